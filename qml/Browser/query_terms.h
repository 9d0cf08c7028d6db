#pragma once

#include <QString>

namespace lintel {

/// Whether a search asks for a term ("is:due"), which quotes hold together.
bool hasQueryTerm(const QString& query, const QString& term);
/// The search with the term, or without it when it is there. Terms of the same kind ("service:") give way.
QString withQueryTermToggled(const QString& query, const QString& term);

} // namespace lintel
