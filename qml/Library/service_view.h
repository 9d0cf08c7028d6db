#pragma once

#include "model/knowledge/fact.h"

#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The head of a service's page.
struct LibraryService {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString fullName MEMBER fullName)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString glyph MEMBER glyph)
    Q_PROPERTY(QString summary MEMBER summary)
    Q_PROPERTY(QString status MEMBER status)
    Q_PROPERTY(bool isOver MEMBER isOver)
    Q_PROPERTY(QString statusUrl MEMBER statusUrl)
    Q_PROPERTY(QString formerNames MEMBER formerNames)
    Q_PROPERTY(QStringList resourceTypes MEMBER resourceTypes)
    Q_PROPERTY(QString placeType MEMBER placeType)
    Q_PROPERTY(QStringList exams MEMBER exams)
    Q_PROPERTY(QString checked MEMBER checked)
    Q_PROPERTY(int factCount MEMBER factCount)

public:
    QString id;
    QString name;
    QString fullName;
    QString category;
    QString glyph;
    QString summary;
    QString status;      ///< a sentence when the service is not simply active
    bool isOver = false; ///< closed to new customers, or ended
    QString statusUrl;   ///< the page that says so
    QString formerNames;
    QStringList resourceTypes;
    QString placeType; ///< resource type that stands for it on the canvas; empty when none does
    QStringList exams; ///< families with facts here
    QString checked;   ///< the latest day that a page was read
    int factCount = 0;
};

/// The head without what only the facts, the glyphs and the canvas know: glyph, placeType, exams, checked and
/// factCount.
LibraryService libraryService(const Service& service);

/// {operation, does, remember, parameters: [{name, text}], errors: [{name, text}], sources} of each.
QVariantList libraryApis(const Service& service);

/// {aspect, values, facts, differs} of a row with some of its values; it differs unless all say the same.
QVariantMap libraryComparisonRow(const Comparison::Row& row, const QStringList& values);

/// {id, title, columns, rows, sources}
QVariantMap libraryComparison(const Comparison& comparison);

} // namespace lintel
