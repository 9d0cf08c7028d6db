#include "qml/Problems/template_colors.h"

#include "qml/Problems/yaml_highlighter.h"

#include <QTextDocument>

namespace lintel {

TemplateColors::TemplateColors(QObject* parent)
    : QSyntaxHighlighter(parent) {
    connect(this, &TemplateColors::lookChanged, this, &QSyntaxHighlighter::rehighlight);
}

void TemplateColors::setTarget(QQuickTextDocument* target) {
    if (target == m_target)
        return;
    m_target = target;
    setDocument(target ? target->textDocument() : nullptr);
    emit targetChanged();
}

void TemplateColors::highlightBlock(const QString& text) {
    int at = 0;
    for (const SyntaxPart& part : highlightLine(text)) {
        QTextCharFormat format;
        switch (part.kind) {
        case SyntaxPart::Kind::Text:
            break;
        case SyntaxPart::Kind::Key:
            format.setForeground(m_keyColor);
            break;
        case SyntaxPart::Kind::Tag:
            format.setForeground(m_tagColor);
            break;
        case SyntaxPart::Kind::String:
            format.setForeground(m_stringColor);
            break;
        case SyntaxPart::Kind::Comment:
            format.setForeground(m_commentColor);
            break;
        }
        const int length = static_cast<int>(part.text.size());
        setFormat(at, length, format);
        at += length;
    }
}

} // namespace lintel
