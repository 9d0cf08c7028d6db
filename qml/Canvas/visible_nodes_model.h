#pragma once

#include "qml/Canvas/visible_model.h"

namespace lintel {

/// The cards in view. In the overview the block layer draws plain rectangles instead.
class VisibleNodesModel
    : public lintel::VisibleModel { // qualified: the type registrar of Qt 6.4 looks no further
    Q_OBJECT
    QML_ELEMENT

public:
    enum Roles {
        NodeId = Qt::UserRole + 1,
        Title,
        Subtitle,
        Category,
        GlyphName,
        Monogram,
        CardX,
        CardY,
        CardWidth,
        CardHeight,
        Selected,
        SeverityName,
        Conditional,
        IsShape,
        HoldsOthers, ///< a container that lies in other containers and so is a card (an Auto Scaling group)
        Faded,
        Locked,
        Note, ///< Markdown of a note; empty for any other element
        Parts,
    };

    using VisibleModel::VisibleModel;

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    std::vector<std::string> visibleIn(const QRectF& area) const override;
    qreal readableZoom() const override { return 0.28; }
    bool exists(const std::string& id) const override { return scene()->card(id); }
};

} // namespace lintel
