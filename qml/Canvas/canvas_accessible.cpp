#include "qml/Canvas/canvas_accessible.h"

#include "qml/Canvas/canvas_input.h"
#include "qml/Canvas/element_words.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QQuickWindow>
#include <algorithm>
#include <unordered_map>

namespace lintel {
namespace {

class ElementAccessible;

/// The canvas; its children are the elements that lie in no frame, then the connections.
class CanvasAccessible final : public QAccessibleObject {
public:
    explicit CanvasAccessible(CanvasInput* canvas)
        : QAccessibleObject(canvas) {
        QObject::connect(canvas, &CanvasInput::sceneChanged, canvas, [this] { follow(); });
        follow();
    }
    ~CanvasAccessible() override { forget(m_ids); }

    CanvasInput* canvas() const { return static_cast<CanvasInput*>(object()); }
    bool isLive() const {
        const CanvasScene* scene = object() ? canvas()->scene() : nullptr;
        return scene && scene->document() && scene->document()->isReady() && canvas()->viewport();
    }
    const Graph& graph() const { return canvas()->scene()->graph(); }

    /// The ids of the elements in a container; in none for an empty id.
    std::vector<std::string> childrenOf(const std::string& container) const;
    /// The container that an element is listed in, empty for none.
    std::string parentOf(const std::string& id) const;
    QAccessibleInterface* element(const std::string& id) const;
    QRect screenRect(const QRectF& sceneRect) const;

    QAccessibleInterface* parent() const override {
        for (QQuickItem* item = canvas()->parentItem(); item; item = item->parentItem())
            if (QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(item))
                return interface;
        return QAccessible::queryAccessibleInterface(canvas()->window());
    }
    QWindow* window() const override { return canvas()->window(); }
    int childCount() const override { return static_cast<int>(children().size()); }
    QAccessibleInterface* child(int index) const override {
        const std::vector<std::string>& ids = children();
        return index >= 0 && index < static_cast<int>(ids.size())
                   ? element(ids[static_cast<std::size_t>(index)])
                   : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override {
        return isLive() && canvas()->hasActiveFocus() ? selected() : nullptr;
    }
    QRect rect() const override {
        return QRectF(canvas()->mapToGlobal({0, 0}), QSizeF(canvas()->width(), canvas()->height())).toRect();
    }
    QAccessible::Role role() const override { return QAccessible::Canvas; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.focused = canvas()->hasActiveFocus() && !focusChild();
        state.invisible = !canvas()->isVisible();
        return state;
    }
    QString text(QAccessible::Text which) const override {
        if (which != QAccessible::Name || !isLive())
            return {};
        return CanvasInput::tr("Design with %1 resources").arg(canvas()->document().resourceCount());
    }

private:
    void follow();
    void sceneChanged();
    void selectionChanged() const;
    const std::vector<std::string>& children() const;
    QAccessibleInterface* selected() const;
    using Ids = std::unordered_map<std::string, QAccessible::Id>;
    static void forget(const Ids& ids) {
        for (const auto& [id, interface] : ids)
            QAccessible::deleteAccessibleInterface(interface);
    }

    mutable Ids m_ids;                           ///< of the elements that were asked for
    mutable std::vector<std::string> m_children; ///< empty until asked for
};

/// A card, a frame or a connection.
class ElementAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ElementAccessible(const CanvasAccessible& canvas, std::string id)
        : m_canvas(canvas)
        , m_id(std::move(id)) {}

