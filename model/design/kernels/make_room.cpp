#include "model/design/kernels/make_room.h"

#include "model/design/kernels/layout.h"
#include "model/design/kernels/nesting.h"
#include "model/design/kernels/shifting.h"

#include <algorithm>
#include <set>

namespace lintel {

namespace {

constexpr double margin = metrics::FramePadding; ///< kept between what gives way and what pushes it

class Neighbours {
public:
    Neighbours(const Graph& graph, const Nesting& nesting, Layout& layout, const std::string& home)
        : m_graph(graph)
        , m_nesting(nesting)
        , m_layout(layout) {
        for (const std::string& id : nesting.members(home)) {
            const Graph::Node* node = graph.node(id);
            if (const QRectF rect = lintel::rectOf(graph, layout, id);
                rect.isValid() && !(node && node->containers.size() > 1))
                m_all.push_back({id, rect});
        }
    }

    struct Box {
        std::string id;
        QRectF rect;
    };
    std::vector<Box>& all() { return m_all; }

    void move(Box& box, QPointF delta) {
        box.rect.translate(delta);
        shift(m_layout, withInside(m_graph, m_nesting, {box.id}), delta);
    }

private:
    const Graph& m_graph;
    const Nesting& m_nesting;
    Layout& m_layout;
    std::vector<Box> m_all;
};

void pushAside(Neighbours& neighbours, const std::vector<std::string>& first) {
    std::vector<Neighbours::Box>& boxes = neighbours.all();
    const auto rank = [&](const Neighbours::Box& box) {
        return std::find(first.begin(), first.end(), box.id) - first.begin();
    };
    std::stable_sort(boxes.begin(), boxes.end(), [&](const Neighbours::Box& a, const Neighbours::Box& b) {
        return std::tuple(rank(a), a.rect.top() + a.rect.left()) <
               std::tuple(rank(b), b.rect.top() + b.rect.left());
    });
    // Only what was moved pushes, so that what lay close together before stays so.
    std::set<std::string> moved(first.begin(), first.end());
    for (bool again = true; again;) {
        again = false;
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = i + 1; j < boxes.size(); ++j) {
                if (!moved.contains(boxes[i].id) && !moved.contains(boxes[j].id))
                    continue;
                const QRectF taken = boxes[i].rect.adjusted(0, 0, margin, margin);
                if (!taken.intersects(boxes[j].rect))
                    continue;
                const double right = taken.right() - boxes[j].rect.left();
                const double down = taken.bottom() - boxes[j].rect.top();
                neighbours.move(boxes[j], right <= down ? QPointF(right, 0) : QPointF(0, down));
                moved.insert(boxes[j].id);
                again = true;
            }
    }
}

bool overlap(double begin, double end, double otherBegin, double otherEnd) {
    return begin < otherEnd && otherBegin < end;
}

} // namespace

Layout makeRoom(const Graph& graph, Layout layout, const std::vector<std::string>& grown) {
    const Nesting nesting(graph);
    std::vector<std::string> pushing = grown;
    while (!pushing.empty()) {
        layout = growFrames(graph, std::move(layout));
        const std::string home = nesting.home(pushing.front());
        Neighbours neighbours(graph, nesting, layout, home);
        pushAside(neighbours, pushing);
        pushing = home.empty() ? std::vector<std::string>() : std::vector{home};
    }
    return growFrames(graph, std::move(layout));
}

Layout closeGap(const Graph& graph, Layout layout, const std::string& shrunk, QRectF before) {
    const Nesting nesting(graph);
    for (std::string id = shrunk; !id.empty();) {
        const QRectF after = rectOf(graph, layout, id);
        const QPointF gap(before.width() - after.width(), before.height() - after.height());
        const std::string home = nesting.home(id);
        Neighbours neighbours(graph, nesting, layout, home);
        const auto isFree = [&](const Neighbours::Box& box, const QRectF& rect) {
            return std::none_of(neighbours.all().begin(), neighbours.all().end(), [&](const auto& other) {
                return other.id != box.id && other.rect.intersects(rect);
            });
        };
        const auto draw = [&](auto isBehind, auto start, QPointF delta) {
            std::sort(neighbours.all().begin(), neighbours.all().end(),
                      [&](const auto& a, const auto& b) { return start(a.rect) < start(b.rect); });
            for (Neighbours::Box& box : neighbours.all())
                if (box.id != id && isBehind(box.rect) && isFree(box, box.rect.translated(delta)))
                    neighbours.move(box, delta);
        };
        draw(
            [&](const QRectF& rect) {
                return rect.left() >= before.right() &&
                       overlap(rect.top(), rect.bottom(), before.top(), before.bottom());
            },
            [](const QRectF& rect) { return rect.left(); }, {-gap.x(), 0});
        draw(
            [&](const QRectF& rect) {
                return rect.top() >= before.bottom() &&
                       overlap(rect.left(), rect.right(), before.left(), before.right());
            },
            [](const QRectF& rect) { return rect.top(); }, {0, -gap.y()});
        const auto frame = layout.frames.find(home);
        if (home.empty() || frame == layout.frames.end())
            break;
        QRectF inside;
        for (const std::string& member : nesting.members(home))
            inside |= rectOf(graph, layout, member);
        before = frame->second;
        frame->second.setRight(std::clamp(inside.right() + margin, before.right() - gap.x(), before.right()));
        frame->second.setBottom(
            std::clamp(inside.bottom() + margin, before.bottom() - gap.y(), before.bottom()));
        id = home;
    }
    return growFrames(graph, std::move(layout));
}

} // namespace lintel
