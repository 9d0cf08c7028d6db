#pragma once

#include "model/base/result.h"
#include "model/study/study_moment.h"

#include <QString>
#include <QVariantList>

namespace lintel {

/// A condition on the tables card and memory, and the values of its placeholders.
struct SqlCondition {
    QString text;
    QVariantList values;
};

/// Whether a search knows terms of this name, such as "tag". Lower case.
bool isQueryTerm(const QString& name);

/// What a term such as tag:exam demands. An error says which values the name takes.
Result<SqlCondition> queryTerm(const QString& name, const QString& value, const StudyMoment& moment);

} // namespace lintel
