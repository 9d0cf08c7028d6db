#include "qml/Canvas/visible_nodes_model.h"

namespace lintel {
namespace {

/// What the free shapes are called and drawn with; they generate nothing, so the catalog does not know them.
struct ShapeLook {
    const char* kind;
    const char* label;
    const char* glyph;
};
constexpr ShapeLook ShapeLooks[] = {
    {"user", "User", "users"},
    {"internet", "Internet", "world"},
    {"client", "Client", "device-desktop"},
    {"server", "On-premises", "server"},
    {"note", "Note", "note"},
};

const ShapeLook& lookOf(const std::string& kind) {
    for (const ShapeLook& look : ShapeLooks)
        if (kind == look.kind)
            return look;
    return ShapeLooks[0];
}

QString text(const std::string& string) {
    return QString::fromStdString(string);
}

QString severityText(const DesignDocument::Verdict* verdict) {
    if (!verdict)
        return {};
    const std::string_view name = severityName(verdict->worst);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
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
    const Graph::Node* node = card->node;
    switch (role) {
    case NodeId:
        return text(id);
    case Qt::DisplayRole:
    case Title:
        return node                        ? text(node->title)
               : card->shape->text.empty() ? tr(lookOf(card->shape->kind).label)
                                           : text(card->shape->text);
    case Subtitle:
        return node ? text(node->subtitle) : tr(lookOf(card->shape->kind).label);
    case Category:
        return node ? text(node->role.category) : QString();
    case GlyphName:
        return node ? text(node->role.glyph) : QString::fromUtf8(lookOf(card->shape->kind).glyph);
    case Monogram:
        return node ? text(node->role.monogram) : QString();
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
    case FindingCount:
        return document().verdict(id) ? document().verdict(id)->count : 0;
    case FoldedCount:
        return node ? static_cast<int>(node->folded.size()) : 0;
    case Conditional:
        return node ? text(node->condition) : QString();
    case ShapeKind:
        return node ? QString() : text(card->shape->kind);
    case Frame: {
        const Graph::Container* container = node && !node->containers.empty()
                                                ? scene()->graph().container(node->containers.front())
                                                : nullptr;
        return container ? text(container->title) : QString();
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
            {FindingCount, "findingCount"},
            {FoldedCount, "foldedCount"},
            {Conditional, "condition"},
            {ShapeKind, "shapeKind"},
            {Frame, "frameTitle"}};
}

} // namespace lintel
