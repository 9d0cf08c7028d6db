#pragma once

#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The card on the table. Texts ending in Html are styled text, escaped.
struct CardView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString fact MEMBER fact)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString kindTitle MEMBER kindTitle)
    Q_PROPERTY(QString service MEMBER service)
    Q_PROPERTY(QString serviceName MEMBER serviceName)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString topic MEMBER topic)
    Q_PROPERTY(QString domain MEMBER domain)
    Q_PROPERTY(QString phase MEMBER phase)
    Q_PROPERTY(QString front MEMBER front)
    Q_PROPERTY(QString back MEMBER back)
    Q_PROPERTY(QString frontHtml MEMBER frontHtml)
    Q_PROPERTY(QString backHtml MEMBER backHtml)
    Q_PROPERTY(QString writtenFront MEMBER writtenFront)
    Q_PROPERTY(QString writtenBack MEMBER writtenBack)
    Q_PROPERTY(QString answer MEMBER answer)
    Q_PROPERTY(QString statementHtml MEMBER statementHtml)
    Q_PROPERTY(QStringList items MEMBER items)
    Q_PROPERTY(QVariantList rows MEMBER rows)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString notesSaid MEMBER notesSaid)
    Q_PROPERTY(QString wasAnswer MEMBER wasAnswer)
    Q_PROPERTY(QString comment MEMBER comment)
    Q_PROPERTY(QString madeBack MEMBER madeBack)
    Q_PROPERTY(QStringList tags MEMBER tags)
    Q_PROPERTY(int flag MEMBER flag)
    Q_PROPERTY(bool changed MEMBER changed)
    Q_PROPERTY(bool edited MEMBER edited)
    Q_PROPERTY(bool own MEMBER own)
    Q_PROPERTY(bool typed MEMBER typed)
    Q_PROPERTY(bool serviceTells MEMBER serviceTells)
    Q_PROPERTY(bool topicTells MEMBER topicTells)
    Q_PROPERTY(QVariantList sources MEMBER sources)
    Q_PROPERTY(QVariantList confusedWith MEMBER confusedWith)
    Q_PROPERTY(QVariantList neighbours MEMBER neighbours)

public:
    QString id;
    QString fact;      ///< empty for a card about a service or an own card
    QString kind;      ///< see cardKindName()
    QString kindTitle; ///< "List"
    QString service;
    QString serviceName;
    QString category;
    QString topic;
    QString domain; ///< of an exam, empty when it is in none
    QString phase;  ///< "New" "Learning" "Review" "Relearning"
    QString front;
    QString back;
    QString frontHtml;    ///< of an own or edited card, instead of front
    QString backHtml;     ///< of an own or edited card, instead of the answer
    QString writtenFront; ///< what an editor begins with: of an own card, its note
    QString writtenBack;
    QString answer;        ///< the short answer; empty where the statement, items or rows are the answer
    QString statementHtml; ///< what the fact says
    QStringList items;     ///< of a list to recall
    QVariantList rows;     ///< RowView: values side by side, parameters of an operation
    QString why;
    QString notesSaid;
    QString wasAnswer; ///< before a correction that was not seen yet
    QString comment;   ///< the user's remark
    QString madeBack;  ///< what the fact's own card answers, of an edited card
    QStringList tags;
    int flag = 0;
    bool changed = false; ///< corrected since it was answered last: wasAnswer
    bool edited = false;
    bool own = false;
    bool typed = false;
    bool serviceTells = false; ///< the service's name gives the answer away: do not show it before
    bool topicTells = false;   ///< so does the topic's title
    QVariantList sources;      ///< SourceView
    QVariantList confusedWith; ///< ConfusedView
    QVariantList neighbours;   ///< NeighbourView: the facts around it in its topic, itself included
};

struct RowView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool code MEMBER code)

public:
    QString name;
    QString text;
    bool code = false; ///< the name is a name of code
};

struct SourceView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString url MEMBER url)

public:
    QString title;
    QString detail; ///< "checked 20 Nov 2026"; empty for the user's notes
    QString url;    ///< empty for the user's notes
};

struct ConfusedView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString fact MEMBER fact)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool swapped MEMBER swapped)

public:
    QString fact;
    QString title;
    QString text;
    bool swapped = false; ///< the learner has taken one for the other
};

struct NeighbourView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString fact MEMBER fact)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool present MEMBER present)

public:
    QString fact;
    QString text;
    bool present = false; ///< the fact of the card itself
};

} // namespace lintel
