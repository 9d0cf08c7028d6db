#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lintel {

/// Finds words in a text, whatever their case, from one place to the next and around the end.
class TextFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY textChanged FINAL) ///< that is searched
    Q_PROPERTY(QString words MEMBER m_words WRITE setWords NOTIFY wordsChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY found FINAL)
    Q_PROPERTY(int current READ current NOTIFY found FINAL) ///< from 0; -1 while there is none
    /// The place of the current match: its first character, and its line from 1 (0 while there is none).
    Q_PROPERTY(int position READ position NOTIFY found FINAL)
    Q_PROPERTY(int line READ line NOTIFY found FINAL)

public:
    using QObject::QObject;

    void setText(const QString& text);
    void setWords(const QString& words);
    int count() const { return static_cast<int>(m_places.size()); }
    int current() const { return m_current; }
    int position() const;
    int line() const;

    /// Goes on by `step` matches.
    Q_INVOKABLE void go(int step);

signals:
    void textChanged();
    void wordsChanged();
    void found();

private:
    void search(int from);

    QString m_text;
    QString m_words;
    std::vector<int> m_places;
    int m_current = -1;
};

} // namespace lintel
