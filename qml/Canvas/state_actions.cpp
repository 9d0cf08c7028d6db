#include "qml/Canvas/state_actions.h"

#include "model/design/commands/add_state.h"
#include "model/design/machine_states.h"
#include "model/design/states/new_state.h"
#include "qml/Canvas/state_drop.h"
#include "qml/Document/qt_text.h"

namespace lintel {

namespace {

QVariantMap choice(const QString& type, const QString& resource, const QString& text,
                   const std::string& glyph) {
    return {{QStringLiteral("type"), type},
            {QStringLiteral("resource"), resource},
            {QStringLiteral("text"), text},
            {QStringLiteral("glyph"), qt(glyph)}};
}

} // namespace

QVariantList StateActions::choices() const {
    QVariantList list;
    const auto place = statePlaceFor(m_input->scene()->graph(), m_input->selectedElements());
    if (!place)
        return list;
    for (const std::string& type : stateTypes())
        list.append(choice(qt(type), {}, qt(type), stateGlyph(type)));
    const Design& design = m_input->document().design();
    const std::string machine = machineOf(*design.current(), place->level);
    for (const Graph::Node& node : design.graph().nodes)
        if (!callableOf(design, machine, node.id).empty())
            list.append(choice({}, qt(node.id), tr("Task: call %1").arg(qt(node.title)), node.role.glyph));
    return list;
}

void StateActions::add(const QString& type) {
    if (const auto place = statePlaceFor(m_input->scene()->graph(), m_input->selectedElements()))
        m_input->runAndReveal(std::make_unique<AddState>(type.toStdString(), *place));
}

void StateActions::call(const QString& resource) {
    if (const auto place = statePlaceFor(m_input->scene()->graph(), m_input->selectedElements()))
        m_input->runAndReveal(std::make_unique<AddTasks>(
            std::vector<AddTasks::Call>{{.existing = resource.toStdString()}}, *place));
}

} // namespace lintel
