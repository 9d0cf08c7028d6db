#include "model/study/progress/html.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>

namespace lintel {
namespace {

const QSet<QString>& allowedTags() {
    static const QSet<QString> tags{"b",   "i",          "u",     "s",     "em",    "strong", "sub",
                                    "sup", "code",       "pre",   "br",    "p",     "div",    "ul",
                                    "ol",  "li",         "table", "tbody", "thead", "tr",     "th",
                                    "td",  "blockquote", "h1",    "h2",    "h3",    "hr",     "span"};
    return tags;
}

const QRegularExpression& picturePattern() {
    static const QRegularExpression pattern(QStringLiteral("<img\\b[^>]*>"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString attribute(const QString& attributes, const QString& name) {
    const QRegularExpression pattern(
        QStringLiteral("\\b%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))").arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(attributes);
    return match.captured(1) + match.captured(2) + match.captured(3);
}

/// The tag as it may stay, empty when it may not.
QString cleanTag(const QString& name, bool closing, const QString& attributes) {
    if (name == QLatin1String("img")) {
        const QString source = attribute(attributes, QStringLiteral("src"));
        static const QRegularExpression plainName(QStringLiteral("^[^/\\\\:<>\"]+$"));
        return !closing && plainName.match(source).hasMatch() ? QStringLiteral("<img src=\"%1\">").arg(source)
                                                              : QString();
    }
    if (name == QLatin1String("a")) {
        if (closing)
            return QStringLiteral("</a>");
        const QString target = attribute(attributes, QStringLiteral("href"));
        const bool web =
            target.startsWith(QLatin1String("https://")) || target.startsWith(QLatin1String("http://"));
        return web ? QStringLiteral("<a href=\"%1\">").arg(target.toHtmlEscaped()) : QStringLiteral("<a>");
    }
    if (!allowedTags().contains(name))
        return {};
    return (closing ? QStringLiteral("</%1>") : QStringLiteral("<%1>")).arg(name);
}

} // namespace

std::string cleanHtml(const std::string& html) {
    QString text = QString::fromStdString(html);
    static const QRegularExpression hidden(
        QStringLiteral("<(script|style|head|iframe|object)\\b.*?(?:</\\1\\s*>|$)|<!--.*?(?:-->|$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    text.remove(hidden);
    static const QRegularExpression tag(
        QStringLiteral("<(/?)([A-Za-z][A-Za-z0-9]*)\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"));
    QString clean;
    qsizetype done = 0;
    auto matches = tag.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        clean += text.mid(done, match.capturedStart() - done).replace(u'<', QStringLiteral("&lt;"));
        clean += cleanTag(match.captured(2).toLower(), !match.captured(1).isEmpty(), match.captured(3));
        done = match.capturedEnd();
    }
    clean += text.mid(done).replace(u'<', QStringLiteral("&lt;"));
    return clean.trimmed().toStdString();
}

std::string htmlOfWritten(const std::string& written) {
    static const QRegularExpression markup(QStringLiteral("</?(?!img\\b)[a-zA-Z][^>]*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromStdString(written).trimmed();
    if (text.contains(markup))
        return cleanHtml(text.toStdString());
    std::string html;
    qsizetype done = 0;
    for (auto pictures = picturePattern().globalMatch(text); pictures.hasNext();) {
        const QRegularExpressionMatch picture = pictures.next();
        html += escapeHtml(text.mid(done, picture.capturedStart() - done).toStdString());
        html += cleanHtml(picture.captured().toStdString());
        done = picture.capturedEnd();
    }
    return html + escapeHtml(text.mid(done).toStdString());
}

std::string writtenOfHtml(const std::string& html) {
    const QString text = QString::fromStdString(html);
    std::string written;
    qsizetype done = 0;
    const auto take = [&](qsizetype end) {
        // Space at the ends of a part belongs to it.
        const QString part = u'|' + text.mid(done, end - done) + u'|';
        const std::string plain = plainText(part.toStdString());
        written += plain.substr(1, plain.size() - 2);
    };
    for (auto pictures = picturePattern().globalMatch(text); pictures.hasNext();) {
        const QRegularExpressionMatch picture = pictures.next();
        take(picture.capturedStart());
        written += picture.captured().toStdString();
        done = picture.capturedEnd();
    }
    take(text.size());
    return htmlOfWritten(written) == html ? written : html;
}

std::string plainText(const std::string& html) {
    QString text = QString::fromStdString(html);
    static const QRegularExpression breaks(QStringLiteral("<(?:br|/p|/div|/li|/tr|hr|table|ul|ol)\\b[^>]*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    static const QRegularExpression cells(QStringLiteral("</t[dh]\\s*>(?=\\s*<t[dh]\\b)"),
                                          QRegularExpression::CaseInsensitiveOption);
    text.replace(breaks, QStringLiteral("\n"));
    text.replace(cells, QStringLiteral(" "));
    text.remove(tags);
    text.replace(QLatin1String("&nbsp;"), QLatin1String(" "))
        .replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text.trimmed().toStdString();
}

std::string escapeHtml(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")).toStdString();
}

} // namespace lintel
