#include "qml/Inspector/policy_completions.h"

#include "model/base/ascii.h"
#include "model/validation/support/policies.h"
#include "qml/Document/qt_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace lintel {
namespace {

constexpr qsizetype MostOffered = 60;

QString inWords(const char* text, int number = -1) {
    return QCoreApplication::translate("PolicyCompletions", text, nullptr, number);
}

QString actionCount(std::size_t count) {
    return count == 1 ? inWords("1 action") : inWords("%1 actions").arg(count);
}

QVariantMap offered(const QString& text, const QString& detail = {}, bool goesOn = false) {
    return {{QStringLiteral("label"), text},
            {QStringLiteral("detail"), detail},
            {QStringLiteral("text"), text},
            {QStringLiteral("goesOn"), goesOn}};
}

/// The part of an ARN that names its service ("arn:${Partition}:sqs:…": "sqs").
std::string serviceOf(std::string_view arn) {
    const std::size_t partition = arn.find(':');
    const std::size_t service = partition == arn.npos ? arn.npos : arn.find(':', partition + 1);
    const std::size_t end = service == arn.npos ? arn.npos : arn.find(':', service + 1);
    return end == arn.npos ? std::string() : std::string(arn.substr(service + 1, end - service - 1));
}

/// Services whose actions a statement names.
std::set<std::string> servicesIn(const Node* statement) {
    std::set<std::string> services;
    for (const char* key : {"Action", "NotAction"}) {
        const Node* actions = statement ? statement->find(key) : nullptr;
        const auto add = [&](const Node& action) {
            if (action.isScalar() && action.text().find(':') != std::string::npos)
                services.insert(lowered(action.text().substr(0, action.text().find(':'))));
        };
        if (actions && actions->isSequence())
            std::ranges::for_each(actions->items(), [&](const Node* item) { add(*item); });
        else if (actions)
            add(*actions);
    }
    return services;
}

/// Offers names in passes: those that start with what was typed, then those that contain it.
class Offer {
public:
    explicit Offer(const QString& typed)
        : m_typed(typed.trimmed()) {}

