#include "qml/Canvas/canvas_finder.h"

namespace lintel {

void CanvasFinder::setText(const QString& text) {
    m_text = text;
    m_matches.clear();
    m_current = -1;
    const QString wanted = text.trimmed();
    if (!wanted.isEmpty() && m_scene->document() && m_scene->document()->isReady())
        for (const std::string& id : m_scene->readingOrder()) {
            QStringList words{QString::fromStdString(id)};
            if (const Graph::Node* node = m_scene->graph().node(id))
                for (const std::string& word : {node->title, node->subtitle, node->type})
                    words.append(QString::fromStdString(word));
            else if (const Graph::Container* container = m_scene->graph().container(id))
                for (const std::string& word : {container->title, container->detail})
                    words.append(QString::fromStdString(word));
            if (words.join(QLatin1Char('\n')).contains(wanted, Qt::CaseInsensitive))
                m_matches.append(QString::fromStdString(id));
        }
    if (!m_matches.isEmpty())
        return go(1);
    emit changed();
}

void CanvasFinder::go(int step) {
    const int count = static_cast<int>(m_matches.size());
    if (count == 0)
        return;
    m_current = m_current < 0 ? (step > 0 ? 0 : count - 1) : (m_current + step + count) % count;
    emit changed();
    m_scene->document()->reveal({m_matches[m_current]});
}

} // namespace lintel
