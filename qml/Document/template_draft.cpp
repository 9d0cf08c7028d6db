#include "qml/Document/template_draft.h"

#include "model/design/commands/replace_text.h"
#include "qml/Document/design_document.h"
#include "qml/Document/typed_text.h"

namespace lintel {

TemplateDraft::TemplateDraft(DesignDocument& document)
    : m_document(document) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &TemplateDraft::take);
    connect(&document, &DesignDocument::documentReset, this, &TemplateDraft::drop);
    connect(&document, &DesignDocument::changed, this, &TemplateDraft::follow);
}

/// What was typed and cannot be read stays, with what a gesture on the canvas changed elsewhere.
void TemplateDraft::follow() {
    if (m_isTaking || m_document.text() == m_base)
        return;
    if (!m_isPending)
        return drop();
    const QString before = m_shown;
    m_base = m_document.text();
    m_shown = asShown(m_base);
    settle(withBothChanges(before, m_text, m_shown));
    m_pause.start();
}

void TemplateDraft::drop() {
    m_pause.stop();
    m_base = m_document.text();
    m_shown = asShown(m_base);
    settle(m_shown);
    say({}, 0);
}

void TemplateDraft::type(const QString& text) {
    if (text == m_text)
        return;
    settle(text);
    m_pause.start();
}

void TemplateDraft::take() {
    m_pause.stop();
    if (!m_isPending)
        return say({}, 0);
    std::string text = withUntouchedLines(m_base, m_text).toStdString();
    if (const auto parsed = Template::parse(text); !parsed)
        return say(QString::fromStdString(parsed.error().message), parsed.error().position.line);
    m_isTaking = true; // the text stays as it was typed, with the cursor where it is
    m_document.execute(std::make_unique<ReplaceText>(std::move(text)));
    m_isTaking = false;
    m_base = m_document.text();
    m_shown = asShown(m_base);
    settle(m_text);
    say({}, 0);
}

void TemplateDraft::settle(const QString& text) {
    const bool isOther = text != m_text;
    m_text = text;
    if (isOther)
        emit textChanged();
    if (const bool isPending = m_text != m_shown; isPending != m_isPending) {
        m_isPending = isPending;
        emit pendingChanged();
    }
}

void TemplateDraft::say(const QString& problem, int line) {
    if (problem == m_problem && line == m_problemLine)
        return;
    m_problem = problem;
    m_problemLine = line;
    emit problemChanged();
}

} // namespace lintel
