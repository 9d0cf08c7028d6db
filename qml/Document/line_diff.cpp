#include "qml/Document/line_diff.h"

#include <algorithm>

namespace lintel {
namespace {

using Lines = std::vector<std::string_view>;

constexpr int MaxEdits = 2000;

Lines split(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// Marks which lines of either side stay, by walking Myers' furthest-reaching paths back from the end.
struct Kept {
    std::vector<char> before;
    std::vector<char> after;
};

Kept keptLines(const Lines& a, const Lines& b) {
    Kept kept{std::vector<char>(a.size(), 0), std::vector<char>(b.size(), 0)};
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        kept.before[head] = kept.after[head] = 1, ++head;
    std::size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head &&
           a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        kept.before[a.size() - 1 - tail] = kept.after[b.size() - 1 - tail] = 1;
        ++tail;
    }

    const int n = static_cast<int>(a.size() - head - tail);
    const int m = static_cast<int>(b.size() - head - tail);
    const int limit = std::min(n + m, MaxEdits);
    std::vector<std::vector<int>> trace;
    std::vector<int> furthest(2 * static_cast<std::size_t>(limit) + 3, 0);
    const auto at = [&](int k) -> int& { return furthest[static_cast<std::size_t>(k + limit + 1)]; };
    int edits = -1;
    for (int d = 0; d <= limit && edits < 0; ++d) {
        trace.push_back(furthest);
        for (int k = -d; k <= d; k += 2) {
            int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
            while (x < n && x - k < m && a[head + x] == b[head + x - k])
                ++x;
            at(k) = x;
            if (x >= n && x - k >= m) {
                edits = d;
                break;
            }
        }
    }
    for (int d = edits, x = n, y = m; d >= 0; --d) {
        const auto before = [&](int k) { return trace[d][static_cast<std::size_t>(k + limit + 1)]; };
        const int k = x - y;
        const int from = k == -d || (k != d && before(k - 1) < before(k + 1)) ? k + 1 : k - 1;
        const int startX = d == 0 ? 0 : before(from);
        const int startY = d == 0 ? 0 : startX - from;
        while (x > startX && y > startY) {
            --x, --y;
            kept.before[head + x] = kept.after[head + y] = 1;
        }
        x = startX;
        y = startY;
    }
    return kept;
}

} // namespace

std::vector<DiffHunk> diffLines(std::string_view before, std::string_view after, int context) {
    const Lines a = split(before);
    const Lines b = split(after);
    const Kept kept = keptLines(a, b);

    std::vector<DiffLine> all;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto number = [](std::size_t index) { return static_cast<int>(index) + 1; };
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && !kept.before[i]) {
            all.push_back({DiffLine::Kind::Removed, number(i), 0, std::string(a[i])});
            ++i;
        } else if (j < b.size() && !kept.after[j]) {
            all.push_back({DiffLine::Kind::Added, 0, number(j), std::string(b[j])});
            ++j;
        } else {
            all.push_back({DiffLine::Kind::Context, number(i), number(j), std::string(b[j])});
            ++i, ++j;
        }
    }

    std::vector<DiffHunk> hunks;
    std::size_t end = 0; // of the last hunk, in `all`
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].kind == DiffLine::Kind::Context)
            continue;
        const std::size_t margin = static_cast<std::size_t>(context);
        const std::size_t from = std::max(end, at > margin ? at - margin : 0);
        if (hunks.empty() || from > end)
            hunks.emplace_back();
        const std::size_t to = std::min(all.size(), at + margin + 1);
        hunks.back().insert(hunks.back().end(), all.begin() + from, all.begin() + to);
        end = to;
    }
    return hunks;
}

} // namespace lintel
