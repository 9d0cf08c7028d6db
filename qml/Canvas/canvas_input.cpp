#include "qml/Canvas/canvas_input.h"

#include "model/design/commands/connect_elements.h"
#include "model/design/commands/reattach_connection.h"
#include "model/design/states/remove_states.h"
#include "qml/Canvas/blocks.h"
#include "qml/Canvas/canvas_accessible.h"
#include "qml/Canvas/element_words.h"
#include "qml/Canvas/state_drop.h"
#include "qml/Canvas/tools/connect_tool.h"
#include "qml/Canvas/tools/pan_tool.h"
#include "qml/Canvas/tools/select_tool.h"

#include <QCursor>
#include <utility>

namespace lintel {

CanvasInput::CanvasInput(QQuickItem* parent)
    : QQuickItem(parent)
    , m_overlay(new CanvasOverlay(this))
    , m_actions(new CanvasActions(this))
    , m_idle(std::make_unique<SelectTool>()) {
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    installCanvasAccessibility();
}

CanvasInput::~CanvasInput() = default;

void CanvasInput::setScene(CanvasScene* scene) {
    if (scene == m_scene)
        return;
    m_scene = scene;
    emit sceneChanged();
    if (!scene)
        return;
    connect(scene, &CanvasScene::reset, this, [this] {
        startAfresh();
        m_views.forget(document());
        showLastView();
    });
    connect(scene, &CanvasScene::documentChanged, this, [this] {
        startAfresh();
        showLastView();
    });
}

void CanvasInput::startAfresh() {
    m_selectionAtPress.reset(); // of another design
    cancel();
    m_overlay->setHovered({});
    m_problem = -1;
}

void CanvasInput::setViewport(CanvasViewport* viewport) {
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    emit viewportChanged();
    if (!viewport)
        return;
    connect(viewport, &CanvasViewport::refitWanted, this, &CanvasInput::fitAtOnce);
    connect(viewport, &CanvasViewport::changed, this, [this] {
        if (m_fitPending)
            return showLastView();
        if (isLive())
            m_views.remember(document(), m_viewport->isFitted()
                                             ? std::nullopt
                                             : std::optional(ViewMemory::View{m_viewport->visible().center(),
                                                                              m_viewport->zoom()}));
    });
}

std::function<bool(const QRectF&)> CanvasInput::emptyPlaces() const {
    return [this](const QRectF& area) { return m_scene->isEmptyIn(area); };
}

void CanvasInput::fitAtOnce() {
    m_fitPending = !isLive() || m_viewport->size().isEmpty();
    if (m_fitPending)
        return;
    m_viewport->fit(m_scene->bounds(), false, emptyPlaces());
    m_views.remember(document(), std::nullopt);
}

/// As the design was left, unless that would show nothing of it; else all of it.
void CanvasInput::showLastView() {
    const auto view = isLive() ? m_views.recall(document()) : std::nullopt;
    fitAtOnce();
    if (!view || m_fitPending)
        return;
    QRectF seen(QPointF(), m_viewport->size() / view->zoom);
    seen.moveCenter(view->centre);
    if (seen.intersects(m_scene->bounds()) || m_scene->bounds().isEmpty())
        m_viewport->show(-seen.topLeft() * view->zoom, view->zoom);
}

void CanvasInput::setMode(Mode mode) {
    cancel();
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (mode == Pan)
        m_idle = std::make_unique<PanTool>(PanTool::Lasts::Always);
    else
        m_idle = std::make_unique<SelectTool>();
    m_overlay->setHovered({});
    showCursor();
    emit modeChanged();
}

void CanvasInput::enter(std::unique_ptr<Tool> gesture) {
    const bool wasBusy = isBusy();
    m_left = std::move(m_gesture); // the caller may be a member function of it
    m_gesture = std::move(gesture);
    if (!m_gesture)
        m_overlay->clear();
    showCursor();
    if (wasBusy != isBusy())
        emit toolChanged();
}

void CanvasInput::cancel() {
    if (!m_gesture)
        return;
    m_gesture->cancel(*this);
    enter(nullptr);
    if (const auto before = std::exchange(m_selectionAtPress, std::nullopt))
        document().select(*before);
}

void CanvasInput::showCursor() {
    setCursor(QCursor(tool().cursor(*this)));
}

std::vector<std::string> CanvasInput::selectedElements() const {
    std::vector<std::string> ids;
    for (const QString& selected : document().selection())
        if (std::string id = selected.toStdString(); m_scene->card(id) || m_scene->frame(id))
            ids.push_back(std::move(id));
    return ids;
}

void CanvasInput::startConnecting() {
    const std::vector<std::string> ids = selectedElements();
    if (ids.size() != 1) {
        setMode(m_mode == Connect ? Select : Connect);
        return;
    }
    cancel();
    enter(std::make_unique<ConnectTool>(*this, ids.front(), ConnectTool::By::Keys));
}

/// Whether a transition only gets another end: it keeps its condition.
bool CanvasInput::keepsItsWay(const std::string& replaces, const std::string& from) const {
    const Graph::Connection* present = m_scene->graph().connection(replaces);
    return present && present->entry == "transition" && present->from == from;
}

void CanvasInput::finishConnection(const std::string& from, const std::string& to,
                                   const std::string& replaces) {
    const ConnectionOptions options = connectionOptions(document(), from, to);
    const auto qt = [](const std::string& text) { return QString::fromStdString(text); };
    if (options.entries.isEmpty())
        emit refused(options.reason, options.alternative);
    else if (options.entries.size() == 1 || keepsItsWay(replaces, from))
        connectElements(qt(from), qt(to),
                        options.entries.front().toMap().value(QStringLiteral("entry")).toString(),
                        qt(replaces));
    else
        emit connectionChoice(qt(from), qt(to), options.entries, qt(replaces));
}

void CanvasInput::connectElements(const QString& from, const QString& to, const QString& entry,
                                  const QString& replaces) {
    if (replaces.isEmpty())
        document().execute(
            std::make_unique<ConnectElements>(from.toStdString(), to.toStdString(), entry.toStdString()));
    else
        document().execute(std::make_unique<ReattachConnection>(replaces.toStdString(), from.toStdString(),
                                                                to.toStdString(), entry.toStdString()));
}

QVariantMap CanvasInput::look(const QString& type) const {
    if (!isLive() || type.isEmpty())
        return {};
    const Role role = roleOfBlock(document().knowhow()->roles, type.toStdString());
    return {{QStringLiteral("label"), QString::fromStdString(role.label)},
            {QStringLiteral("category"), QString::fromStdString(role.category)},
            {QStringLiteral("glyph"), QString::fromStdString(role.glyph)},
            {QStringLiteral("monogram"), QString::fromStdString(role.monogram)}};
}

QString CanvasInput::nameOf(const QString& id) const {
    const Layout& layout = document().design().layout();
    if (const auto shape = layout.shapes.find(id.toStdString()); shape != layout.shapes.end())
        return QString::fromStdString(shape->second.text);
    if (const auto group = layout.groups.find(id.toStdString()); group != layout.groups.end())
        return QString::fromStdString(group->second.title);
    return isState(m_scene->graph(), id.toStdString()) ? titleOf(m_scene->graph(), id.toStdString()) : id;
}

void CanvasInput::open(const QString& id) {
    if (const QString file = document().nestedTemplate(id); !file.isEmpty()) {
        emit templateRequested(file);
    } else if (m_scene->card(id.toStdString()) && m_actions->hasStates()) {
        m_actions->toggleCollapsed();
    } else {
        emit activated(id);
    }
}

bool CanvasInput::takesStates() const {
    return isLive() && statePlaceFor(m_scene->graph(), selectedElements()).has_value();
}

bool CanvasInput::isNote(const QString& id) const {
    const auto& shapes = document().design().layout().shapes;
    const auto shape = shapes.find(id.toStdString());
    return shape != shapes.end() && shape->second.kind == "note";
}

QRectF CanvasInput::screenRect(const QString& id) const {
    const QRectF rect = m_scene->rectOf(id.toStdString());
    return {m_viewport->toScreen(rect.topLeft()), rect.size() * m_viewport->zoom()};
}

void CanvasInput::fit() {
    if (isLive())
        m_viewport->fit(m_scene->bounds(), true, emptyPlaces());
}

void CanvasInput::fitSelection() {
    QRectF area;
    for (const QString& id : isLive() ? document().selection() : QStringList())
        area |= m_scene->rectOf(id.toStdString());
    if (area.isValid())
        m_viewport->fit(area, true, emptyPlaces(), false);
}

void CanvasInput::reveal(const QString& id) {
    if (isLive())
        m_viewport->reveal(m_scene->rectOf(id.toStdString()));
}

void CanvasInput::nextProblem(int step) {
    const std::vector<Finding>& findings = document().findings();
    const int count = static_cast<int>(findings.size());
    if (count == 0)
        return;
    m_problem = m_problem < 0 && step < 0 ? count - 1 : (m_problem + step + count) % count;
    const Finding& finding = findings[static_cast<std::size_t>(m_problem)];
    if (!finding.elements.empty())
        document().reveal({QString::fromStdString(m_scene->graph().elementOf(finding.elements.front()))});
}

void CanvasInput::quickFix() {
    const std::vector<Finding>& findings = document().findings();
    for (std::size_t i = 0; i < findings.size(); ++i)
        for (const std::string& element : findings[i].elements)
            if (findings[i].fix &&
                document().isSelected(QString::fromStdString(m_scene->graph().elementOf(element)))) {
                document().applyFix(static_cast<int>(i));
                return;
            }
}

} // namespace lintel
