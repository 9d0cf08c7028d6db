#include "qml/Problems/yaml_highlighter.h"

#include <QRegularExpression>

namespace lintel {

std::vector<SyntaxPart> highlightLine(const QString& line) {
    using Kind = SyntaxPart::Kind;
    // In this order: a comment, a key with its colon, a short tag or long function name, a quoted string.
    static const QRegularExpression token(QStringLiteral(
        R"((?<comment>(?:^|(?<=\s))#.*$)|(?<key>(?:"[^"]*"|[A-Za-z_$][\w.:$-]*?(?:\s[\w$-]+)*)(?=\s*:(?:\s|$)))|(?<tag>![A-Za-z][\w:]*)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'))"));
    std::vector<SyntaxPart> parts;
    qsizetype at = 0;
    QRegularExpressionMatchIterator matches = token.globalMatch(line);
    const auto add = [&](Kind kind, qsizetype from, qsizetype to) {
        if (to > from)
            parts.push_back({kind, line.mid(from, to - from)});
    };
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        add(Kind::Text, at, match.capturedStart());
        const Kind kind = match.hasCaptured(u"comment") ? Kind::Comment
                          : match.hasCaptured(u"key")   ? Kind::Key
                          : match.hasCaptured(u"tag")   ? Kind::Tag
                                                        : Kind::String;
        add(kind, match.capturedStart(), match.capturedEnd());
        at = match.capturedEnd();
    }
    add(Kind::Text, at, line.size());
    return parts;
}

} // namespace lintel
