#include "qml/Inspector/property_rows.h"

#include "model/validation/support/names.h"
#include "qml/Document/qt_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace lintel {
namespace {

QString keyOf(const Path& path) {
    QStringList steps;
    for (std::size_t i = path.front() == "Properties" ? 1 : 0; i < path.size(); ++i)
        steps.append(qt(path[i]));
    return steps.join(QLatin1Char('.'));
}

Path operator/(Path path, std::string step) {
    path.push_back(std::move(step));
    return path;
}

/// Writes the rows of one resource, in order.
class Form {
public:
    Form(const Template& source, const ResourceType* type, const FormState& state)
        : m_source(source)
        , m_type(type)
        , m_state(state)
        , m_attributes(resourceAttributes(type)) {}

    void addMembers(const PropertyRow& owner, const Node* value, int depth) {
        std::vector<std::string> names;
        const auto add = [&](const std::string& name, bool required) {
            if (std::ranges::find(names, name) != names.end() || name.starts_with("Fn::"))
                return;
            names.push_back(name);
            PropertyRow row;
            row.path = owner.path / name;
            row.name = qt(name);
            row.dotted = owner.dotted.empty() ? name : owner.dotted + '.' + name;
            row.type = owner.type.member(name);
            row.depth = depth;
            row.required = required;
            row.readOnly = m_type && m_type->isReadOnly(row.dotted);
            addValue(std::move(row), value ? value->find(name) : nullptr);
        };
        for (const std::string& name : owner.type.required())
            if (!m_type || !m_type->isReadOnly(owner.dotted.empty() ? name : owner.dotted + '.' + name))
                add(name, true);
        if (value && value->isMapping()) { // in the schema's order, then what the schema does not know
            for (const std::string& name : owner.type.members())
                if (value->find(name))
                    add(name, false);
            for (const Node::Member& member : value->members())
                add(member.key->text(), false);
        }
        for (const std::string& name : begun(owner))
            add(name, false);
    }

    /// What stands beside Properties; a type that holds data shows what becomes of it.
    void addAttributes(const Resource& resource) {
        const bool isStateful = m_type && m_type->isStateful();
        for (const std::string& name : m_attributes) {
            const bool isPolicy = name.ends_with("Policy");
            if (!resource.body->find(name) && !m_state.added.contains(qt(name)) && !(isPolicy && isStateful))
                continue;
            PropertyRow row;
            row.path = {name};
            row.name = qt(name);
            row.kind = PropertyRow::Kind::Attribute;
            const std::vector<std::string_view> conditions = namesIn(m_source, "Conditions");
            row.type = name == "DependsOn" ? FieldType::names()
                       : isPolicy
                           ? FieldType::choice({"Delete", "Retain", "RetainExceptOnCreate", "Snapshot"})
                           : FieldType::choice({conditions.begin(), conditions.end()});
            if (name == "UpdateReplacePolicy")
                row.type = FieldType::choice({"Delete", "Retain", "Snapshot"});
            addValue(std::move(row), resource.body->find(name));
        }
    }

    std::vector<PropertyRow> rows;

private:
    bool isAttribute(const QString& key) const {
        return std::ranges::find(m_attributes, key.toStdString()) != m_attributes.end();
    }

    /// Names below a row that were begun and are not written yet.
    std::vector<std::string> begun(const PropertyRow& owner) const {
        const QString prefix = owner.path.size() > 1 ? keyOf(owner.path) + QLatin1Char('.') : QString();
        std::vector<std::string> names;
        for (const QString& key : m_state.added)
            if (key.startsWith(prefix) && key.indexOf(QLatin1Char('.'), prefix.size()) < 0 &&
                !(prefix.isEmpty() && isAttribute(key)))
                names.push_back(key.mid(prefix.size()).toStdString());
        return names;
    }

    void addValue(PropertyRow row, const Node* value) {
        row.key = keyOf(row.path);
        row.editor = row.type.editor(value);
        if (row.readOnly && !value)
            row.editor = FieldEditor::Text;
        row.isOpen = isNested(row.editor) &&
                     m_state.open.value(row.key, row.isOpen || row.depth < 2 || row.type.opensWithPolicy());
        rows.push_back(row);
        if (row.isOpen)
            addParts(row, value);
    }

    void addParts(const PropertyRow& row, const Node* value) {
        const int depth = row.depth + 1;
        switch (row.editor) {
        case FieldEditor::Object:
            addMembers(row, value, depth);
            break;
        case FieldEditor::Objects:
            addEntries(row, value);
            break;
        case FieldEditor::NamedMap: {
            std::vector<std::string> names;
            if (value)
                for (const Node::Member& member : value->members())
                    names.push_back(member.key->text());
            for (const std::string& name : begun(row))
                if (std::ranges::find(names, name) == names.end())
                    names.push_back(name);
            for (const std::string& name : names)
                addChild(row, name, qt(name), PropertyRow::Kind::Named, row.type.member(name),
                         value ? value->find(name) : nullptr);
            break;
        }
        case FieldEditor::If:
            addBranches(row, *value->argument());
            return;
        default:
            return;
        }
        if (row.editor == FieldEditor::Object && row.type.members().empty())
            return;
        PropertyRow adder = row;
        adder.kind = PropertyRow::Kind::Adder;
        adder.depth = depth;
        adder.required = false;
        rows.push_back(std::move(adder));
    }