    const std::string& id() const { return m_id; }
    bool isValid() const override { return m_canvas.isLive() && !name().isEmpty(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_canvas.window(); }
    QAccessibleInterface* parent() const override {
        const std::string parent = m_canvas.parentOf(m_id);
        return parent.empty() ? const_cast<CanvasAccessible*>(&m_canvas) : m_canvas.element(parent);
    }
    int childCount() const override { return static_cast<int>(m_canvas.childrenOf(m_id).size()); }
    QAccessibleInterface* child(int index) const override {
        const std::vector<std::string> ids = m_canvas.childrenOf(m_id);
        return index >= 0 && index < static_cast<int>(ids.size())
                   ? m_canvas.element(ids[static_cast<std::size_t>(index)])
                   : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* element = dynamic_cast<const ElementAccessible*>(child);
        const std::vector<std::string> ids = m_canvas.childrenOf(m_id);
        const auto found = element ? std::ranges::find(ids, element->id()) : ids.end();
        return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (const std::string& id : m_canvas.childrenOf(m_id))
            if (QAccessibleInterface* child = m_canvas.element(id); child && child->rect().contains(x, y))
                return child;
        return nullptr;
    }
    QRect rect() const override {
        const QRect rect = m_canvas.screenRect(m_canvas.canvas()->scene()->rectOf(m_id));
        constexpr int hitBand = 6; // a straight line has no height of its own
        return m_canvas.graph().connection(m_id) ? rect.adjusted(-hitBand, -hitBand, hitBand, hitBand) : rect;
    }
    QAccessible::Role role() const override {
        if (m_canvas.graph().connection(m_id))
            return QAccessible::Link;
        return m_canvas.graph().container(m_id) ? QAccessible::Grouping : QAccessible::ListItem;
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.selected = m_canvas.canvas()->document().isSelected(QString::fromStdString(m_id));
        state.focused = state.selected && m_canvas.canvas()->hasActiveFocus();
        state.offscreen = !m_canvas.rect().intersects(rect());
        return state;
    }
    QString text(QAccessible::Text which) const override {
        if (!m_canvas.isLive())
            return {};
        return which == QAccessible::Name          ? name()
               : which == QAccessible::Description ? description()
                                                   : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    /// Focus selects the element; a press shows its properties too.
    void doAction(const QString& action) override {
        CanvasInput& canvas = *m_canvas.canvas();
        canvas.forceActiveFocus(Qt::OtherFocusReason);
        canvas.document().reveal({QString::fromStdString(m_id)});
        if (action == pressAction())
            emit canvas.activated(QString::fromStdString(m_id));
    }

private:
    QString name() const { return nameInWords(m_canvas.graph(), m_id); }
    QString description() const {
        QStringList words{describedInWords(m_canvas.graph(), m_id)};
        const DesignDocument& document = m_canvas.canvas()->document();
        if (document.design().layout().locked.contains(m_id))
            words.append(CanvasInput::tr("locked"));
        if (const DesignDocument::Verdict* verdict = document.verdict(m_id))
            words.append(verdict->count == 1 ? CanvasInput::tr("1 problem")
                                             : CanvasInput::tr("%1 problems").arg(verdict->count));
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }

    const CanvasAccessible& m_canvas;
    std::string m_id;
};

std::string CanvasAccessible::parentOf(const std::string& id) const {
    if (const Graph::Node* node = graph().node(id))
        return node->containers.empty() ? std::string() : node->containers.front();
    const Graph::Container* container = graph().container(id);
    return container ? container->parent : std::string();
}

std::vector<std::string> CanvasAccessible::childrenOf(const std::string& container) const {
    std::vector<std::string> ids;
    if (!isLive())
        return ids;
    for (const Graph::Container& inner : graph().containers)
        if (inner.parent == container)
            ids.push_back(inner.id);
    for (const Graph::Node& node : graph().nodes)
        if (node.containers.empty() ? container.empty() : node.containers.front() == container)
            ids.push_back(node.id);
    if (container.empty())
        for (const Graph::Connection& connection : graph().connections)
            ids.push_back(connection.id);
    return ids;
}

const std::vector<std::string>& CanvasAccessible::children() const {
    if (m_children.empty())
        m_children = childrenOf({});
    return m_children;
}

QAccessibleInterface* CanvasAccessible::element(const std::string& id) const {
    if (const auto known = m_ids.find(id); known != m_ids.end())
        return QAccessible::accessibleInterface(known->second);
    auto* interface = new ElementAccessible(*this, id);
    m_ids.emplace(id, QAccessible::registerAccessibleInterface(interface));
    return interface;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* element = dynamic_cast<const ElementAccessible*>(child);
    const std::vector<std::string>& ids = children();
    const auto found = element ? std::ranges::find(ids, element->id()) : ids.end();
    return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const {
    if (!isLive())
        return nullptr;
    const QPointF point = canvas()->viewport()->toScene(canvas()->mapFromGlobal(QPointF(x, y)));
    const Hit hit = canvas()->scene()->hitTest(point, canvas()->scenePixels(6));
    return hit.id.empty() ? nullptr : element(hit.id);
}

QRect CanvasAccessible::screenRect(const QRectF& sceneRect) const {
    const QPointF corner = canvas()->mapToGlobal(canvas()->viewport()->toScreen(sceneRect.topLeft()));
    return QRectF(corner, sceneRect.size() * canvas()->viewport()->zoom()).toAlignedRect();
}

QAccessibleInterface* CanvasAccessible::selected() const {
    const QStringList selection = canvas()->document().selection();
    return selection.size() == 1 ? element(selection.front().toStdString()) : nullptr;
}

void CanvasAccessible::follow() {
    CanvasScene* scene = canvas()->scene();
    if (!scene)
        return;
    QObject::connect(scene, &CanvasScene::selectionChanged, canvas(), [this] { selectionChanged(); });
    QObject::connect(scene, &CanvasScene::changed, canvas(), [this] { sceneChanged(); });
    sceneChanged();
}

void CanvasAccessible::sceneChanged() {
    m_children.clear();
    Ids gone;
    for (auto it = m_ids.begin(); it != m_ids.end();) {
        if (isLive() && !nameInWords(graph(), it->first).isEmpty()) {
            ++it;
            continue;
        }
        gone.insert(*it);
        it = m_ids.erase(it);
    }
    forget(gone);
}

void CanvasAccessible::selectionChanged() const {
    if (!QAccessible::isActive() || !isLive() || !canvas()->hasActiveFocus())
        return;
    if (QAccessibleInterface* element = selected()) {
        QAccessibleEvent event(element, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

QAccessibleInterface* interfaceFor(const QString& className, QObject* object) {
    if (className != QLatin1String(CanvasInput::staticMetaObject.className()))
        return nullptr;
    auto* canvas = qobject_cast<CanvasInput*>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(interfaceFor);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace lintel
