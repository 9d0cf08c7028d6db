#include "exporters/anki/template_text.h"

#include <QRegularExpression>
#include <QString>

namespace lintel {
namespace {

bool isBlank(const std::string& html) {
    static const QRegularExpression nothing(QStringLiteral("^(?:\\s|&nbsp;|<br\\s*/?>|</?div>)*$"));
    return nothing.match(QString::fromStdString(html)).hasMatch();
}

} // namespace

std::string fillTemplate(const std::string& text, const std::map<std::string, std::string>& fields,
                         const std::string& frontSide) {
    const auto field = [&](const QString& name) -> std::string {
        const auto found = fields.find(name.trimmed().toStdString());
        return found == fields.end() ? std::string() : found->second;
    };
    QString result = QString::fromStdString(text);
    // Sections from the innermost outwards.
    static const QRegularExpression section(
        QStringLiteral("\\{\\{([#^])([^{}]+)\\}\\}((?:(?!\\{\\{[#^/]).)*)\\{\\{/\\2\\}\\}"),
        QRegularExpression::DotMatchesEverythingOption);
    for (int depth = 0; depth < 1000; ++depth) {
        const QRegularExpressionMatch match = section.match(result);
        if (!match.hasMatch())
            break;
        const bool shown = isBlank(field(match.captured(2))) == (match.captured(1) == QLatin1String("^"));
        result.replace(match.capturedStart(), match.capturedLength(), shown ? match.captured(3) : QString());
    }

    static const QRegularExpression place(QStringLiteral("\\{\\{([^{}]*)\\}\\}"));
    QString filled;
    qsizetype done = 0;
    auto places = place.globalMatch(result);
    while (places.hasNext()) {
        const QRegularExpressionMatch match = places.next();
        filled += result.mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QString name = match.captured(1).section(u':', -1);
        const bool typed = match.captured(1).startsWith(QLatin1String("type:")) && frontSide.empty();
        if (name.trimmed() == QLatin1String("FrontSide"))
            filled += QString::fromStdString(frontSide);
        else if (!typed)
            filled += QString::fromStdString(field(name));
    }
    return (filled + result.mid(done)).toStdString();
}

std::string answerTemplate(const std::string& text) {
    QString answer = QString::fromStdString(text);
    static const QRegularExpression front(
        QStringLiteral("\\{\\{FrontSide\\}\\}\\s*(?:<hr[^>]*>)?|<hr\\s+id=\"?answer\"?\\s*/?>"));
    answer.remove(front);
    return answer.toStdString();
}

} // namespace lintel
