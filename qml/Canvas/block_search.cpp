#include "qml/Canvas/block_search.h"

#include "model/catalog/catalog.h"
#include "model/design/shapes.h"
#include "qml/Canvas/blocks.h"
#include "qml/Document/qt_text.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <optional>

namespace lintel {
namespace {

/// How well one word of a search fits a text: 0 the whole text, 1 its start, 2 the start of a word, 3
/// somewhere.
std::optional<int> fit(const QString& text, const QString& word) {
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    if (at == 0)
        return text.size() == word.size() ? 0 : 1;
    return text[at - 1].isLetterOrNumber() ? 3 : 2;
}

/// The sum over all words of their best fit in any of the texts; nothing when a word is in none of them.
std::optional<int> rank(const QStringList& texts, const QStringList& words) {
    int sum = 0;
    for (const QString& word : words) {
        std::optional<int> best;
        for (const QString& text : texts)
            if (const auto found = fit(text, word); found && (!best || *found < *best))
                best = found;
        if (!best)
            return {};
        sum += *best;
    }
    return sum;
}

QStringList textsOf(const Role& role) {
    QStringList texts{qt(role.label), qt(role.service), qt(role.type).section(QStringLiteral("::"), 1)};
    for (const std::string& keyword : role.keywords)
        texts.append(qt(keyword));
    return texts;
}

} // namespace

std::vector<std::string> findBlocks(const Knowhow& knowhow, const QString& search, std::size_t most) {
    struct Match {
        int rank;
        std::string block;
    };
    constexpr int NotOffered = 100;
    constexpr int Unlisted = 200;
    const QStringList words = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<Match> found;
    QSet<QString> listed;
    for (const Role& role : knowhow.roles.listed()) {
        listed.insert(qt(role.type));
        if (const auto fits = rank(textsOf(role), words))
            found.push_back({*fits + (role.inPalette ? 0 : NotOffered), role.type});
    }
    for (const std::string& kind : shapeKinds())
        if (const auto fits = rank({qt(shapeRole(kind).label)}, words))
            found.push_back({*fits, shapeBlock(kind)});
    for (const std::string& kind : freeFrameKinds())
        if (const auto fits = rank({qt(freeFrameRole(kind).label)}, words))
            found.push_back({*fits, freeFrameBlock(kind)});
    for (const std::string_view type : knowhow.catalog->typeNames())
        if (!listed.contains(qt(type)))
            if (const auto fits = rank({qt(type).section(QStringLiteral("::"), 1), qt(type)}, words))
                found.push_back({*fits + Unlisted, std::string(type)});
    std::ranges::stable_sort(found, {}, &Match::rank);
    found.resize(std::min(found.size(), most));
    std::vector<std::string> blocks;
    for (Match& match : found)
        blocks.push_back(std::move(match.block));
    return blocks;
}

} // namespace lintel
