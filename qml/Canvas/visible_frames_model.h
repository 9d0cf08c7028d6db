#pragma once

#include "qml/Canvas/visible_model.h"

namespace lintel {

/// The frames of containers in view. A frame's depth is its stacking order: inner frames lie over outer ones.
class VisibleFramesModel
    : public lintel::VisibleModel { // qualified: the type registrar of Qt 6.4 looks no further
    Q_OBJECT
    QML_ELEMENT

public:
    enum Roles {
        FrameId = Qt::UserRole + 1,
        Kind,
        Title,
        Detail,
        FrameX,
        FrameY,
        FrameWidth,
        FrameHeight,
        Depth,
        Selected,
        SeverityName,
        Collapsed,
        HiddenCount,
        Locked,
        LabelRoom, ///< a rectangle, from the frame's corner
    };

    using VisibleModel::VisibleModel;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    std::vector<std::string> visibleIn(const QRectF& area) const override;
    bool exists(const std::string& id) const override { return scene()->frame(id); }
};

} // namespace lintel
