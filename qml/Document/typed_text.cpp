#include "qml/Document/typed_text.h"

#include <QStringList>
#include <algorithm>

namespace lintel {
namespace {

/// How much two lists, or texts, have in common at their starts and, beyond that, at their ends.
template <class List, class Equal>
std::pair<qsizetype, qsizetype> common(const List& one, const List& other, Equal equal) {
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype start = 0;
    while (start < most && equal(one[start], other[start]))
        ++start;
    qsizetype end = 0;
    while (end < most - start && equal(one[one.size() - 1 - end], other[other.size() - 1 - end]))
        ++end;
    return {start, end};
}

/// The one place in which a text differs from what it comes from.
struct Change {
    qsizetype begin;
    qsizetype end; ///< in the text before
    QString text;
};

Change changeOf(const QString& before, const QString& after) {
    const auto [start, end] = common(before, after, std::equal_to<QChar>());
    return {start, before.size() - end, after.mid(start, after.size() - end - start)};
}

} // namespace

QString asShown(QString text) {
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QChar::Nbsp, QLatin1Char(' '));
}

QString withUntouchedLines(const QString& text, const QString& typed) {
    const QStringList before = text.split(QLatin1Char('\n'));
    const QStringList after = typed.split(QLatin1Char('\n'));
    const QString ending(before.front().endsWith(QLatin1Char('\r')) ? 1 : 0, QLatin1Char('\r'));
    const auto [start, end] = common(before, after, [](const QString& line, const QString& shown) {
        const qsizetype length = line.size() - (line.endsWith(QLatin1Char('\r')) ? 1 : 0);
        return length == shown.size() &&
               std::equal(shown.begin(), shown.end(), line.begin(), [](QChar now, QChar was) {
                   return now == was || (was == QChar::Nbsp && now == QLatin1Char(' '));
               });
    });
    QStringList lines;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const bool isLast = i + 1 == after.size();
        const qsizetype was = i < start ? i : i >= after.size() - end ? i - after.size() + before.size() : -1;
        // The last line has no end: one that was, or becomes, the last is written anew.
        const bool isKept = was >= 0 && (was + 1 == before.size()) == isLast;
        lines.append(isKept ? before[was] : isLast ? after[i] : after[i] + ending);
    }
    return lines.join(QLatin1Char('\n'));
}

QString withBothChanges(const QString& base, const QString& mine, const QString& theirs) {
    const Change own = changeOf(base, mine);
    const Change other = changeOf(base, theirs);
    QString merged = mine;
    if (other.end <= own.begin)
        return merged.replace(other.begin, other.end - other.begin, other.text);
    if (own.end <= other.begin)
        return merged.replace(other.begin + mine.size() - base.size(), other.end - other.begin, other.text);
    return mine;
}

} // namespace lintel
