#include "model/knowledge/search_text.h"

#include "model/knowledge/units.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cctype>

namespace lintel {

namespace {

/// Shorter words match as a whole, unless they are the one that is being typed.
constexpr std::size_t shortestPrefix = 3;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

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

std::string joined(const std::vector<std::string>& parts, const char* separator) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : separator) + part;
    return text;
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

} // namespace

std::string folded(std::string_view text) {
    return wordsOf(text).join(' ').toStdString();
}

SearchQuery::SearchQuery(std::string_view typed)
    : exact(folded(typed)) {
    // Figures are found by their amount or by their words.
    std::vector<std::string> terms;
    std::string rest(typed);
    const auto figures = figuresIn(typed);
    for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure)
        rest.replace(figure->start, figure->end - figure->start, " ");
    for (const Figure& figure : figures) {
        std::vector<std::string> parts;
        for (const QString& word : wordsOf(typed.substr(figure.start, figure.end - figure.start)))
            parts.push_back(expression(word.toStdString(), true));
        terms.push_back("((" + joined(parts, " AND ") + ") OR \"" + figure.word + "\")");
        m_figures.push_back(figure.word);
    }
    const QStringList words = wordsOf(rest);
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_words.push_back(words[i].toStdString());
        terms.push_back(expression(m_words.back(), i == words.size() - 1));
    }
    if (terms.empty())
        return;
    all = joined(terms, " AND ");
    names =
        "({names figures service} : (" + all + ")) AND ({names figures} : (" + joined(terms, " OR ") + "))";
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
