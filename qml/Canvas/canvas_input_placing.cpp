#include "qml/Canvas/canvas_input.h"

#include "model/design/commands/add_resource.h"
#include "model/design/kernels/layout.h"
#include "qml/Canvas/blocks.h"
#include "qml/Canvas/state_drop.h"
#include "qml/Canvas/tools/place_tool.h"

#include <algorithm>

// Where new blocks go: under the pointer, beside what is selected, into the frame there.
namespace lintel {

void CanvasInput::placeMoved(const QString& type, QPointF position) {
    if (!isLive())
        return;
    auto* placing = dynamic_cast<PlaceTool*>(m_gesture.get());
    if (!placing || placing->type() != type.toStdString()) {
        cancel();
        enter(std::make_unique<PlaceTool>(type.toStdString()));
    }
    m_gesture->move(*this, {position, m_viewport->toScene(position), Qt::NoButton, Qt::LeftButton, {}});
}

void CanvasInput::placeDropped(const QString& type, QPointF position) {
    if (!isLive())
        return;
    placeMoved(type, position);
    m_gesture->release(*this, {position, m_viewport->toScene(position), Qt::LeftButton, {}, {}});
    forceActiveFocus();
}

void CanvasInput::placeLeft() {
    if (dynamic_cast<PlaceTool*>(m_gesture.get()))
        cancel();
}

void CanvasInput::insert(const QString& type) {
    if (!isLive())
        return;
    const std::vector<std::string> selected = selectedElements();
    if (const auto place = statePlaceFor(m_scene->graph(), selected);
        place && canCall(document().design(), place->level, {.type = type.toStdString()})) {
        runAndReveal(
            std::make_unique<AddTasks>(std::vector<AddTasks::Call>{{.type = type.toStdString()}}, *place));
        return;
    }
    std::vector<std::string> containers;
    std::optional<QPointF> at;
    if (selected.size() == 1 && m_scene->frame(selected.front())) {
        containers = selected; // the layout finds a free place in the frame
    } else {
        // To the right of what is selected, else in the middle of the view; below whatever lies there
        // already.
        QRectF card(0, 0, metrics::CardWidth, metrics::CardHeight);
        const QRectF beside = selected.empty() ? QRectF() : m_scene->rectOf(selected.back());
        if (beside.isValid())
            card.moveTopLeft({beside.right() + metrics::Gap, beside.top()});
        else
            card.moveCenter(m_viewport->visible().center());
        card.moveTopLeft(snapToGrid(card.topLeft()));
        while (!m_scene->cardsIn(card).empty())
            card.translate(0, metrics::CardHeight + metrics::CrossGap);
        at = card.topLeft();
        containers = containersUnder(m_scene->graph(), document().design().layout(), card);
    }
    if (!document().execute(addBlock(document().knowhow()->roles, type.toStdString(), at, containers)))
        return;
    const QStringList added = document().selection();
    if (!added.isEmpty())
        m_viewport->reveal(m_scene->rectOf(added.front().toStdString()));
}

/// Room for a row of cards at a point; below whatever lies there already.
QRectF CanvasInput::freeSpot(QPointF scene, int cards) const {
    QRectF row(snapToGrid(scene), QSizeF(cards * (metrics::CardWidth + 2 * metrics::Gap) - 2 * metrics::Gap,
                                         metrics::CardHeight));
    while (!m_scene->cardsIn(row).empty())
        row.translate(0, metrics::CardHeight + metrics::CrossGap);
    return row;
}

QString CanvasInput::runAndReveal(std::unique_ptr<Command> command) {
    QString reason;
    const auto listening = connect(&document(), &DesignDocument::failed, this,
                                   [&](const QString& message) { reason = message; });
    document().execute(std::move(command));
    disconnect(listening);
    if (reason.isEmpty() && !document().selection().isEmpty())
        m_viewport->reveal(m_scene->rectOf(document().selection().back().toStdString()));
    return reason;
}

/// What is typed at a point of an opened state machine, or beside its selected state, becomes tasks.
std::optional<StateDrop> CanvasInput::stateDropFor(QPointF scene,
                                                   const std::vector<AddTasks::Call>& calls) const {
    const auto place = statePlaceFor(m_scene->graph(), selectedElements());
    const Design& design = document().design();
    if (place && scene == insertionPoint() && std::ranges::all_of(calls, [&](const AddTasks::Call& call) {
            return canCall(design, place->level, call);
        }))
        return StateDrop{.place = *place};
    const QRectF card(scene, QSizeF(metrics::CardWidth, metrics::CardHeight));
    return stateDropAt(*m_scene, card, calls);
}

QString CanvasInput::insertAt(const QString& block, const QString& name, QPointF scene) {
    const std::string type = block.toStdString();
    if (const auto drop = stateDropFor(scene, {{.type = type}}))
        return runAndReveal(std::make_unique<AddTasks>(
            std::vector<AddTasks::Call>{{.type = type, .wish = name.toStdString()}}, drop->place, drop->at));
    const QRectF card = freeSpot(scene, 1);
    const std::vector<std::string> containers =
        containersUnder(m_scene->graph(), document().design().layout(), card);
    if (shapeOfBlock(type).empty() && freeFrameOfBlock(type).empty())
        return runAndReveal(
            std::make_unique<AddResource>(type, card.topLeft(), containers, name.toStdString()));
    return runAndReveal(addBlock(document().knowhow()->roles, type, card.topLeft(), containers));
}

QString CanvasInput::buildChain(const std::vector<BuildChain::Link>& links, QPointF scene) {
    std::vector<AddTasks::Call> calls;
    for (const BuildChain::Link& link : links)
        calls.push_back({.existing = link.existing, .type = link.type, .wish = link.wish});
    if (const auto drop = stateDropFor(scene, calls))
        return runAndReveal(std::make_unique<AddTasks>(calls, drop->place, drop->at));
    int added = 0;
    for (const BuildChain::Link& link : links)
        added += link.existing.empty();
    const QRectF row = freeSpot(scene, std::max(added, 1));
    const QRectF card(row.topLeft(), QSizeF(metrics::CardWidth, metrics::CardHeight));
    return runAndReveal(std::make_unique<BuildChain>(
        links, row.topLeft(), containersUnder(m_scene->graph(), document().design().layout(), card)));
}

QPointF CanvasInput::insertionPoint() const {
    const std::vector<std::string> selected = selectedElements();
    if (!selected.empty() && m_scene->card(selected.back()))
        return m_scene->rectOf(selected.back()).topRight() + QPointF(2 * metrics::Gap, 0);
    const QPointF half(metrics::CardWidth / 2, metrics::CardHeight / 2);
    return (m_pointerInside ? m_viewport->toScene(m_pointer) : m_viewport->visible().center()) - half;
}

} // namespace lintel
