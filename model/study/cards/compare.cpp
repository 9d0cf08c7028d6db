#include "model/study/cards/compare.h"

#include "model/study/phrase.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace lintel {
namespace {

constexpr std::size_t mostColumns = 4; ///< more are a table to read, not a thing to recall

/// The aspect as a part of an id: "Bind mounts" → "bind-mounts".
std::string slug(const std::string& text) {
    std::string result;
    for (const char character : text) {
        if (std::isalnum(static_cast<unsigned char>(character)))
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    if (result.ends_with('-'))
        result.pop_back();
    return result;
}

/// As the head of a row some words are clear, as a question they are not.
std::string askedAspect(const std::string& aspect) {
    constexpr std::pair<std::string_view, std::string_view> clearer[] = {
        {"For", "What for"}, {"Is", "What it is"}, {"Does", "What it does"}};
    for (const auto& [head, question] : clearer)
        if (aspect == head)
            return std::string(question);
    return aspect;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return text;
}

/// "Local (LSI)" without the brackets, word by word.
std::vector<std::string> columnWords(const std::string& column) {
    std::vector<std::string> words;
    std::istringstream text(column.substr(0, column.find(" (")));
    for (std::string word; text >> word;)
        words.push_back(word);
    return words;
}

/// Whether the title names every column: "Symmetric and asymmetric keys compared".
bool namesAll(const std::string& title, const std::vector<std::string>& columns) {
    return std::all_of(columns.begin(), columns.end(), [&](const std::string& column) {
        const std::vector<std::string> words = columnWords(column);
        return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return findPhrase(title, word) != std::string::npos ||
                   findPhrase(title, word + 's') != std::string::npos;
        });
    });
}

} // namespace

std::vector<Card> compareCards(const Comparison& comparison) {
    std::vector<Card> cards;
    if (comparison.columns.size() < 2 || comparison.columns.size() > mostColumns)
        return cards;
    const bool named = namesAll(comparison.title, comparison.columns);
    for (const Comparison::Row& row : comparison.rows) {
        const bool differ = std::any_of(row.values.begin(), row.values.end(), [&](const std::string& value) {
            return value != row.values.front();
        });
        if (!differ || row.values.size() != comparison.columns.size())
            continue;
        Card card;
        card.kind = CardKind::Compare;
        card.source = comparison.id + '.' + slug(row.aspect);
        card.front = comparison.title + '\n' + askedAspect(row.aspect) + ": " +
                     (named ? "what holds for each" : joined(comparison.columns)) + '?';
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            card.back += (i == 0 ? "" : "\n") + comparison.columns[i] + ": " + row.values[i];
            card.answer += (i == 0 ? "" : "; ") + row.values[i];
        }
        if (!row.facts.empty())
            card.fact = row.facts.front();
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace lintel
