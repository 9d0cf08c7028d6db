#pragma once

#include <QColor>
#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace lintel {

/// Addresses of glyph pictures for Image.source. Creating it gives the engine the provider that draws them,
/// so that any program that imports Lintel.Ui has glyphs.
class Glyphs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    static Glyphs* create(QQmlEngine* engine, QJSEngine*);

    Q_INVOKABLE QUrl glyph(const QString& name, const QColor& ink, int size) const;
    Q_INVOKABLE QUrl tile(const QString& glyph, const QString& monogram, const QColor& ink,
                          const QColor& tint, const QColor& backdrop, const QString& datum, int size) const;

private:
    // The engine would prefer a public default constructor to create().
    Glyphs() = default;
};

} // namespace lintel
