#include "qml/Canvas/condition_lens.h"

#include "model/template/conditions.h"
#include "qml/Document/follow_document.h"

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
    read();
    emit documentChanged();
}

void ConditionLens::read() {
    beginResetModel();
    m_names.clear();
    m_conditions.reset();
    m_template = m_document && m_document->isReady() ? m_document->design().current() : nullptr;
    if (const Node* section = m_template ? m_template->section("Conditions") : nullptr)
        for (const Node::Member& member : section->members())
            m_names.push_back(member.key->text());
    std::erase_if(m_choices, [this](const auto& choice) {
        return std::ranges::find(m_names, choice.first) == m_names.end();
    });
    endResetModel();
    evaluate();
}

void ConditionLens::choose(int row, int choice) {
    if (row < 0 || row >= count())
        return;
    m_choices[m_names[static_cast<std::size_t>(row)]] = static_cast<Choice>(choice);
    emit dataChanged(index(row), index(row));
    evaluate();
}

void ConditionLens::clear() {
    m_choices.clear();
    read();
}

void ConditionLens::evaluate() {
    m_absent.clear();
    m_possible = true;
    std::erase_if(m_choices, [](const auto& choice) { return choice.second == Either; });
    if (!m_choices.empty()) {
        if (!m_conditions)
            m_conditions = std::make_unique<Conditions>(*m_template);
        Conditions::Formula scenario = DecisionDiagram::True;
        for (const auto& [name, choice] : m_choices) {
            const Conditions::Formula holds = m_conditions->named(name);
            scenario = m_conditions->both(scenario, choice == Holds ? holds : m_conditions->negation(holds));
        }
        m_possible = m_conditions->isPossible(scenario);
        if (m_possible)
            for (const Resource& resource : m_template->resources())
                if (resource.condition &&
                    !m_conditions->isPossible(m_conditions->both(
                        scenario, m_conditions->existsAt({"Resources", resource.logicalId}))))
                    m_absent.append(QString::fromStdString(resource.logicalId));
    }
    emit changed();
}

QVariant ConditionLens::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string& name = m_names[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return QString::fromStdString(name);
    case Chosen: {
        const auto choice = m_choices.find(name);
        return choice == m_choices.end() ? int(Either) : int(choice->second);
    }
    case Words: {
        Conditions conditions(*m_template);
        return QString::fromStdString(conditions.inWords(conditions.named(name)));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> ConditionLens::roleNames() const {
    return {{Name, "name"}, {Chosen, "chosen"}, {Words, "words"}};
}

} // namespace lintel