    void add(const QString& text, const QString& detail = {}, bool goesOn = false) {
        if (text.startsWith(m_typed, Qt::CaseInsensitive))
            m_starting.append(offered(text, detail, goesOn));
        else if (text.contains(m_typed, Qt::CaseInsensitive))
            m_containing.append(offered(text, detail, goesOn));
    }
    QVariantList list() const { return (m_starting + m_containing).first(std::min(MostOffered, size())); }

private:
    qsizetype size() const { return m_starting.size() + m_containing.size(); }
    QString m_typed;
    QVariantList m_starting;
    QVariantList m_containing;
};

/// Every action that a pattern stands for: "sqs:SendMessage".
std::vector<std::string> actionsLike(const Catalog& catalog, const QString& pattern) {
    const std::string text = lowered(pattern.trimmed().toStdString());
    const std::size_t colon = text.find(':');
    const std::string prefix = text.substr(0, colon);
    const std::string name = colon == std::string::npos ? std::string("*") : text.substr(colon + 1);
    std::vector<std::string> found;
    for (const std::string_view service : catalog.servicePrefixes())
        if (mayBeSame(prefix, service))
            for (const std::string_view action : catalog.iamActions(service))
                if (mayBeSame(name, lowered(action)))
                    found.push_back(std::string(service) + ':' + std::string(action));
    return found;
}

/// The services of the design's resources first, as policies are mostly about those.
std::vector<std::string> prefixesFor(const Design& design) {
    const Catalog& catalog = *design.knowhow().catalog;
    std::vector<std::string> prefixes;
    const auto add = [&](std::string prefix) {
        if (!catalog.iamActions(prefix).empty() && std::ranges::find(prefixes, prefix) == prefixes.end())
            prefixes.push_back(std::move(prefix));
    };
    for (const Resource& resource : design.current()->resources())
        if (const std::optional<ResourceType> type = catalog.find(resource.type);
            type && !resource.type.starts_with("AWS::IAM::"))
            add(serviceOf(type->arnTemplate()));
    for (const std::string_view prefix : catalog.servicePrefixes())
        add(std::string(prefix));
    return prefixes;
}

QVariantList actionChoices(const Design& design, const QString& typed) {
    const Catalog& catalog = *design.knowhow().catalog;
    const qsizetype colon = typed.indexOf(QLatin1Char(':'));
    Offer offer(typed);
    if (colon >= 0) {
        const QString prefix = typed.left(colon).trimmed().toLower();
        const std::vector<std::string_view> known = catalog.iamActions(prefix.toStdString());
        QString pattern = typed.trimmed();
        pattern = pattern.endsWith(QLatin1Char('*')) ? pattern : pattern + QLatin1Char('*');
        const std::size_t count = actionsLike(catalog, pattern).size();
        QVariantList list;
        const bool isWhole =
            catalog.hasIamAction(prefix.toStdString(), typed.mid(colon + 1).trimmed().toStdString());
        if (count > 1 && !isWhole)
            list.append(offered(pattern, actionCount(count)));
        for (const std::string_view action : known)
            offer.add(prefix + QLatin1Char(':') + qt(action));
        if (const QString name = typed.mid(colon + 1).trimmed(); !name.isEmpty() && offer.list().isEmpty()) {
            Offer within(name); // "s3:object" finds s3:GetObject
            for (const std::string_view action : known)
                within.add(prefix + QLatin1Char(':') + qt(action));
            return list + within.list();
        }
        return list + offer.list();
    }
    for (const std::string& prefix : prefixesFor(design))
        offer.add(qt(prefix) + QLatin1Char(':'), actionCount(catalog.iamActions(prefix).size()), true);
    if (typed.trimmed().size() > 2)
        for (const std::string& prefix : prefixesFor(design))
            for (const std::string_view action : catalog.iamActions(prefix))
                offer.add(qt(prefix) + QLatin1Char(':') + qt(action));
    return offer.list();
}

/// How a resource's ARN is written; empty when neither Ref nor an attribute gives it.
QString arnOf(const ResourceType& type, const QString& id) {
    for (const std::string_view name :
         {"Arn", "TopicArn", "FunctionArn", "LoadBalancerArn", "StateMachineArn"})
        if (type.hasAttribute(name))
            return QStringLiteral("!GetAtt ") + id + QLatin1Char('.') + qt(name);
    return qt(type.refReturns()).endsWith(QLatin1String("Arn")) ? QStringLiteral("!Ref ") + id : QString();
}

/// What is inside a resource and has ARNs of its own.
QString insideOf(std::string_view type, const QString& id) {
    const QString inside = type == "AWS::S3::Bucket"        ? QStringLiteral("*")
                           : type == "AWS::DynamoDB::Table" ? QStringLiteral("index/*")
                                                            : QString();
    return inside.isEmpty() ? inside : QStringLiteral("!Sub ${%1.Arn}/%2").arg(id, inside);
}

QVariantList resourceChoices(const Design& design, const QString& typed, const Node* statement) {
    const std::set<std::string> services = servicesIn(statement);
    std::vector<std::pair<QString, QString>> fitting;
    std::vector<std::pair<QString, QString>> others;
    for (const Resource& resource : design.current()->resources()) {
        const std::optional<ResourceType> type = design.knowhow().catalog->find(resource.type);
        const QString id = qt(resource.logicalId);
        const QString arn = type ? arnOf(*type, id) : QString();
        if (arn.isEmpty())
            continue;
        auto& list = services.contains(serviceOf(type->arnTemplate())) ? fitting : others;
        const QString label = qt(design.knowhow().roles.of(resource.type).label);
        list.emplace_back(arn, label);
        if (const QString inside = insideOf(resource.type, id); !inside.isEmpty())
            list.emplace_back(inside, inWords("what is in it"));
    }
    Offer offer(typed);
    for (const auto* list : {&fitting, &others})
        for (const auto& [text, label] : *list)
            offer.add(text, label);
    offer.add(QStringLiteral("*"), inWords("everything"));
    return offer.list();
}

QVariantList principalChoices(const Design& design, PolicyName name, const QString& typed) {
    Offer offer(typed);
    const auto addResources = [&](const std::vector<std::string_view>& types) {
        for (const Resource& resource : design.current()->resources())
            if (const std::optional<ResourceType> type = design.knowhow().catalog->find(resource.type);
                type && std::ranges::find(types, resource.type) != types.end())
                if (const QString arn = arnOf(*type, qt(resource.logicalId)); !arn.isEmpty())
                    offer.add(arn, qt(design.knowhow().roles.of(resource.type).label));
    };
    if (name == PolicyName::Service) {
        for (const std::string_view principal : design.knowhow().catalog->servicePrincipals())
            offer.add(qt(principal));
    } else if (name == PolicyName::Principal) {
        addResources({"AWS::IAM::Role", "AWS::IAM::User"});
        offer.add(QStringLiteral("!Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:root"),
                  inWords("this account"));
        offer.add(QStringLiteral("*"), inWords("anyone"));
    } else {
        addResources({"AWS::IAM::OIDCProvider", "AWS::IAM::SAMLProvider"});
        for (const char* provider : {"cognito-identity.amazonaws.com", "accounts.google.com",
                                     "graph.facebook.com", "www.amazon.com"})
            offer.add(QLatin1String(provider));
    }
    return offer.list();
}

QVariantList operatorChoices(const QString& typed) {
    Offer offer(typed);
    for (const char* suffix : {"", "IfExists"})
        for (const std::string_view name : conditionOperators())
            if (!(name == "Null" && *suffix))
                offer.add(qt(name) + QLatin1String(suffix));
    for (const char* prefix : {"ForAnyValue:", "ForAllValues:"})
        for (const std::string_view name : conditionOperators())
            if (name != "Null")
                offer.add(QLatin1String(prefix) + qt(name));
    return offer.list();
}

QVariantList keyChoices(const Design& design, const QString& typed, const Node* statement) {
    const Catalog& catalog = *design.knowhow().catalog;
    std::vector<std::string> prefixes;
    for (const std::string& service : servicesIn(statement))
        prefixes.push_back(service);
    prefixes.emplace_back("aws");
    if (const qsizetype colon = typed.indexOf(QLatin1Char(':')); colon > 0)
        if (std::string prefix = typed.left(colon).toStdString();
            std::ranges::find(prefixes, prefix) == prefixes.end())
            prefixes.push_back(std::move(prefix));
    Offer offer(typed);
    for (const std::string& prefix : prefixes)
        for (const std::string_view key : catalog.conditionKeys(prefix)) {
            const QString text = qt(key);
            const qsizetype open = text.indexOf(QLatin1String("${"));
            offer.add(text.left(open), open < 0 ? QString() : inWords("and a name"), open >= 0);
        }
    return offer.list();
}

} // namespace

