#include "qml/Library/service_view.h"

#include "model/knowledge/citation.h"
#include "qml/Library/fact_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace lintel {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("LibraryService", words);
}

QStringList texts(const std::vector<std::string>& list) {
    QStringList result;
    for (const std::string& item : list)
        result += QString::fromStdString(item);
    return result;
}

QString statusSentence(const ServiceStatus& status) {
    QString sentence;
    if (status.state == "maintenance")
        sentence = tr("In maintenance");
    else if (status.state == "closed")
        sentence = tr("Closed to new customers");
    else if (status.state == "ended")
        sentence = tr("Ended");
    else
        return {};
    if (!status.since.empty())
        sentence += tr(" since %1").arg(shortDay(status.since));
    sentence += '.';
    if (!status.replacement.empty())
        sentence += tr(" Instead: %1.").arg(QString::fromStdString(status.replacement));
    return sentence;
}

QVariantList details(const std::vector<ApiOperation::Detail>& list) {
    QVariantList result;
    for (const ApiOperation::Detail& detail : list)
        result.append(QVariantMap{{"name", QString::fromStdString(detail.name)},
                                  {"text", QString::fromStdString(detail.text)}});
    return result;
}

} // namespace

LibraryService libraryService(const Service& service) {
    LibraryService view;
    view.id = QString::fromStdString(service.id);
    view.name = QString::fromStdString(service.name);
    view.fullName = service.fullName == service.name ? QString() : QString::fromStdString(service.fullName);
    view.category = QString::fromStdString(service.category);
    view.summary = QString::fromStdString(service.summary);
    view.status = statusSentence(service.status);
    view.isOver = service.status.state == "closed" || service.status.state == "ended";
    if (!service.status.doc.empty())
        view.statusUrl = QString::fromStdString(cite({{}, {}, service.status.doc, {}}).url);
    view.formerNames = texts(service.formerNames).join(QStringLiteral(", "));
    view.resourceTypes = texts(service.resourceTypes);
    return view;
}

QVariantList libraryApis(const Service& service) {
    QVariantList result;
    for (const ApiOperation& api : service.apis)
        result.append(QVariantMap{{"operation", QString::fromStdString(api.operation)},
                                  {"does", QString::fromStdString(api.does)},
                                  {"remember", QString::fromStdString(api.remember)},
                                  {"parameters", details(api.parameters)},
                                  {"errors", details(api.errors)},
                                  {"sources", librarySources(api.sources, service.id)}});
    return result;
}

QVariantMap libraryComparisonRow(const Comparison::Row& row, const QStringList& values) {
    const bool differs = std::ranges::any_of(values, [&](const QString& value) {
        return value.compare(values.first(), Qt::CaseInsensitive) != 0;
    });
    return {{"aspect", QString::fromStdString(row.aspect)},
            {"values", values},
            {"facts", texts(row.facts)},
            {"differs", differs}};
}

QVariantMap libraryComparison(const Comparison& comparison) {
    QVariantList rows;
    for (const Comparison::Row& row : comparison.rows)
        rows.append(libraryComparisonRow(row, texts(row.values)));
    return {{"id", QString::fromStdString(comparison.id)},
            {"title", QString::fromStdString(comparison.title)},
            {"columns", texts(comparison.columns)},
            {"rows", rows},
            {"sources", librarySources(comparison.sources, comparison.service)}};
}

} // namespace lintel
