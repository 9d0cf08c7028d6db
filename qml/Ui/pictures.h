#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace lintel {

/// Clean HTML of a card as rich text: its tables have lines, its pictures (<img src="name">) are taken from a
/// folder and are no wider than so many pixels; one that is not there is named instead.
QString cardAsRichText(const QString& html, const QString& folder, int widest);

/// The bytes of a picture and the suffix of its kind, such as "png".
struct Picture {
    QByteArray bytes;
    QString suffix;
};

/// The picture on the clipboard, or in the one file that was copied there. Nothing when there is text: what
/// was copied from a table comes as both, and the text is meant.
std::optional<Picture> clipboardPicture();

/// For fields in which such text is written.
class Pictures : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// The pictures of a text that are in the folder.
    Q_INVOKABLE static QList<QUrl> shownBy(const QString& text, const QUrl& folder);
};

} // namespace lintel
