#include "exporters/csv/cards_csv.h"

#include "model/study/progress/deck_card.h"
#include "model/study/progress/html.h"

#include <QString>
#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

namespace lintel {
namespace {

constexpr std::size_t largestField = 1u << 20; ///< bytes

struct NoteTypeName {
    NoteKind kind;
    std::string_view name;
};
constexpr std::array<NoteTypeName, 3> noteTypes{{{NoteKind::Basic, "Basic"},
                                                 {NoteKind::BothWays, "Basic (and reversed card)"},
                                                 {NoteKind::Cloze, "Cloze"}}};

std::string quoted(const std::string& field, char separator) {
    if (field.find_first_of(std::string("\"\r\n#") + separator) == std::string::npos)
        return field;
    std::string text = "\"";
    for (const char character : field)
        text += character == '"' ? std::string("\"\"") : std::string(1, character);
    return text + '"';
}

std::string spaced(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags)
        text += (text.empty() ? "" : " ") + tag;
    return text;
}

struct Headers {
    char separator = 0;
    bool html = false;
    std::string deck;
    std::vector<std::string> tags;
    std::string noteType;
    int guidColumn = 0; ///< from 1; 0 for none
    int deckColumn = 0;
    int tagsColumn = 0;
    int noteTypeColumn = 0;
};

char separatorNamed(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char character) { return static_cast<char>(std::tolower(character)); });
    constexpr std::array<std::pair<std::string_view, char>, 6> names{
        {{"tab", '\t'}, {"comma", ','}, {"semicolon", ';'}, {"space", ' '}, {"pipe", '|'}, {"colon", ':'}}};
    for (const auto& [word, character] : names)
        if (name == word)
            return character;
    return name.size() == 1 ? name[0] : name == "\\t" ? '\t' : '\0';
}

/// "#deck column:3"; false when it is no header but a comment.
bool readHeader(std::string_view line, Headers& headers) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return false;
    const std::string key(line.substr(1, colon - 1));
    std::string value(line.substr(colon + 1));
    while (!value.empty() && (value.back() == '\r' || (value.back() == ' ' && key != "separator")))
        value.pop_back();
    const int column = std::atoi(value.c_str());
    if (key == "separator")
        headers.separator = separatorNamed(value);
    else if (key == "html")
        headers.html = value == "true";
    else if (key == "deck")
        headers.deck = value;
    else if (key == "tags")
        headers.tags = splitTags(value);
    else if (key == "notetype")
        headers.noteType = value;
    else if (key == "guid column")
        headers.guidColumn = column;
    else if (key == "deck column")
        headers.deckColumn = column;
    else if (key == "tags column")
        headers.tagsColumn = column;
    else if (key == "notetype column")
        headers.noteTypeColumn = column;
    return true;
}

/// The fields of the record that starts at position, which goes behind it; nothing when a quote stays open.
std::optional<std::vector<std::string>> readRecord(std::string_view text, std::size_t& at, char separator) {
    std::vector<std::string> fields(1);
    bool inQuotes = false;
    for (; at < text.size(); ++at) {
        const char character = text[at];
        std::string& field = fields.back();
        if (inQuotes) {
            if (character != '"')
                field += character;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                field += text[++at];
            else
                inQuotes = false;
        } else if (character == '"' && field.empty()) {
            inQuotes = true;
        } else if (character == separator) {
            fields.emplace_back();
        } else if (character == '\n') {
            ++at;
            return fields;
        } else if (character != '\r') {
            field += character;
        }
        if (fields.back().size() > largestField)
            return std::nullopt;
    }
    return inQuotes ? std::nullopt : std::optional(std::move(fields));
}

char guessSeparator(std::string_view line) {
    char best = '\t';
    std::ptrdiff_t most = 0;
    for (const char candidate : {'\t', ';', ',', '|'}) {
        const auto count = std::count(line.begin(), line.end(), candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

NoteKind kindNamed(const std::string& name, const std::string& front) {
    if (name.find("loze") != std::string::npos || (name.empty() && front.find("{{c1::") != std::string::npos))
        return NoteKind::Cloze;
    return name.find("revers") != std::string::npos || name.find("both ways") != std::string::npos
               ? NoteKind::BothWays
               : NoteKind::Basic;
}

} // namespace

std::string writeCardsCsv(const CardPackage& package, char separator) {
    std::string text = std::string("#separator:") + (separator == '\t' ? "tab" : "comma") +
                       "\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:4\n";
    for (const PackagedNote& packaged : package.notes) {
        const OwnNote& note = packaged.note;
        const auto type = std::find_if(noteTypes.begin(), noteTypes.end(),
                                       [&](const NoteTypeName& each) { return each.kind == note.kind; });
        const std::array fields{note.guid, std::string(type->name), note.deck, spaced(note.tags), note.front,
                                note.back};
        for (std::size_t i = 0; i < fields.size(); ++i)
            text += (i == 0 ? "" : std::string(1, separator)) + quoted(fields[i], separator);
        text += '\n';
    }
    return text;
}

Result<CardPackage> readCardsCsv(std::string_view text, std::int64_t changedMs) {
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded =
        decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (decoder.hasError() || text.find('\0') != std::string_view::npos)
        return Error{"The file is no text in UTF-8."};

    Headers headers;
    std::size_t at = 0;
    while (at < text.size() && text[at] == '#') {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        readHeader(text.substr(at, end - at), headers);
        at = std::min(end + 1, text.size());
    }
    if (headers.separator == 0)
        headers.separator = guessSeparator(text.substr(at, text.find('\n', at) - at));

    CardPackage package;
    const std::set<int> special{headers.guidColumn, headers.deckColumn, headers.tagsColumn,
                                headers.noteTypeColumn};
    std::size_t counted = 0;
    int line = 1;
    while (at < text.size()) {
        const std::string_view since = text.substr(counted, at - counted);
        line += static_cast<int>(std::count(since.begin(), since.end(), '\n'));
        counted = at;
        const bool comment = text[at] == '#';
        const auto fields = readRecord(text, at, headers.separator);
        if (!fields)
            return Error{
                "A quotation mark is not closed, or a field is longer than 1 MiB.", {}, {}, {line, 1}};
        if (comment || (fields->size() == 1 && fields->front().empty()))
            continue;
        const auto column = [&](int number) {
            return number > 0 && number <= std::ssize(*fields)
                       ? (*fields)[static_cast<std::size_t>(number) - 1]
                       : std::string();
        };
        std::vector<std::string> sides;
        for (int number = 1; number <= std::ssize(*fields); ++number)
            if (!special.contains(number))
                sides.push_back(headers.html ? column(number) : escapeHtml(column(number)));
        if (sides.empty() || sides[0].empty()) {
            package.remarks.push_back("Line " + std::to_string(line) + " has no front and was left out.");
            continue;
        }
        OwnNote note;
        note.front = sides[0];
        note.back = sides.size() > 1 ? sides[1] : std::string();
        note.deck = column(headers.deckColumn).empty() ? headers.deck : column(headers.deckColumn);
        if (note.deck.empty())
            note.deck = "Imported";
        note.tags = headers.tags;
        for (const std::string& tag : splitTags(column(headers.tagsColumn)))
            note.tags.push_back(tag);
        const std::string type = column(headers.noteTypeColumn);
        note.kind = kindNamed(type.empty() ? headers.noteType : type, note.front);
        note.guid = column(headers.guidColumn);
        if (note.guid.empty())
            note.guid = guidOfText(note);
        note.changedMs = changedMs;
        package.notes.push_back({std::move(note), {}});
    }
    return package;
}

} // namespace lintel
