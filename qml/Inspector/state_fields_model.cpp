#include "qml/Inspector/state_fields_model.h"

#include "model/design/commands/set_state_field.h"
#include "model/design/states/new_state.h"
#include "model/design/states/state_tree.h"
#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"

#include <algorithm>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

const StateField* fieldCalled(const QString& name) {
    const auto found = std::ranges::find(stateFields(), name.toStdString(), &StateField::name);
    return found == stateFields().end() ? nullptr : &*found;
}

bool isExpression(const QString& text) {
    return text.startsWith(QLatin1String("{%"));
}

QString textOfValue(const StateField& field, const nlohmann::json& value) {
    if (field.kind == StateField::Kind::Value &&
        !(value.is_string() && isExpression(qt(value.get<std::string>()))))
        return qt(value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
    return value.is_string() ? qt(value.get<std::string>())
                             : qt(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// What was typed as a value of the field; nothing when it is none.
std::optional<Json> valueOfText(const StateField& field, const QString& text) {
    const std::string plain = text.toStdString();
    if (field.kind == StateField::Kind::Number && !isExpression(text)) {
        bool isNumber = false;
        const qlonglong number = text.trimmed().toLongLong(&isNumber);
        return isNumber && number >= 0 ? std::optional<Json>(number) : std::nullopt;
    }
    if (field.kind == StateField::Kind::Flag)
        return Json(text == QLatin1String("true"));
    if (field.kind != StateField::Kind::Value || isExpression(text))
        return Json(plain);
    Json value = Json::parse(plain, nullptr, false);
    return value.is_discarded() ? std::nullopt : std::optional<Json>(std::move(value));
}

} // namespace

StateFieldsModel::StateFieldsModel(QObject* parent)
    : QAbstractListModel(parent) {}

void StateFieldsModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document)
        connect(document, &DesignDocument::changed, this, &StateFieldsModel::update);
    update();
    emit documentChanged();
}

void StateFieldsModel::setState(const QString& state) {
    if (state == m_state)
        return;
    m_state = state;
    m_added.clear();
    update();
    emit stateChanged();
}

std::vector<StateFieldsModel::Row> StateFieldsModel::rows() {
    std::vector<Row> rows;
    m_name.clear();
    m_addable.clear();
    if (!m_document || !m_document->isReady() || m_state.isEmpty())
        return rows;
    const Template& source = *m_document->design().current();
    const StateTree tree(source, machineOf(source, m_state.toStdString()));
    const StateTree::State* state = tree.state(m_state.toStdString());
    if (!state)
        return rows;
    m_name = qt(state->name);
    const std::string type = state->type();
    for (const StateField& field : stateFields()) {
        const auto present = state->json->find(field.name);
        const bool isSet = present != state->json->end();
        if (field.kind == StateField::Kind::Machine || (field.name == "End" && type != "Fail"))
            continue; // Next says it
        const bool fits = field.isOf(type) && field.isIn(state->isJsonata);
        if (!isSet && fits && !field.isShownFor(type) && !m_added.contains(qt(field.name)))
            m_addable.append(qt(field.name));
        if (!isSet && !(fits && (field.isShownFor(type) || m_added.contains(qt(field.name)))))
            continue;
        Row row{.field = &field,
                .value = isSet ? textOfValue(field, *present) : QString(),
                .choices = {},
                .words = {},
                .isSet = isSet};
        if (field.name == "Type")
            row.choices = row.words = qt(stateTypes());
        else if (field.name == "QueryLanguage")
            row.choices = row.words = {QStringLiteral("JSONPath"), QStringLiteral("JSONata")};
        else if (field.kind == StateField::Kind::State) {
            row.choices.append(QString());
            row.words.append(field.name == "Next" ? tr("Ends here") : tr("Nowhere"));
            for (const StateTree::State& other : tree.states())
                if (other.level == state->level && other.id != state->id) {
                    row.choices.append(qt(other.name));
                    row.words.append(qt(other.name));
                }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void StateFieldsModel::update() {
    std::vector<Row> now = rows();
    // The lines that stay keep the focus.
    if (std::ranges::equal(now, m_rows, {}, &Row::field, &Row::field)) {
        m_rows = std::move(now);
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(now);
        endResetModel();
    }
    emit changed();
}

int StateFieldsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StateFieldsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Name:
        return qt(row.field->name);
    case Value:
        return row.value;
    case Editor:
        return !row.choices.isEmpty()                       ? QStringLiteral("choice")
               : row.field->kind == StateField::Kind::Value ? QStringLiteral("value")
                                                            : QStringLiteral("text");
    case Choices:
        return row.choices;
    case Words:
        return row.words;
    case IsSet:
        return row.isSet;
    default:
        return {};
    }
}

QHash<int, QByteArray> StateFieldsModel::roleNames() const {
    return {{Name, "name"},       {Value, "value"}, {Editor, "editor"},
            {Choices, "choices"}, {Words, "words"}, {IsSet, "isSet"}};
}

QString StateFieldsModel::take(const QString& name, const QString& text) {
    const StateField* field = fieldCalled(name);
    if (!field || !m_document)
        return {};
    std::optional<Json> value = Json(nullptr);
    Path path{name.toStdString()};
    if (!text.trimmed().isEmpty())
        value = valueOfText(*field, text);
    else if (name == QLatin1String("Next")) { // a state that leads nowhere says so
        path = {"End"};
        value = true;
    }
    if (!value)
        return field->kind == StateField::Kind::Number ? tr("A whole number, 0 or more, belongs here.")
                                                       : tr("This is not JSON.");
    m_added.removeAll(name);
    m_document->execute(std::make_unique<SetStateField>(m_state.toStdString(), path, *value));
    return {};
}

void StateFieldsModel::add(const QString& field) {
    m_added.append(field);
    update();
}

} // namespace lintel
