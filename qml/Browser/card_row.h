#pragma once

#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// A card as a row of the browser shows it. Figures of the memory are texts, empty while it is new.
struct CardRow {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString service MEMBER service)
    Q_PROPERTY(QString deck MEMBER deck)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString due MEMBER due)
    Q_PROPERTY(QString stability MEMBER stability)
    Q_PROPERTY(QString difficulty MEMBER difficulty)
    Q_PROPERTY(QString recall MEMBER recall)
    Q_PROPERTY(int lapses MEMBER lapses)
    Q_PROPERTY(int reps MEMBER reps)
    Q_PROPERTY(int flag MEMBER flag)
    Q_PROPERTY(QString last MEMBER last)
    Q_PROPERTY(QString tags MEMBER tags)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(bool late MEMBER late)
    Q_PROPERTY(bool resting MEMBER resting)

public:
    QString text; ///< the question, or what the fact says
    QString kind; ///< "Fill the gap"
    QString service;
    QString deck; ///< name of the service or the own deck
    QString category;
    QString due; ///< "new", "today", "in 4 d", "3 d late"
    QString stability;
    QString difficulty;
    QString recall;
    int lapses = 0;
    int reps = 0;
    int flag = 0;
    QString last; ///< the day of the last answer
    QString tags;
    QString state;        ///< "Suspended", "Left out today", "Resting"; empty otherwise
    bool late = false;    ///< overdue
    bool resting = false; ///< not asked: suspended, buried or retired
};

/// The card beside the list, with its history.
struct CardPreview {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(bool valid MEMBER valid)
    Q_PROPERTY(QString frontHtml MEMBER frontHtml)
    Q_PROPERTY(QString backHtml MEMBER backHtml)
    Q_PROPERTY(QString statement MEMBER statement)
    Q_PROPERTY(QString fact MEMBER fact)
    Q_PROPERTY(QString service MEMBER service)
    Q_PROPERTY(QString deck MEMBER deck)
    Q_PROPERTY(QString topic MEMBER topic)
    Q_PROPERTY(QString comment MEMBER comment)
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QStringList tags MEMBER tags)
    Q_PROPERTY(QStringList figures MEMBER figures)
    Q_PROPERTY(QVariantList answers MEMBER answers)
    Q_PROPERTY(bool own MEMBER own)
    Q_PROPERTY(bool edited MEMBER edited)

public:
    bool valid = false;
    QString frontHtml; ///< clean
    QString backHtml;
    QString statement; ///< what the fact says
    QString fact;
    QString service;
    QString deck;
    QString topic;
    QString comment;
    QString key;
    QStringList tags;
    QStringList figures;  ///< name, value, name, value, …
    QVariantList answers; ///< {day, rating, name, took}: the last ones, newest first
    bool own = false;
    bool edited = false;
};

} // namespace lintel
