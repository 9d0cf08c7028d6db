#include "qml/Inspector/property_problems.h"

#include <algorithm>

namespace lintel {
namespace {

bool isAbout(const Finding& finding, const std::string& resource) {
    return finding.path.size() >= 2 && finding.path[0] == "Resources" && finding.path[1] == resource;
}

bool isWithin(const Finding& finding, const PropertyRow& row) {
    return row.kind != PropertyRow::Kind::Adder && finding.path.size() >= row.path.size() + 2 &&
           std::equal(row.path.begin(), row.path.end(), finding.path.begin() + 2);
}

} // namespace

const Finding* findingOf(const PropertyRow& row, const std::vector<PropertyRow>& rows,
                         const std::vector<Finding>& findings, const std::string& resource) {
    for (const Finding& finding : findings)
        if (isAbout(finding, resource) && isWithin(finding, row) &&
            std::ranges::none_of(rows, [&](const PropertyRow& other) {
                return other.path.size() > row.path.size() && isWithin(finding, other);
            }))
            return &finding;
    return nullptr;
}

QVariantList problemsBesides(const std::vector<PropertyRow>& rows, const std::vector<Finding>& findings,
                             const std::string& resource) {
    QVariantList list;
    for (const Finding& finding : findings) {
        if (!isAbout(finding, resource) ||
            std::ranges::any_of(rows, [&](const PropertyRow& row) { return isWithin(finding, row); }))
            continue;
        QStringList facts;
        for (const std::string& fact : finding.facts)
            facts.append(QString::fromStdString(fact));
        const std::string_view severity = severityName(finding.severity);
        list.append(QVariantMap{{QStringLiteral("severity"),
                                 QString::fromUtf8(severity.data(), static_cast<qsizetype>(severity.size()))},
                                {QStringLiteral("message"), QString::fromStdString(finding.message)},
                                {QStringLiteral("facts"), facts}});
    }
    return list;
}

} // namespace lintel
