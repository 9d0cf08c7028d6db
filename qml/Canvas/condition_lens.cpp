#include "qml/Canvas/condition_lens.h"

#include "model/template/conditions.h"
#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"

#include <algorithm>
#include <utility>

namespace lintel {

ConditionLens::ConditionLens(QObject* parent)
    : QAbstractListModel(parent) {}

ConditionLens::~ConditionLens() = default;

void ConditionLens::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::changed, this, &ConditionLens::read);
        connect(document, &DesignDocument::documentReset, this, &ConditionLens::clear);
    }
    clear();
    emit documentChanged();
}

void ConditionLens::setActive(bool active) {
    if (active == m_isActive)
        return;
    m_isActive = active;
    read();
    emit activeChanged();
}

bool ConditionLens::isAnyChosen() const {
    return std::ranges::any_of(m_rows, [](const Row& row) { return row.chosen > 0; });
}

void ConditionLens::read() {
    beginResetModel();
    const bool isWanted = m_document && m_document->isReady() && (m_isActive || isAnyChosen());
    const std::vector<Row> before = std::exchange(m_rows, {});
    m_conditions.reset();
    m_template = isWanted ? m_document->design().current() : nullptr;
    if (const Node* section = m_template ? m_template->section("Conditions") : nullptr) {
        m_conditions = std::make_unique<Conditions>(*m_template);
        for (const Conditions::Question& question : m_conditions->questions()) {
            Row row{question.parameter, true, {tr("Any")}, {question.values.begin(), question.values.end()}};
            for (const std::string& value : question.values)
                row.options += value.empty() ? tr("empty") : qt(value);
            if (question.isOpen) {
                row.options += tr("another value");
                row.values.push_back(std::nullopt);
            }
            m_rows.push_back(std::move(row));
        }
        for (const Node::Member& member : section->members())
            m_rows.push_back({member.key->text(), false, {tr("Either"), tr("Holds"), tr("Does not")}});
    }
    for (Row& row : m_rows) // what was chosen stays as long as there is such a choice
        for (const Row& old : before)
            if (old.chosen > 0 && old.name == row.name && old.isParameter == row.isParameter)
                row.chosen =
                    static_cast<int>(std::max(row.options.indexOf(old.options[old.chosen], 1), qsizetype(0)));
    endResetModel();
    evaluate();
}

void ConditionLens::choose(int row, int option) {
    if (row < 0 || row >= count())
        return;
    Row& chosen = m_rows[static_cast<std::size_t>(row)];
    chosen.chosen = option > 0 && option < chosen.options.size() ? option : 0;
    evaluate();
    emit dataChanged(index(0), index(count() - 1));
}

void ConditionLens::clear() {
    for (Row& row : m_rows)
        row.chosen = 0;
    read();
}

ConditionLens::Formula ConditionLens::formula(const Row& row) const {
    if (!row.isParameter) {
        const Formula holds = m_conditions->named(row.name);
        return row.chosen == 1 ? holds : m_conditions->negation(holds);
    }
    return m_conditions->hasValue(row.name, row.values[static_cast<std::size_t>(row.chosen - 1)]);
}

void ConditionLens::evaluate() {
    m_absent.clear();
    m_possible = true;
    m_scenario = DecisionDiagram::True;
    for (const Row& row : m_rows)
        if (row.chosen > 0)
            m_scenario = m_conditions->both(m_scenario, formula(row));
    if (isAnyChosen()) {
        m_possible = m_conditions->isPossible(m_scenario);
        if (m_possible)
            for (const Resource& resource : m_template->resources())
                if (resource.condition &&
                    !m_conditions->isPossible(m_conditions->both(
                        m_scenario, m_conditions->existsAt({"Resources", resource.logicalId}))))
                    m_absent.append(QString::fromStdString(resource.logicalId));
    }
    emit changed();
}

QString ConditionLens::scenario() const {
    QStringList words;
    for (const Row& row : m_rows)
        if (row.isParameter && row.chosen > 0)
            words.append(tr("%1 is %2").arg(qt(row.name), row.options[row.chosen]));
        else if (row.chosen > 0)
            words.append((row.chosen == 1 ? tr("%1 holds") : tr("%1 does not hold")).arg(qt(row.name)));
    return words.join(QStringLiteral(", "));
}

/// Of a condition: when it holds; what becomes of it in the scenario, where that is certain.
QString ConditionLens::words(const Row& row) const {
    if (row.isParameter)
        return {};
    const Formula holds = m_conditions->named(row.name);
    if (isAnyChosen() && m_possible && row.chosen == 0) {
        if (m_conditions->implies(m_scenario, holds))
            return tr("holds in this scenario");
        if (m_conditions->implies(m_scenario, m_conditions->negation(holds)))
            return tr("does not hold in this scenario");
    }
    return tr("where %1").arg(QString::fromStdString(m_conditions->inWords(holds)));
}

QVariant ConditionLens::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return qt(row.name);
    case IsParameter:
        return row.isParameter;
    case Options:
        return row.options;
    case Chosen:
        return row.chosen;
    case Words:
        return words(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> ConditionLens::roleNames() const {
    return {{Name, "name"},
            {IsParameter, "isParameter"},
            {Options, "options"},
            {Chosen, "chosen"},
            {Words, "words"}};
}

} // namespace lintel
