#include "qml/Browser/query_terms.h"

#include <QRegularExpression>
#include <QStringList>

namespace lintel {
namespace {

QStringList termsOf(const QString& query) {
    static const QRegularExpression term(QStringLiteral("(?:[^\\s\"]|\"[^\"]*\"?)+"));
    QStringList terms;
    for (auto matches = term.globalMatch(query); matches.hasNext();)
        terms.append(matches.next().captured());
    return terms;
}

} // namespace

bool hasQueryTerm(const QString& query, const QString& term) {
    return termsOf(query).contains(term);
}

QString withQueryTermToggled(const QString& query, const QString& term) {
    QStringList terms = termsOf(query);
    if (!terms.removeOne(term)) {
        const QString name = term.section(u':', 0, 0, QString::SectionIncludeTrailingSep);
        terms.removeIf([&](const QString& each) { return each.startsWith(name); });
        terms.append(term);
    }
    return terms.join(u' ');
}

} // namespace lintel
