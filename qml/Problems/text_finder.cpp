#include "qml/Problems/text_finder.h"

#include <algorithm>

namespace lintel {

void TextFinder::setText(const QString& text) {
    if (text == m_text)
        return;
    const int from = std::max(position(), 0);
    m_text = text;
    search(from);
    emit textChanged();
}

void TextFinder::setWords(const QString& words) {
    if (words == m_words)
        return;
    const int from = std::max(position(), 0);
    m_words = words;
    search(from);
    emit wordsChanged();
}

void TextFinder::search(int from) {
    m_places.clear();
    if (!m_words.isEmpty())
        for (qsizetype at = m_text.indexOf(m_words, 0, Qt::CaseInsensitive); at >= 0;
             at = m_text.indexOf(m_words, at + m_words.size(), Qt::CaseInsensitive))
            m_places.push_back(static_cast<int>(at));
    const auto next = std::ranges::lower_bound(m_places, from);
    m_current = m_places.empty()         ? -1
                : next == m_places.end() ? 0
                                         : static_cast<int>(next - m_places.begin());
    emit found();
}

void TextFinder::go(int step) {
    if (m_places.empty())
        return;
    m_current = ((m_current + step) % count() + count()) % count();
    emit found();
}

int TextFinder::position() const {
    return m_current < 0 ? -1 : m_places[static_cast<std::size_t>(m_current)];
}

int TextFinder::line() const {
    return m_current < 0 ? 0 : 1 + static_cast<int>(QStringView(m_text).left(position()).count(u'\n'));
}

} // namespace lintel
