#include "qml/Canvas/protection_areas.h"

#include "model/design/outlines.h"
#include "qml/Canvas/canvas_scene.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace lintel {
namespace {

constexpr qreal Room = 6;

using Cards = std::vector<const CanvasScene::Card*>;

QRectF around(const Cards& cards) {
    QRectF rect;
    for (const CanvasScene::Card* card : cards)
        rect |= card->rect;
    return rect;
}

bool isClear(const CanvasScene& scene, const QRectF& rect, const Cards& cards) {
    return std::ranges::all_of(scene.cardsIn(rect), [&](SpatialIndex::Key key) {
        const CanvasScene::Card& card = scene.cards()[key];
        return std::ranges::find(cards, &card) != cards.end() || scene.isShifted(card.id);
    });
}

} // namespace

std::vector<ProtectionArea> protectionAreas(const CanvasScene& scene,
                                            const std::vector<std::string>& except) {
    std::vector<ProtectionArea> areas;
    std::unordered_map<std::string, int> depth; // lines of one card lie around one another
    for (const Graph::Outline& outline : scene.graph().outlines) {
        const bool ofCluster = isCluster(scene.graph(), outline);
        if (!ofCluster && !scene.filter()->securityGroups)
            continue;
        // By where they lie; what a gesture takes along has left its place.
        std::map<std::pair<std::vector<std::string>, bool>, Cards> places;
        for (const std::string& id : outline.members)
            if (const CanvasScene::Card* card = scene.card(id);
                card && std::ranges::find(except, id) == except.end())
                places[{card->node->containers, scene.isShifted(id)}].push_back(card);
        const auto add = [&](const Cards& cards) {
            int line = 0;
            std::vector<std::string> members;
            for (const CanvasScene::Card* card : cards) {
                line = std::max(line, ++depth[card->id]);
                members.push_back(card->id);
            }
            const qreal room = Room * line;
            areas.push_back({outline.id, ofCluster, outline.title,
                             around(cards).adjusted(-room, -room, room, room), std::move(members)});
        };
        for (const auto& [place, cards] : places)
            if (isClear(scene, around(cards), cards))
                add(cards);
            else
                for (const CanvasScene::Card* card : cards)
                    add({card});
    }
    return areas;
}

} // namespace lintel