QVariantList policyCompletions(const Design& design, PolicyName name, const QString& typed,
                               const Node* statement) {
    switch (name) {
    case PolicyName::None:
        return {};
    case PolicyName::Action:
        return actionChoices(design, typed);
    case PolicyName::Resource:
        return resourceChoices(design, typed, statement);
    case PolicyName::Service:
    case PolicyName::Principal:
    case PolicyName::Federated:
        return principalChoices(design, name, typed);
    case PolicyName::Operator:
        return operatorChoices(typed);
    case PolicyName::Key:
        return keyChoices(design, typed, statement);
    }
    return {};
}

QString actionsMatching(const Catalog& catalog, const QString& pattern) {
    const QString text = pattern.trimmed();
    if (text == QLatin1String("*"))
        return inWords("Every action of every service");
    if (text.startsWith(QLatin1Char('!')) || !text.contains(QLatin1Char(':')) ||
        (!text.contains(QLatin1Char('*')) && !text.contains(QLatin1Char('?'))))
        return {};
    const std::vector<std::string> found = actionsLike(catalog, text);
    if (found.empty())
        return inWords("No action");
    constexpr std::size_t shown = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(shown, found.size()); ++i)
        names.append(qt(found[i]).section(QLatin1Char(':'), 1));
    return found.size() > shown
               ? inWords("%1: %2 …").arg(actionCount(found.size()), names.join(QLatin1String(", ")))
               : inWords("%1: %2").arg(actionCount(found.size()), names.join(QLatin1String(", ")));
}

} // namespace lintel
