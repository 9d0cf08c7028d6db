// What a person does to the form: the part of PropertyModel that writes.
#include "qml/Inspector/property_model.h"

#include "model/design/commands/make_parameter.h"
#include "model/design/commands/set_property.h"
#include "qml/Document/qt_text.h"
#include "qml/Inspector/entries.h"
#include "qml/Inspector/value_forms.h"
#include "qml/Inspector/value_text.h"

#include <algorithm>
#include <span>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

bool isStep(const std::string& step) {
    return step == "Fn::If" || std::ranges::all_of(step, [](unsigned char c) { return std::isdigit(c); });
}

/// A value with another (or none) at a path below it; an index equal to a list's length appends.
Json changed(Json whole, std::span<const std::string> path, const std::optional<Json>& value) {
    if (path.empty())
        return value.value_or(Json());
    if (isStep(path[0]) && path[0] != "Fn::If") {
        const std::size_t index = std::stoul(path[0]);
        if (!whole.is_array())
            whole = Json::array();
        if (path.size() == 1 && !value) {
            if (index < whole.size())
                whole.erase(index);
            return whole;
        }
        if (index >= whole.size())
            whole.push_back(changed({}, path.subspan(1), value));
        else
            whole[index] = changed(whole[index], path.subspan(1), value);
        return whole;
    }
    if (path.size() == 1 && !value)
        whole.erase(path[0]);
    else
        whole[path[0]] = changed(whole.value(path[0], Json()), path.subspan(1), value);
    return whole;
}

EntriesKind entriesKindOf(FieldEditor editor) {
    return editor == FieldEditor::Tags  ? EntriesKind::Tags
           : editor == FieldEditor::Map ? EntriesKind::Map
                                        : EntriesKind::List;
}

} // namespace

bool PropertyModel::write(const PropertyRow& row, std::optional<Json> value, bool merges) {
    std::vector<Path> paths{{"Resources", m_resource.toStdString()}};
    const auto step = std::ranges::find_if(row.path, isStep);
    if (m_peers.isEmpty() || step == row.path.end()) {
        paths[0].insert(paths[0].end(), row.path.begin(), row.path.end());
    } else { // lists of different lengths: the peers take the whole of the first
        const Path whole(row.path.begin(), step);
        const Node* present = valueAt(*found(), whole);
        value = changed(present ? toJson(*present) : Json(), {step, row.path.end()}, value);
        paths[0].insert(paths[0].end(), whole.begin(), whole.end());
    }
    for (const QString& peer : m_peers) {
        paths.push_back(paths.front());
        paths.back()[1] = peer.toStdString();
    }
    const std::string gesture = merges ? "inspector:" + row.key.toStdString() : std::string();
    return m_document->execute(std::make_unique<SetProperty>(std::move(paths), std::move(value), gesture));
}

QString PropertyModel::setText(int at, const QString& text) {
    if (!rowAt(at))
        return {};
    const PropertyRow row = *rowAt(at);
    const Node* present = valueOf(row);
    if (row.editor == FieldEditor::Sub) {
        write(row, Json{{"Fn::Sub", text.toStdString()}});
        return {};
    }
    if (present && valueText(source(), *present) == text && !isMixed(row))
        return {};
    if (text.trimmed().isEmpty()) {
        if (present && row.kind == PropertyRow::Kind::Branch)
            write(row, Json{{"Ref", "AWS::NoValue"}});
        else if (present)
            write(row, std::nullopt);
        return {};
    }
    const bool isText = present && present->isString() && present->intrinsic() == Intrinsic::None;
    const bool asString = row.type.isText() && (isText || row.editor != FieldEditor::Code ||
                                                !row.type.schema().admits(JsonType::Object));
    Result<Json> value = parseValue(text, asString);
    if (!value)
        return QString::fromStdString(value.error().message);
    write(row, std::move(value).value());
    return {};
}

void PropertyModel::setBoolean(int at, bool value) {
    if (const PropertyRow* row = rowAt(at))
        write(PropertyRow(*row), Json(value));
}

QString PropertyModel::setEntries(int at, const QVariantList& entries) {
    if (!rowAt(at))
        return {};
    const PropertyRow row = *rowAt(at);
    const Node* present = valueOf(row);
    const EntriesKind kind = entriesKindOf(row.editor);
    const Schema items = row.type.schema().isValid() ? row.type.schema().items() : Schema();
    const bool asText = kind != EntriesKind::List || !items.isValid() || items.admits(JsonType::String);
    Result<std::optional<Json>> value = valueOfEntries(kind, asText, entries);
    if (!value)
        return QString::fromStdString(value.error().message);
    if (*value && (*value)->size() == 1 && (present ? present->isScalar() : row.type.takesOneText()))
        *value = Json((**value)[0]); // a single text stays one
    if (*value || present)
        write(row, *value);
    return {};
}

