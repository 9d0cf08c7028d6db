#include "exporters/markdown/cards_markdown.h"

#include "model/study/progress/deck_card.h"
#include "model/study/progress/html.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <map>

namespace lintel {
namespace {

constexpr std::pair<NoteKind, const char*> kinds[] = {
    {NoteKind::Basic, "basic"}, {NoteKind::BothWays, "both-ways"}, {NoteKind::Cloze, "cloze"}};

const char* kindName(NoteKind kind) {
    for (const auto& [each, name] : kinds)
        if (each == kind)
            return name;
    return "";
}

/// A guid of Anki may hold any character, also those that end the comment.
std::string encoded(const std::string& guid) {
    return QUrl::toPercentEncoding(QString::fromStdString(guid), ":/.").toStdString();
}

/// On one line, as a heading.
std::string heading(const std::string& html) {
    return QString::fromStdString(plainText(html)).simplified().toStdString();
}

/// A side as it is read: HTML where it has markup or an entity, else text.
std::string sideHtml(const QString& written) {
    static const QRegularExpression markup(
        QStringLiteral("</?[a-z][a-z0-9]*(?:\\s[^>]*)?/?>|&(?:[a-z]+|#[0-9]+);"));
    return written.contains(markup) ? written.toStdString() : escapeHtml(written.toStdString());
}

/// A line that would end the card or say something about it stands behind a backslash.
const QRegularExpression& specialLine() {
    static const QRegularExpression pattern(QStringLiteral("^(?=#|<!--|---|\\\\)"),
                                            QRegularExpression::MultilineOption);
    return pattern;
}

/// A side as it is written: text where that gives the same again, else its HTML, for Markdown takes HTML.
std::string body(const std::string& html) {
    const QString text = QString::fromStdString(plainText(html));
    QString written = sideHtml(text) == html ? text : QString::fromStdString(html);
    return written.replace(specialLine(), QStringLiteral("\\")).toStdString();
}

class CardReader {
public:
    explicit CardReader(std::int64_t changedMs)
        : m_changedMs(changedMs) {}

    Result<CardPackage> run(const QStringList& lines) {
        static const QRegularExpression comment(QStringLiteral("^<!--\\s*(.*?)\\s*-->$"));
        for (const QString& line : lines) {
            if (line.startsWith(QLatin1String("# "))) {
                finish();
                m_deck = line.mid(2).trimmed().toStdString();
            } else if (line.startsWith(QLatin1String("## "))) {
                finish();
                m_front = line.mid(3).trimmed();
            } else if (const auto match = comment.match(line.trimmed()); match.hasMatch()) {
                readComment(match.captured(1));
            } else if (!m_front.isEmpty()) {
                m_body << line;
            } else if (!line.trimmed().isEmpty()) {
                ++m_loose;
            }
        }
        finish();
        if (m_package.notes.empty())
            return Error{"There is no card: a card is a heading \"## Front\" with its back below."};
        if (m_loose > 0)
            m_package.remarks.push_back(std::to_string(m_loose) +
                                        " lines belong to no card and were left out.");
        return std::move(m_package);
    }

private:
    static QString unescaped(QStringList lines) {
        for (QString& line : lines)
            if (line.startsWith(u'\\') && line.mid(1).contains(specialLine()))
                line.remove(0, 1);
        return lines.join(u'\n').trimmed();
    }

    void readComment(const QString& text) {
        for (const QString& part : text.split(u';')) {
            const QString key = part.section(u':', 0, 0).trimmed();
            m_details[key] = part.section(u':', 1).trimmed();
        }
    }

    void finish() {
        if (!m_front.isEmpty()) {
            OwnNote note;
            // A front that a heading cannot hold stands in the comment's place, above a line.
            const qsizetype rule =
                m_details.contains(QStringLiteral("front")) ? m_body.indexOf(QStringLiteral("---")) : -1;
            note.front = sideHtml(rule < 0 ? m_front : unescaped(m_body.mid(0, rule)));
            note.back = sideHtml(unescaped(m_body.mid(rule + 1)));
            note.deck = m_deck.empty() ? "Imported" : m_deck;
            note.tags = splitTags(m_details[QStringLiteral("tags")].toStdString());
            for (const auto& [kind, name] : kinds)
                if (m_details[QStringLiteral("kind")] == QLatin1String(name))
                    note.kind = kind;
            note.guid = QUrl::fromPercentEncoding(m_details[QStringLiteral("guid")].toUtf8()).toStdString();
            if (note.guid.empty())
                note.guid = guidOfText(note);
            note.changedMs = m_changedMs;
            m_package.notes.push_back({std::move(note), {}});
        }
        m_front.clear();
        m_body.clear();
        m_details.clear();
    }

    std::int64_t m_changedMs;
    CardPackage m_package;
    std::string m_deck;
    QString m_front;
    QStringList m_body;
    std::map<QString, QString> m_details;
    int m_loose = 0;
};

} // namespace

std::string writeCardsMarkdown(const CardPackage& package) {
    std::map<std::string, std::vector<const PackagedNote*>> decks;
    for (const PackagedNote& packaged : package.notes)
        decks[packaged.note.deck].push_back(&packaged);
    std::string text;
    for (const auto& [deck, notes] : decks) {
        text += (text.empty() ? "# " : "\n# ") + deck + '\n';
        for (const PackagedNote* packaged : notes) {
            const OwnNote& note = packaged->note;
            const bool fits =
                !note.front.empty() && sideHtml(QString::fromStdString(heading(note.front))) == note.front;
            std::string title = heading(note.front);
            text += "\n## " + (title.empty() ? "Picture" : title) + "\n\n";
            if (!fits)
                text += body(note.front) + "\n\n---\n\n";
            if (!note.back.empty())
                text += body(note.back) + "\n\n";
            text += "<!-- guid: " + encoded(note.guid) + "; kind: " + kindName(note.kind);
            if (!note.tags.empty()) {
                text += "; tags:";
                for (const std::string& tag : note.tags)
                    text += ' ' + tag;
            }
            text += fits ? " -->\n" : "; front: above the line -->\n";
        }
    }
    return text;
}

Result<CardPackage> readCardsMarkdown(std::string_view text, std::int64_t changedMs) {
    const QString decoded = QString::fromUtf8(text);
    return CardReader(changedMs).run(decoded.split(u'\n'));
}

} // namespace lintel
