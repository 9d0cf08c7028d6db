#include "model/knowledge/search_text.h"

#include "model/base/ascii.h"
#include "model/knowledge/units.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cctype>

namespace lintel {

namespace {

/// Shorter words match as a whole, unless they are the one that is being typed.
constexpr std::size_t shortestPrefix = 3;

/// A letter or digit of ASCII, or a byte of another character.
bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte);
}

std::string withoutDigitGroups(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!(text[i] == ',' && i > 0 && isDigit(text[i - 1]) && i + 1 < text.size() && isDigit(text[i + 1])))
            result += text[i];
    return result;
}

QStringList wordsOf(std::string_view text) {
    const QString lower = QString::fromStdString(withoutDigitGroups(text)).toLower();
    QStringList words;
    QString word;
    for (const QChar c : lower) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

/// One word as an FTS5 expression. Words hold letters and digits only, so quoting them is enough to be safe.
std::string expression(const std::string& word, bool isLast) {
    std::string term = '"' + word + '"';
    if (isLast || word.size() >= shortestPrefix)
        term += " *";
    if (word.size() > shortestPrefix && word.ends_with('s') && !word.ends_with("ss"))
        term = '(' + term + " OR \"" + word.substr(0, word.size() - 1) + "\")";
    return term;
}

std::vector<std::string> splitWords(std::string_view text) {
    std::vector<std::string> words;
    for (const QString& word : wordsOf(text))
        words.push_back(word.toStdString());
    return words;
}

constexpr std::size_t longestPhrase = 3; ///< words of a phrase in SearchWords

} // namespace

std::string joined(const std::vector<std::string>& parts, const char* separator) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : separator) + part;
    return text;
}

std::string folded(std::string_view text) {
    return wordsOf(text).join(' ').toStdString();
}

SearchQuery::SearchQuery(std::string_view typed, const SearchWords& words)
    : exact(folded(typed)) {
    // Figures are found by their amount or by their words.
    std::string rest(typed);
    const auto figures = figuresIn(typed);
    for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure)
        rest.replace(figure->start, figure->end - figure->start, " ");
    for (const Figure& found : figures) {
        std::vector<std::string> parts;
        for (const std::string& word : splitWords(typed.substr(found.start, found.end - found.start)))
            parts.push_back(expression(word, true));
        m_terms.push_back("((" + joined(parts, " AND ") + ") OR \"" + found.word + "\")");
        m_figures.push_back(found.word);
    }
    addTerms(splitWords(rest), words);
    const auto typedWords = splitWords(typed);
    for (const std::string& word : typedWords)
        if (!words.skipped.contains(word))
            gist += (gist.empty() ? "" : " ") + word;
    for (auto begin = typedWords.begin(); begin != typedWords.end(); ++begin)
        for (std::size_t length = 1;
             length <= longestPhrase && length <= static_cast<std::size_t>(typedWords.end() - begin);
             ++length)
            phrases.push_back(joined({begin, begin + static_cast<std::ptrdiff_t>(length)}, " "));
    if (m_terms.empty())
        return;
    if (m_figures.size() == 1 && m_terms.size() == 1)
        figure = m_figures.front();
    const std::string all = joined(m_terms, " AND ");
    expressions = {"({names figures service} : (" + all + ")) AND ({names figures} : (" +
                       joined(m_terms, " OR ") + "))",
                   all};
    if (m_terms.size() < 3)
        return;
    std::vector<std::string> choices;
    for (std::size_t left = 0; left < m_terms.size(); ++left) {
        std::vector<std::string> kept = m_terms;
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(left));
        choices.push_back('(' + joined(kept, " AND ") + ')');
    }
    allButOne = joined(choices, " OR ");
}

/// Words that carry nothing are left out, unless there is nothing else; the longest phrase that has another
/// meaning is one term.
void SearchQuery::addTerms(const std::vector<std::string>& typedWords, const SearchWords& words) {
    const bool keepsAll = m_terms.empty() && std::ranges::all_of(typedWords, [&](const std::string& word) {
                              return words.skipped.contains(word);
                          });
    const auto isSkipped = [&](const std::string& word) { return !keepsAll && words.skipped.contains(word); };
    for (std::size_t at = 0; at < typedWords.size();) {
        const std::vector<std::string>* meanings = nullptr;
        std::size_t length = std::min(longestPhrase, typedWords.size() - at);
        for (; length > 0; --length) {
            const auto begin = typedWords.begin() + static_cast<std::ptrdiff_t>(at);
            const auto known = words.meanings.find(
                joined(std::vector(begin, begin + static_cast<std::ptrdiff_t>(length)), " "));
            if (known != words.meanings.end()) {
                meanings = &known->second;
                break;
            }
        }
        length = std::max(length, std::size_t{1});
        std::vector<std::string> own;
        for (std::size_t end = at + length; at < end; ++at)
            if (!isSkipped(typedWords[at])) {
                own.push_back(expression(typedWords[at], at + 1 == typedWords.size()));
                m_words.push_back(typedWords[at]);
            }
        std::vector<std::string> ways;
        if (!own.empty())
            ways.push_back(own.size() == 1 ? own.front() : '(' + joined(own, " AND ") + ')');
        if (meanings)
            for (const std::string& meaning : *meanings) {
                const auto meant = splitWords(meaning);
                ways.push_back('"' + joined(meant, " ") + "\" *");
                m_words.insert(m_words.end(), meant.begin(), meant.end());
            }
        if (!ways.empty())
            m_terms.push_back(ways.size() == 1 ? ways.front() : '(' + joined(ways, " OR ") + ')');
    }
}

std::vector<std::pair<int, int>> SearchQuery::matchesIn(std::string_view text) const {
    std::vector<std::pair<int, int>> ranges;
    // Most words differ in their first letter, and folding one costs more than all else here.
    const auto canStart = [&](char first) {
        const auto byte = static_cast<unsigned char>(first);
        return byte >= 0x80 || std::ranges::any_of(m_words, [&](const std::string& word) {
                   return std::tolower(byte) == static_cast<unsigned char>(word.front());
               });
    };
    for (const Figure& figure : m_figures.empty() ? std::vector<Figure>() : figuresIn(text))
        if (std::ranges::find(m_figures, figure.word) != m_figures.end())
            ranges.emplace_back(figure.start, figure.end);
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordByte(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() &&
               (isWordByte(text[end]) || (text[end] == ',' && isDigit(text[end - 1]) &&
                                          end + 1 < text.size() && isDigit(text[end + 1]))))
            ++end;
        if (!canStart(text[at])) {
            at = end;
            continue;
        }
        const std::string word = folded(text.substr(at, end - at));
        for (const std::string& sought : m_words) {
            const bool singular = sought.ends_with('s') && word == sought.substr(0, sought.size() - 1);
            if (!word.starts_with(sought) && !singular)
                continue;
            // Only what was typed is marked, where letters and bytes agree; else the word.
            const bool isPlain = word.size() == end - at;
            ranges.emplace_back(at, isPlain ? std::min(end, at + sought.size()) : end);
            break;
        }
        at = end;
    }
    std::ranges::sort(ranges);
    std::vector<std::pair<int, int>> merged;
    for (const auto& range : ranges)
        if (merged.empty() || range.first >= merged.back().second)
            merged.push_back(range);
    return merged;
}

} // namespace lintel
