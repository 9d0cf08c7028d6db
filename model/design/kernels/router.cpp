#include "model/design/kernels/router.h"

#include "model/design/kernels/finishing.h"

namespace lintel {

namespace {

std::set<std::size_t> within(const SpatialIndex& index, const QRectF& area) {
    std::set<std::size_t> found;
    index.visit(area, [&](SpatialIndex::Key key, const QRectF&) {
        found.insert(key);
        return false;
    });
    return found;
}

/// Whether two ways have stretches that lie on each other, or nearly so.
bool runBeside(const std::vector<QPointF>& way, const std::vector<QPointF>& other) {
    constexpr double reach = 2 * clearance;
    for (std::size_t i = 1; i < way.size(); ++i)
        for (std::size_t j = 1; j < other.size(); ++j) {
            const QRectF a = wayBounds({way[i - 1], way[i]});
            const QRectF b = wayBounds({other[j - 1], other[j]});
            if ((a.width() > a.height()) == (b.width() > b.height()) &&
                a.adjusted(-reach, -reach, reach, reach).intersects(b.adjusted(0, 0, 0.01, 0.01)))
                return true;
        }
    return false;
}

} // namespace

Router::Router(const RoutingScene& scene, std::vector<Route> routes)
    : m_finder(scene.boxes)
    , m_lines(scene.lines)
    , m_routes(std::move(routes))
    , m_atBox(scene.boxes.size()) {
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        for (const std::string* end : {&m_lines[i].from, &m_lines[i].to})
            if (const auto box = m_finder.box(*end))
                m_atBox[*box].push_back(i);
        index(i);
    }
}

std::vector<std::size_t> Router::move(const std::vector<Move>& moves) {
    std::set<std::size_t> changed = putBack();
    std::set<std::size_t> anew;
    for (const auto& [id, rect, label] : moves)
        if (const auto box = m_finder.box(id)) {
            m_finder.move(*box, rect, label);
            anew.insert(m_atBox[*box].begin(), m_atBox[*box].end());
        }
    std::set<std::size_t> labelled; // lines whose label needs a place
    for (const Move& move : moves) {
        constexpr double reach = clearance;
        for (const std::size_t line : within(m_bounds, move.rect.adjusted(-reach, -reach, reach, reach)))
            if (!m_lines[line].bend && m_finder.isBlocked(m_lines[line], m_routes[line].points))
                anew.insert(line);
        labelled.merge(within(m_labels, move.rect));
    }
    for (const std::size_t line : anew) {
        m_before.try_emplace(line, m_routes[line]);
        m_routes[line].points = m_finder.find(m_lines[line]);
        index(line);
    }
    std::set<std::size_t> beside = anew;
    for (const std::size_t line : anew)
        for (const std::size_t other : within(m_bounds, wayBounds(m_routes[line].points)))
            if (!beside.contains(other) && runBeside(m_routes[line].points, m_routes[other].points))
                beside.insert(other);
    for (const std::size_t line : beside)
        m_before.try_emplace(line, m_routes[line]);
    spaceLines(m_finder, m_lines, m_routes, {beside.begin(), beside.end()});
    std::erase_if(m_before,
                  [this](const auto& entry) { return m_routes[entry.first].points == entry.second.points; });
    for (const auto& [line, before] : m_before)
        labelled.insert(line);
    for (const std::size_t line : labelled) {
        m_before.try_emplace(line, m_routes[line]);
        placeLabel(m_finder, m_lines[line], m_routes[line], static_cast<SpatialIndex::Key>(line), m_labels);
        index(line);
        changed.insert(line);
    }
    return {changed.begin(), changed.end()};
}

/// Lines that ran otherwise run as at the beginning again.
std::set<std::size_t> Router::putBack() {
    std::set<std::size_t> lines;
    for (auto& [line, before] : m_before) {
        m_routes[line] = std::move(before);
        index(line);
        lines.insert(line);
    }
    m_before.clear();
    return lines;
}

void Router::index(std::size_t line) {
    const auto key = static_cast<SpatialIndex::Key>(line);
    const Route& route = m_routes[line];
    m_bounds.remove(key);
    m_labels.remove(key);
    if (route.points.empty())
        return;
    m_bounds.insert(key, wayBounds(route.points));
    if (!m_lines[line].label.isEmpty())
        m_labels.insert(key, labelPatch(route.label, m_lines[line].label));
}

} // namespace lintel
