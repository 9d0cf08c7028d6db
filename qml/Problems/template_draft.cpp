#include "qml/Problems/template_draft.h"

#include "model/design/commands/replace_text.h"
#include "qml/Document/follow_document.h"

namespace lintel {

TemplateDraft::TemplateDraft(QObject* parent)
    : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &TemplateDraft::take);
}

void TemplateDraft::setDocument(DesignDocument* document) {
    if (document != m_document && m_pause.isActive())
        take(); // what was typed belongs to the design that is left
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::changed, this, &TemplateDraft::follow);
        connect(document, &DesignDocument::documentReset, this, &TemplateDraft::follow);
    }
    follow();
    emit documentChanged();
}

void TemplateDraft::setDelay(int milliseconds) {
    if (milliseconds == m_pause.interval())
        return;
    m_pause.setInterval(milliseconds);
    emit delayChanged();
}

void TemplateDraft::follow() {
    const QString now = m_document ? m_document->text() : QString();
    if (now == m_text || m_isTyping)
        return;
    m_pause.stop();
    m_text = now;
    m_typed = now;
    say({}, 0);
    emit textChanged();
}

void TemplateDraft::type(const QString& text) {
    m_typed = text;
    m_pause.start();
}

void TemplateDraft::take() {
    m_pause.stop();
    if (!m_document || !m_document->isReady() || m_typed == m_text)
        return say({}, 0);
    std::string text = m_typed.toStdString();
    if (const auto parsed = Template::parse(text); !parsed)
        return say(QString::fromStdString(parsed.error().message), parsed.error().position.line);
    say({}, 0);
    m_isTyping = true; // the text stays as it was typed, with the cursor where it is
    m_document->execute(std::make_unique<ReplaceText>(std::move(text)));
    m_isTyping = false;
    m_text = m_document->text();
}

void TemplateDraft::say(const QString& problem, int line) {
    if (problem == m_problem && line == m_problemLine)
        return;
    m_problem = problem;
    m_problemLine = line;
    emit problemChanged();
}

} // namespace lintel