    void addChild(const PropertyRow& owner, const std::string& step, const QString& name,
                  PropertyRow::Kind kind, const FieldType& type, const Node* value, bool isOpen = false) {
        PropertyRow row;
        row.path = owner.path / step;
        row.name = name;
        row.dotted = owner.dotted;
        row.type = type;
        row.kind = kind;
        row.depth = owner.depth + 1;
        row.readOnly = owner.readOnly;
        row.isOpen = isOpen;
        addValue(std::move(row), value);
    }

    void addEntries(const PropertyRow& row, const Node* value) {
        const std::size_t size = value ? value->items().size() : 0;
        const bool isBegun = m_state.added.contains(keyOf(row.path / std::to_string(size)));
        for (std::size_t i = 0; i < size + (isBegun ? 1 : 0); ++i)
            addChild(row, std::to_string(i), QString::number(i + 1), PropertyRow::Kind::Entry,
                     row.type.item(), i < size ? value->items()[i] : nullptr,
                     row.type.item().isStatement() && size == 1); // the only one of its policy
    }

    void addBranches(PropertyRow row, const Node& argument) {
        const FieldType type = row.type;
        const std::vector<std::string_view> conditions = namesIn(m_source, "Conditions");
        row.path.emplace_back("Fn::If");
        const auto tr = [](const char* text) { return QCoreApplication::translate("PropertyRows", text); };
        addChild(row, "0", tr("Condition"), PropertyRow::Kind::Branch,
                 FieldType::choice({conditions.begin(), conditions.end()}), argument.items()[0]);
        addChild(row, "1", tr("If true"), PropertyRow::Kind::Branch, type, argument.items()[1]);
        addChild(row, "2", tr("If false"), PropertyRow::Kind::Branch, type, argument.items()[2]);
    }

    const Template& m_source;
    const ResourceType* m_type;
    const FormState& m_state;
    std::vector<std::string> m_attributes;
};

} // namespace

std::vector<std::string> resourceAttributes(const ResourceType* type) {
    std::vector<std::string> names{"DeletionPolicy", "UpdateReplacePolicy", "Condition", "DependsOn"};
    std::erase_if(names, [&](const std::string& name) { return type && type->property(name).isValid(); });
    return names;
}

bool isNested(FieldEditor editor) {
    return editor == FieldEditor::Object || editor == FieldEditor::Objects ||
           editor == FieldEditor::NamedMap || editor == FieldEditor::If;
}

const Node* valueAt(const Resource& resource, const Path& path) {
    const Node* node = resource.body;
    for (const std::string& step : path) {
        if (!node)
            return nullptr;
        const Node* merged = node->isMapping() ? node->find(step) : nullptr;
        node = merged ? merged : childAt(*node, step);
    }
    return node;
}

std::vector<PropertyRow> propertyRows(const Template& source, const Catalog& catalog,
                                      const Resource& resource, const std::vector<std::string>& peers,
                                      const FormState& state) {
    const std::optional<ResourceType> type = catalog.find(resource.type);
    PropertyRow root;
    root.path = {"Properties"};
    root.type = type ? FieldType(type->schema()) : FieldType();
    Form form(source, type ? &*type : nullptr, state);
    form.addMembers(root, resource.properties, 0);
    form.addAttributes(resource);
    std::erase_if(form.rows, [&](const PropertyRow& row) {
        return row.kind != PropertyRow::Kind::Attribute &&
               !sharedByAll(source, catalog, resource, peers, row.path[1]);
    });
    return std::move(form.rows);
}

bool sharedByAll(const Template& source, const Catalog& catalog, const Resource& resource,
                 const std::vector<std::string>& peers, const std::string& property) {
    const auto fieldOf = [&](const Resource& owner) {
        const std::optional<ResourceType> type = catalog.find(owner.type);
        return FieldType(type ? type->property(property) : Schema(), property);
    };
    return std::ranges::all_of(peers, [&](const std::string& peer) {
        const Resource* other = source.resource(peer);
        if (!other || other->type == resource.type)
            return true;
        const FieldType theirs = fieldOf(*other);
        return theirs.schema().isValid() && theirs.editor(nullptr) == fieldOf(resource).editor(nullptr);
    });
}

std::vector<std::string> addableMembers(const FieldType& object, const ResourceType* type,
                                        const std::string& dotted) {
    std::vector<std::string> names = object.members();
    std::erase_if(names, [&](const std::string& name) {
        return type && type->isReadOnly(dotted.empty() ? name : dotted + '.' + name);
    });
    std::ranges::sort(names);
    return names;
}

} // namespace lintel
