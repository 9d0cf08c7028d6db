#include "app/cli/inputs.h"
#include "model/base/file.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace lintel::cli {

namespace {

struct LineRange {
    int first;
    int last;
};

/// "4452,4478-4480" as ranges; nothing when it is no such text.
std::optional<std::vector<LineRange>> lineRanges(std::string_view text) {
    std::vector<LineRange> ranges;
    const auto number = [&text]() -> std::optional<int> {
        int value = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (fault != std::errc())
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        return value;
    };
    const auto take = [&text](char mark) {
        while (text.starts_with(' '))
            text.remove_prefix(1);
        const bool there = text.starts_with(mark);
        text.remove_prefix(there ? 1 : 0);
        while (text.starts_with(' '))
            text.remove_prefix(1);
        return there;
    };
    do {
        const auto first = number();
        const auto last = first && take('-') ? number() : first;
        if (!last)
            return std::nullopt;
        ranges.push_back({*first, *last});
    } while (take(','));
    return text.empty() ? std::optional(ranges) : std::nullopt;
}

using Citations = std::unordered_map<std::string, std::vector<LineRange>>;

Citations citedLines(const std::vector<Fact>& facts) {
    Citations cited;
    for (const Fact& fact : facts)
        for (const FactSource& source : fact.sources)
            if (const auto ranges = lineRanges(source.lines); !source.notes.empty() && ranges)
                cited[source.notes].insert(cited[source.notes].end(), ranges->begin(), ranges->end());
    return cited;
}

bool isCited(const Citations& cited, const std::string& notes, const std::vector<LineRange>& ranges) {
    const auto found = cited.find(notes);
    return found != cited.end() && std::any_of(ranges.begin(), ranges.end(), [&](LineRange wanted) {
               return std::any_of(found->second.begin(), found->second.end(), [wanted](LineRange known) {
                   return known.first <= wanted.last && wanted.first <= known.last;
               });
           });
}

ExitCode run(const Invocation& invocation) {
    const std::string file = invocation.argument(0);
    const auto bytes = readFile(file);
    if (!bytes)
        return fail(bytes.error(), Unreadable);
    const auto known = knowledge();
    if (!known)
        return fail(known.error(), Unreadable);
    const Citations cited = citedLines((*known)->allFacts());
    int total = 0;
    int covered = 0;
    int lineNumber = 0;
    for (std::size_t begin = 0; begin < bytes->size();) {
        const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
        const std::string line = bytes->substr(begin, end - begin);
        begin = end + 1;
        ++lineNumber;
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const auto entry = nlohmann::json::parse(line, nullptr, false);
        const auto text = [&entry](const char* name) {
            return entry.is_object() && entry.contains(name) && entry[name].is_string()
                       ? entry[name].get<std::string>()
                       : std::string();
        };
        const auto ranges = lineRanges(text("lines"));
        if (text("src").empty() || !ranges)
            return fail(
                {"This line is no inventory entry with \"src\" and \"lines\".", file, {}, {lineNumber, 1}},
                Unreadable);
        ++total;
        if (isCited(cited, text("src"), *ranges))
            ++covered;
        else
            std::cout << line << '\n';
    }
    std::cout << "covered " << covered << " of " << total << '\n';
    return Done;
}

} // namespace

const Subcommand factsCoverageCommand = {
    .words = {"facts", "coverage"},
    .summary = "Shows the lines of an inventory of notes that no fact cites.",
    .arguments = {{"inventory",
                   "A file with a JSON object a line: \"src\" and \"lines\" name the place in the notes."}},
    .options = {},
    .run = run,
};

} // namespace lintel::cli
