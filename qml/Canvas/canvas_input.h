#pragma once

#include "model/design/commands/build_chain.h"
#include "qml/Canvas/canvas_actions.h"
#include "qml/Canvas/canvas_overlay.h"
#include "qml/Canvas/canvas_scene.h"
#include "qml/Canvas/canvas_viewport.h"
#include "qml/Canvas/connection_options.h"
#include "qml/Canvas/state_drop.h"
#include "qml/Canvas/tools/tool.h"
#include "qml/Canvas/view_memory.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace lintel {

/// The one item of the canvas that takes the pointer and the keys, and hands them to the tool of the moment.
class CanvasInput : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasScene* scene READ scene WRITE setScene NOTIFY sceneChanged REQUIRED FINAL)
    Q_PROPERTY(lintel::CanvasViewport* viewport READ viewport WRITE setViewport NOTIFY viewportChanged
                   REQUIRED FINAL)
    Q_PROPERTY(lintel::CanvasOverlay* overlay READ overlay CONSTANT FINAL)
    Q_PROPERTY(lintel::CanvasActions* actions READ actions CONSTANT FINAL)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY modeChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY toolChanged FINAL)
    /// Has the focus because the user went here by key: the focus is to be seen.
    Q_PROPERTY(bool visualFocus READ hasVisualFocus NOTIFY visualFocusChanged FINAL)

public:
    enum Mode { Select, Pan, Connect };
    Q_ENUM(Mode)

    explicit CanvasInput(QQuickItem* parent = nullptr);
    ~CanvasInput() override;

    CanvasScene* scene() const { return m_scene; }
    void setScene(CanvasScene* scene);
    CanvasViewport* viewport() const { return m_viewport; }
    void setViewport(CanvasViewport* viewport);
    CanvasOverlay* overlay() const { return m_overlay; }
    CanvasActions* actions() const { return m_actions; }
    DesignDocument& document() const { return *m_scene->document(); }
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// A gesture is under way that Esc would cancel.
    bool isBusy() const { return m_gesture != nullptr; }
    bool hasVisualFocus() const { return m_visualFocus; }

    /// For tools: goes over to another tool; null returns to the mode's own.
    void enter(std::unique_ptr<Tool> gesture);
    /// Connects two elements, in place of another connection if one is named: at once when there is one way,
    /// else by asking; refuses with a reason.
    void finishConnection(const std::string& from, const std::string& to, const std::string& replaces = {});
    bool isSpaceHeld() const { return m_spaceHeld; }
    qreal scenePixels(qreal screenPixels) const { return screenPixels / m_viewport->zoom(); }

    /// Selected nodes and frames as ids.
    std::vector<std::string> selectedElements() const;
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void startConnecting();
    Q_INVOKABLE void connectElements(const QString& from, const QString& to, const QString& entry,
                                     const QString& replaces = {});
    /// A block from the palette is over the canvas, dropped on it, or has left it again.
    Q_INVOKABLE void placeMoved(const QString& type, QPointF position);
    Q_INVOKABLE void placeDropped(const QString& type, QPointF position);
    Q_INVOKABLE void placeLeft();
    /// Inserts a block without a pointer: in the selected frame, else in the middle of the view.
    Q_INVOKABLE void insert(const QString& type);
    /// Adds a block, or a chain of them, at a point of the scene; in the containers there, beside what lies
    /// there already. Returns why it could not; empty when it could.
    QString insertAt(const QString& block, const QString& name, QPointF scene);
    QString buildChain(const std::vector<BuildChain::Link>& links, QPointF scene);
    /// Where something that is added by key goes: beside what is selected, else to the pointer, else to the
    /// middle.
    Q_INVOKABLE QPointF insertionPoint() const;
    /// How a resource type looks: {label, category, glyph, monogram}.
    Q_INVOKABLE QVariantMap look(const QString& type) const;
    /// The text that renaming an element changes: a resource's logical id, a shape's words.
    Q_INVOKABLE QString nameOf(const QString& id) const;
    Q_INVOKABLE bool isNote(const QString& id) const;
    /// Where an element lies, in the coordinates of this item.
    Q_INVOKABLE QRectF screenRect(const QString& id) const;
    /// Goes into an element: a nested stack's template, a state machine's states; else shows its properties.
    Q_INVOKABLE void open(const QString& id);
    /// A frame of a state machine is selected, or one of its states: a state can be added there.
    Q_INVOKABLE bool takesStates() const;
    /// Runs a command and brings what it selects into view; returns why it failed.
    QString runAndReveal(std::unique_ptr<Command> command);
    Q_INVOKABLE void fit();
    /// Shows what is selected as large as it fits, at 100 % at most.
    Q_INVOKABLE void fitSelection();
    Q_INVOKABLE void reveal(const QString& id);
    Q_INVOKABLE void nextProblem(int step = 1);
    Q_INVOKABLE void quickFix();

signals:
    void sceneChanged();
    void viewportChanged();
    void modeChanged();
    void toolChanged();
    void visualFocusChanged();
    /// The element was opened: show it in the inspector.
    void activated(const QString& id);
    /// A nested stack was opened whose template lies in this file.
    void templateRequested(const QString& path);
    void renameRequested(const QString& id);
    /// Let the user choose the security groups of what is selected.
    void securityGroupsRequested();
    /// Let the user choose the state to add at what is selected.
    void statesRequested();
    /// Let the user choose the container that what is selected goes into.
    void containersRequested();
    /// Let the user type what to insert at a point of the scene.
    void insertRequested(QPointF scene);
    void findRequested();
    void historyRequested();
    void contextMenuRequested(const QStringList& ids, QPointF position);
    /// Several ways to connect: let the user choose an entry, then call connectElements().
    void connectionChoice(const QString& from, const QString& to, const QVariantList& entries,
                          const QString& replaces);
    void refused(const QString& reason, const QString& alternative);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool isLive() const { return m_scene && m_viewport && m_scene->document() && document().isReady(); }
    Tool& tool() { return m_gesture ? *m_gesture : *m_idle; }
    QRectF freeSpot(QPointF scene, int cards) const;
    std::optional<StateDrop> stateDropFor(QPointF scene, const std::vector<AddTasks::Call>& calls) const;
    bool keepsItsWay(const std::string& replaces, const std::string& from) const;
    void showCursor();
    void setVisualFocus(bool visible);
    void startAfresh();
    std::function<bool(const QRectF&)> emptyPlaces() const;
    void fitAtOnce();
    void showLastView();

    CanvasScene* m_scene = nullptr;
    CanvasViewport* m_viewport = nullptr;
    CanvasOverlay* m_overlay;
    CanvasActions* m_actions;
    Mode m_mode = Select;
    std::unique_ptr<Tool> m_idle;    ///< of the mode
    std::unique_ptr<Tool> m_gesture; ///< under way
    std::unique_ptr<Tool> m_left;    ///< the tool that has just handed over, while its own call still runs
    ViewMemory m_views;
    QPointF m_pointer;
    bool m_pointerInside = false;
    std::optional<QStringList> m_selectionAtPress; ///< while a button is held
    bool m_spaceHeld = false;
    bool m_visualFocus = false;
    bool m_fitPending = true; ///< a document was opened before the view had a size
    int m_problem = -1;
};

} // namespace lintel
