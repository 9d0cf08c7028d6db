#include "app/cli/findings_report.h"
#include "model/template/positions.h"

#include <QString>
#include <algorithm>
#include <iostream>
#include <unistd.h>

namespace lintel::cli {

namespace {

constexpr qsizetype WidestLine =
    100; ///< characters; of a longer one (minified JSON) the part around the place

bool isColourful() {
    return isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR") &&
           qEnvironmentVariable("TERM") != "dumb";
}

std::string_view lineOf(const Template& source, const std::vector<std::size_t>& lines, int number) {
    const std::size_t begin = lines[static_cast<std::size_t>(number) - 1];
    const std::string_view rest = std::string_view(source.text()).substr(begin);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

/// How many characters of its line a finding is about.
qsizetype widthOf(const Template& source, const std::vector<std::size_t>& lines, const Finding& finding) {
    const Node* node = source.find(finding.path);
    if (!node || node->position() != finding.position) // it is about the key
        return finding.path.empty() ? 1 : QString::fromStdString(finding.path.back()).toUcs4().size();
    const std::string_view line = lineOf(source, lines, finding.position.line);
    const auto end = static_cast<std::size_t>(line.data() - source.text().data()) + line.size();
    const std::size_t begin = node->span().begin;
    const std::string_view part =
        std::string_view(source.text()).substr(begin, std::min(end, node->span().end) - begin);
    return QString::fromUtf8(part).trimmed().toUcs4().size();
}

/// The line and below it a mark under what the finding is about.
std::string excerpt(const Template& source, const std::vector<std::size_t>& lines, const Finding& finding) {
    const std::string_view utf8 = lineOf(source, lines, finding.position.line);
    QList<uint> line = QString::fromUtf8(utf8).toUcs4();
    qsizetype column = finding.position.column - 1;
    if (const qsizetype whole = line.size(); whole > WidestLine) {
        const qsizetype first = std::clamp<qsizetype>(column - WidestLine / 3, 0, whole - WidestLine);
        line = line.mid(first, WidestLine);
        column -= first;
        if (first > 0)
            line.front() = u'…';
        if (first + WidestLine < whole)
            line.back() = u'…';
    }
    const qsizetype width = std::clamp<qsizetype>(widthOf(source, lines, finding), 1,
                                                  std::max<qsizetype>(1, line.size() - column));
    QString mark;
    for (const uint character : line.mid(0, column))
        mark += character == '\t' ? '\t' : ' ';
    mark += '^' + QString(width - 1, '~');
    const QString margin = QString::number(finding.position.line).rightJustified(5);
    return QString("%1 | %2\n%3 | %4\n")
        .arg(margin, QString::fromUcs4(reinterpret_cast<const char32_t*>(line.constData()), line.size()),
             QString(margin.size(), ' '), mark)
        .toStdString();
}

class TextReport : public FindingsReport {
public:
    void add(const CheckedFile& file) override {
        if (file.findings.empty())
            return;
        const Template& source = **file.source;
        const std::vector<std::size_t> lines = lineStarts(source.text());
        for (const Finding& finding : file.findings)
            std::cout << bold(file.path + ':' + std::to_string(finding.position.line) + ':' +
                              std::to_string(finding.position.column) + ':')
                      << ' ' << coloured(finding.severity) << ' ' << finding.rule << ": " << finding.message
                      << '\n'
                      << excerpt(source, lines, finding) << "      = " << finding.why << '\n';
        std::cout.flush();
    }

private:
    std::string bold(const std::string& text) const {
        return m_isColourful ? "\033[1m" + text + "\033[0m" : text;
    }
    std::string coloured(Severity severity) const {
        static constexpr const char* colours[] = {"\033[1;31m", "\033[1;33m", "\033[1;36m"};
        const std::string name(severityName(severity));
        return m_isColourful ? colours[static_cast<std::size_t>(severity)] + name + "\033[0m" : name;
    }

    bool m_isColourful = isColourful();
};

} // namespace

std::unique_ptr<FindingsReport> textReport() {
    return std::make_unique<TextReport>();
}

} // namespace lintel::cli
