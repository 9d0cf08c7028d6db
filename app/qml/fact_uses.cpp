#include "app/qml/fact_uses.h"

#include "model/base/paths.h"
#include "model/catalog/roles.h"
#include "model/design/connection_catalog.h"
#include "model/knowledge/citation.h"
#include "model/knowledge/installed_knowledge.h"
#include "model/study/card.h"
#include "model/validation/rule.h"

#include <algorithm>

namespace lintel {
namespace {

QString text(std::string_view bytes) {
    return QString::fromUtf8(bytes);
}

QStringList texts(const std::vector<std::string>& list) {
    QStringList result;
    for (const std::string& item : list)
        result += text(item);
    return result;
}

QString layerText(Layer layer) {
    switch (layer) {
    case Layer::Schema:
        return FactUses::tr("Schema rule");
    case Layer::Architecture:
        return FactUses::tr("Architecture rule");
    case Layer::Advice:
        return FactUses::tr("Advice");
    }
    return {};
}

QVariantMap useOf(const Rule& rule) {
    QStringList chips{text(rule.id), layerText(rule.layer)};
    if (rule.fixable)
        chips += FactUses::tr("Offers a fix");
    const QString url = rule.source.empty() ? QString() : text(cite({{}, {}, rule.source, {}}).url);
    return {{QStringLiteral("kind"), QStringLiteral("rule")},
            {QStringLiteral("id"), text(rule.id)},
            {QStringLiteral("title"), text(rule.title)},
            {QStringLiteral("detail"), text(rule.id)},
            {QStringLiteral("mark"), text(severityName(rule.severity))},
            {QStringLiteral("chips"), chips},
            {QStringLiteral("text"), text(rule.why)},
            {QStringLiteral("parts"), QVariantList()},
            {QStringLiteral("facts"), texts(rule.facts)},
            {QStringLiteral("url"), url}};
}

QString kindText(const std::string& kind) {
    return kind == "invoke"       ? FactUses::tr("Invocation")
           : kind == "data"       ? FactUses::tr("Data")
           : kind == "network"    ? FactUses::tr("Network")
           : kind == "permission" ? FactUses::tr("Permission")
                                  : FactUses::tr("Reference");
}

QVariantMap useOf(const ConnectionEntry& entry, const Roles* roles) {
    const auto label = [&](const std::string& type) {
        return roles ? text(roles->of(type).label) : text(type);
    };
    QVariantList parts;
    const auto add = [&](const QString& title, const QStringList& lines) {
        if (!lines.isEmpty())
            parts.append(QVariantMap{{QStringLiteral("title"), title}, {QStringLiteral("lines"), lines}});
    };
    QStringList options;
    for (const ConnectionEntry::Option& option : entry.options)
        options += text(option.label);
    if (entry.refused) {
        add(FactUses::tr("Why it cannot be drawn"), {text(entry.reason)});
        add(FactUses::tr("Instead"), {text(entry.alternative)});
    }
    add(FactUses::tr("What can be set on it"), options);
    const QString kind = entry.refused ? FactUses::tr("Not possible") : kindText(entry.kind);
    return {
        {QStringLiteral("kind"), QStringLiteral("connection")},
        {QStringLiteral("id"), text(entry.id)},
        {QStringLiteral("title"), FactUses::tr("%1 → %2").arg(label(entry.fromType), label(entry.toType))},
        {QStringLiteral("detail"), kind},
        {QStringLiteral("mark"), entry.refused ? QStringLiteral("refused") : text(entry.kind)},
        {QStringLiteral("chips"), QStringList{kind}},
        {QStringLiteral("text"), text(entry.summary)},
        {QStringLiteral("parts"), parts},
        {QStringLiteral("facts"), texts(entry.facts)},
        {QStringLiteral("url"), QString()}};
}

} // namespace

QVariantList FactUses::all() const {
    QVariantList uses;
    for (const Rule* rule : allRules())
        if (!rule->facts.empty())
            uses.append(useOf(*rule));
    const auto roles = Roles::load(dataDirectory() + "/roles.json");
    // Without the catalogue nothing can be drawn either, and the canvas says why.
    if (const auto catalog = ConnectionCatalog::load(dataDirectory() + "/connections"))
        for (const ConnectionEntry* entry : (*catalog)->entries())
            if (!entry->facts.empty())
                uses.append(useOf(*entry, roles ? &*roles : nullptr));
    return uses;
}

QVariantList FactUses::cards(const QStringList& facts) const {
    const auto knowledge = installedKnowledge();
    QVariantList result;
    for (const QString& id : facts) {
        const auto fact = knowledge ? (*knowledge)->fact(id.toStdString()) : std::nullopt;
        if (!fact)
            continue;
        for (const Card& card : cardsFromFact(*fact))
            result.append(
                QVariantMap{{QStringLiteral("kind"), QStringLiteral("card")},
                            {QStringLiteral("id"), text(card.id)},
                            {QStringLiteral("fact"), id},
                            {QStringLiteral("title"), text(card.front)},
                            {QStringLiteral("detail"), card.kind == CardKind::Typed   ? tr("Figure to type")
                                                       : card.kind == CardKind::Cloze ? tr("Cloze")
                                                                                      : tr("Question")},
                            {QStringLiteral("mark"), QString()}});
    }
    return result;
}

QString FactUses::blockFor(const QString& id) const {
    const auto knowledge = installedKnowledge();
    const auto fact = knowledge ? (*knowledge)->fact(id.toStdString()) : std::nullopt;
    if (!fact)
        return {};
    if (!fact->property.empty())
        return text(fact->property.substr(0, fact->property.find('/')));
    if (const auto catalog = ConnectionCatalog::load(dataDirectory() + "/connections"))
        for (const ConnectionEntry* entry : (*catalog)->entries())
            if (!entry->refused &&
                std::find(entry->facts.begin(), entry->facts.end(), fact->id) != entry->facts.end())
                return text(entry->fromType);
    const auto service = (*knowledge)->service(fact->service);
    return service && !service->resourceTypes.empty() ? text(service->resourceTypes.front()) : QString();
}

QStringList FactUses::elementsOf(DesignDocument* document, const QString& type) const {
    QStringList ids;
    if (document && document->isReady())
        for (const Resource& resource : document->design().current()->resources())
            if (resource.type == type.toStdString())
                ids += text(resource.logicalId);
    return ids;
}

} // namespace lintel
