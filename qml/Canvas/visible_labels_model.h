#pragma once

#include "qml/Canvas/visible_model.h"

namespace lintel {

/// The connections in view that have a label. None far out, where it could not be read.
class VisibleLabelsModel
    : public lintel::VisibleModel { // qualified: the type registrar of Qt 6.4 looks no further
    Q_OBJECT
    QML_ELEMENT

public:
    enum Roles { EdgeId = Qt::UserRole + 1, Text, Kind, CentreX, CentreY, Selected, SeverityName, Faded };

    using VisibleModel::VisibleModel;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    std::vector<std::string> visibleIn(const QRectF& area) const override;
    qreal readableZoom() const override { return 0.5; }
    bool exists(const std::string& id) const override;
};

} // namespace lintel
