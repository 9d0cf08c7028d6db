#pragma once

#include "model/knowledge/fact.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// A source of a fact.
struct LibrarySource {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString day MEMBER day)
    Q_PROPERTY(QString url MEMBER url)

public:
    QString title;
    QString day; ///< "20 Nov 2026"; empty for the user's notes
    QString url; ///< "notes:000:4776-4790" for the user's notes
};

/// A fact as the library shows it.
struct LibraryFact {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString service MEMBER service)
    Q_PROPERTY(QString topicId MEMBER topicId)
    Q_PROPERTY(QString topic MEMBER topic)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString statement MEMBER statement)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString notesSaid MEMBER notesSaid)
    Q_PROPERTY(QString status MEMBER status)
    Q_PROPERTY(QString exams MEMBER exams)
    Q_PROPERTY(QVariantMap formula MEMBER formula)
    Q_PROPERTY(QVariantList sources MEMBER sources)
    Q_PROPERTY(QStringList related MEMBER related)
    Q_PROPERTY(QStringList confusedWith MEMBER confusedWith)

public:
    QString id;
    QString service;
    QString topicId;
    QString topic; ///< title
    QString kind;  ///< "Best practice"
    QString statement;
    QString why;
    QString notesSaid;
    QString status;       ///< current changed retired unverified
    QString exams;        ///< "DVA 1.2 · SAA 3"
    QVariantMap formula;  ///< see libraryFormula(); empty without one
    QVariantList sources; ///< LibrarySource
    QStringList related;
    QStringList confusedWith;

    /// The fact with its sources, as plain text for the clipboard.
    QString toPlainText() const;
};

LibraryFact libraryFact(const Fact& fact, const QString& topic);

/// Pages of documentation, then the places in the user's notes.
QVariantList librarySources(const std::vector<FactSource>& sources, const std::string& service);

/// "20 Nov 2026" of an ISO date; the text itself when it is none.
QString shortDay(const std::string& isoDate);

} // namespace lintel
