#include "qml/Canvas/visible_frames_model.h"

namespace lintel {

std::vector<std::string> VisibleFramesModel::visibleIn(const QRectF& area) const {
    std::vector<std::string> ids;
    for (const CanvasScene::Frame& frame : scene()->frames())
        if (frame.rect.intersects(area))
            ids.push_back(frame.id);
    return ids;
}

QVariant VisibleFramesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string& id = idAt(index.row());
    const CanvasScene::Frame* frame = scene()->frame(id);
    if (!frame)
        return {};
    const Graph::Container& container = *frame->container;
    switch (role) {
    case FrameId:
        return QString::fromStdString(id);
    case Kind:
        return QString::fromStdString(container.kind);
    case Qt::DisplayRole:
    case Title:
        return QString::fromStdString(container.title);
    case Detail:
        return QString::fromStdString(container.detail);
    case FrameX:
        return frame->rect.x();
    case FrameY:
        return frame->rect.y();
    case FrameWidth:
        return frame->rect.width();
    case FrameHeight:
        return frame->rect.height();
    case Depth:
        return frame->depth;
    case Selected:
        return document().isSelected(QString::fromStdString(id));
    case SeverityName: {
        const DesignDocument::Verdict* verdict = document().verdict(id);
        const std::string_view name = verdict ? severityName(verdict->worst) : std::string_view();
        return QString::fromUtf8(name);
    }
    case Collapsed:
        return container.isCollapsed;
    case HiddenCount:
        return static_cast<int>(container.hidden.size());
    case Locked:
        return document().design().layout().locked.contains(id);
    case LabelRoom:
        return frame->label;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisibleFramesModel::roleNames() const {
    return {{FrameId, "frameId"},
            {Kind, "kind"},
            {Title, "title"},
            {Detail, "detail"},
            {FrameX, "frameX"},
            {FrameY, "frameY"},
            {FrameWidth, "frameWidth"},
            {FrameHeight, "frameHeight"},
            {Depth, "depth"},
            {Selected, "selected"},
            {SeverityName, "severity"},
            {Collapsed, "collapsed"},
            {HiddenCount, "hiddenCount"},
            {Locked, "locked"},
            {LabelRoom, "labelRoom"}};
}

} // namespace lintel
