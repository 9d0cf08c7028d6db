#include "qml/Canvas/visible_nodes_model.h"

namespace lintel {
namespace {

QString text(const std::string& string) {
    return QString::fromStdString(string);
}

QString severityText(const DesignDocument::Verdict* verdict) {
    if (!verdict)
        return {};
    const std::string_view name = severityName(verdict->worst);
    return QString::fromUtf8(name);
}

} // namespace

std::vector<std::string> VisibleNodesModel::visibleIn(const QRectF& area) const {
    std::vector<std::string> ids;
    for (const SpatialIndex::Key key : scene()->cardsIn(area))
        ids.push_back(scene()->cards()[key].id);
    return ids;
}

QVariant VisibleNodesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string& id = idAt(index.row());
    const CanvasScene::Card* card = scene()->card(id);
    if (!card)
        return {};
    const Graph::Node& node = *card->node;
    switch (role) {
    case NodeId:
        return text(id);
    case Qt::DisplayRole:
    case Title:
        return text(node.title);
    case Subtitle:
        return text(node.subtitle);
    case Category:
        return text(node.role.category);
    case GlyphName:
        return text(node.role.glyph);
    case Monogram:
        return text(node.role.monogram);
    case CardX:
        return card->rect.x();
    case CardY:
        return card->rect.y();
    case CardWidth:
        return card->rect.width();
    case CardHeight:
        return card->rect.height();
    case Selected:
        return document().isSelected(text(id));
    case SeverityName:
        return severityText(document().verdict(id));
    case Conditional:
        return text(node.condition);
    case HoldsOthers:
        return node.role.kind == Role::Kind::Container;
    case IsShape:
        return node.type.empty();
    case Faded:
        return card->faded;
    case Locked:
        return document().design().layout().locked.contains(id);
    case Note: {
        const auto shape = document().design().layout().shapes.find(id);
        const bool isNote =
            shape != document().design().layout().shapes.end() && shape->second.kind == "note";
        return isNote ? text(shape->second.text) : QString();
    }
    case Parts: {
        QVariantList parts;
        for (const Graph::Node::Part& part : node.parts)
            parts.append(QVariantMap{{QStringLiteral("kind"), static_cast<int>(part.kind)},
                                     {QStringLiteral("name"), text(part.name)},
                                     {QStringLiteral("detail"), text(part.detail)}});
        return parts;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> VisibleNodesModel::roleNames() const {
    return {{NodeId, "nodeId"},
            {Title, "title"},
            {Subtitle, "subtitle"},
            {Category, "category"},
            {GlyphName, "glyph"},
            {Monogram, "monogram"},
            {CardX, "cardX"},
            {CardY, "cardY"},
            {CardWidth, "cardWidth"},
            {CardHeight, "cardHeight"},
            {Selected, "selected"},
            {SeverityName, "severity"},
            {Conditional, "condition"},
            {IsShape, "isShape"},
            {HoldsOthers, "holdsOthers"},
            {Faded, "faded"},
            {Locked, "locked"},
            {Note, "note"},
            {Parts, "parts"}};
}

} // namespace lintel
