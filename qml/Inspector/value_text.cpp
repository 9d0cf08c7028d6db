#include "qml/Inspector/value_text.h"

#include <QStringList>

namespace lintel {

QString valueText(const Template& source, const Node& value) {
    if (value.isScalar() && value.intrinsic() == Intrinsic::None && value.tag().empty())
        return QString::fromStdString(value.text());
    const std::string& text = source.text();
    const std::size_t begin = value.span().begin;
    QString written = QString::fromStdString(text.substr(begin, value.span().end - begin)).trimmed();
    // Lines after the first keep the file's indentation; take away what all of them share with the first.
    const int margin = value.position().column - 1;
    QStringList lines = written.split(QLatin1Char('\n'));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        int blank = 0;
        while (blank < margin && blank < lines[i].size() && lines[i][blank] == QLatin1Char(' '))
            ++blank;
        lines[i].remove(0, blank);
    }
    return lines.join(QLatin1Char('\n'));
}

Result<nlohmann::ordered_json> parseValue(const QString& text, bool asString) {
    const QString trimmed = text.trimmed();
    const bool callsFunction = trimmed.startsWith(QLatin1Char('!')) || trimmed.startsWith(QLatin1Char('{')) ||
                               trimmed.startsWith(QLatin1String("Fn::")) ||
                               trimmed.startsWith(QLatin1String("Ref:"));
    if (asString && !callsFunction)
        return nlohmann::ordered_json(text.toStdString());
    QString yaml = QStringLiteral("Value:");
    for (const QString& line : trimmed.split(QLatin1Char('\n')))
        yaml += QStringLiteral("\n  ") + line;
    Result<Template::Ptr> parsed = Template::parse((yaml + QLatin1Char('\n')).toStdString());
    if (!parsed) {
        Error error = parsed.error();
        error.position.line -= 1; // the line that holds "Value:"
        error.position.column -= 2;
        return error;
    }
    const Node* value = (*parsed)->root().find("Value");
    if (!value)
        return Error{"This is no value."};
    return toJson(*value);
}

} // namespace lintel