void PropertyModel::forgetBelow(const QString& key) {
    const auto isBelow = [prefix = key + QLatin1Char('.')](const QString& other) {
        return other.startsWith(prefix);
    };
    m_state.added.removeIf(isBelow);
    m_state.open.removeIf(
        [&](const std::pair<const QString&, bool&>& entry) { return isBelow(entry.first); });
}

void PropertyModel::unset(int at) {
    if (!rowAt(at))
        return;
    const PropertyRow row = *rowAt(at);
    m_state.added.removeOne(row.key);
    forgetBelow(row.kind == PropertyRow::Kind::Entry ? row.key.section(QLatin1Char('.'), 0, -2) : row.key);
    if (valueOf(row))
        write(row, std::nullopt, false);
    else
        refresh();
}

void PropertyModel::move(int at, int by) {
    const PropertyRow* row = rowAt(at);
    if (!row || row->kind != PropertyRow::Kind::Entry)
        return;
    PropertyRow list;
    list.path.assign(row->path.begin(), row->path.end() - 1);
    list.key = row->key.section(QLatin1Char('.'), 0, -2);
    const Node* present = valueOf(list);
    const auto from = static_cast<std::ptrdiff_t>(std::stoul(row->path.back()));
    const std::ptrdiff_t to = from + by;
    if (!present || to < 0 || std::max(from, to) >= static_cast<std::ptrdiff_t>(present->items().size()))
        return;
    Json items = toJson(*present);
    std::swap(items[static_cast<std::size_t>(from)], items[static_cast<std::size_t>(to)]);
    const QString other = list.key + QLatin1Char('.') + QString::number(to);
    const bool wasOpen = row->isOpen;
    const auto there = std::ranges::find(m_rows, other, &PropertyRow::key);
    m_state.open[row->key] = there != m_rows.end() && there->isOpen;
    m_state.open[other] = wasOpen;
    write(list, std::move(items), false);
}

void PropertyModel::setOpen(int at, bool open) {
    if (const PropertyRow* row = rowAt(at); row && isNested(row->editor)) {
        m_state.open[row->key] = open;
        refresh();
    }
}

QString PropertyModel::setForm(int at, const QString& form, const QString& condition) {
    if (!rowAt(at))
        return {};
    const PropertyRow row = *rowAt(at);
    const Node* present = valueOf(row);
    std::optional<Json> value;
    if (form == QLatin1String("if")) {
        value = asIf(condition.toStdString(), present);
    } else if (form == QLatin1String("sub")) {
        value = asSub(present);
        if (!value)
            return tr("This value is no text that Fn::Sub could hold.");
    } else if (present) {
        value = asPlain(source(), *present);
    }
    m_state.open.remove(row.key);
    if (!value && row.kind == PropertyRow::Kind::Property && !m_state.added.contains(row.key))
        m_state.added.append(row.key); // an empty field, to type in
    if (value || present)
        write(row, std::move(value), false);
    return {};
}

void PropertyModel::makeParameter(int at) {
    const PropertyRow* row = rowAt(at);
    if (!row)
        return;
    Path path{"Resources", m_resource.toStdString()};
    path.insert(path.end(), row->path.begin(), row->path.end());
    m_document->execute(std::make_unique<MakeParameter>(std::move(path)));
}

int PropertyModel::add(const QString& name, int at) {
    QString key = name;
    if (const PropertyRow* owner = rowAt(at)) {
        const Node* value = valueOf(*owner);
        const QString step =
            owner->editor == FieldEditor::Objects ? QString::number(value ? value->items().size() : 0) : name;
        key = owner->key + QLatin1Char('.') + step;
    }
    if (!m_state.added.contains(key))
        m_state.added.append(key);
    m_state.open[key] = true;
    refresh();
    const auto row = std::ranges::find(m_rows, key, &PropertyRow::key);
    if (row == m_rows.end())
        return -1;
    const bool hasParts = row->isOpen && row + 1 != m_rows.end();
    return static_cast<int>(row - m_rows.begin()) + (hasParts ? 1 : 0);
}

} // namespace lintel
