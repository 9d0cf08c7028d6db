#include "app/cli/inputs.h"
#include "model/base/file.h"
#include "model/knowledge/note_lines.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

namespace lintel::cli {

namespace {

ExitCode run(const Invocation& invocation) {
    const std::string file = invocation.argument(0);
    const auto bytes = readFile(file);
    if (!bytes)
        return fail(bytes.error(), Unreadable);
    const auto known = knowledge();
    if (!known)
        return fail(known.error(), Unreadable);
    const CitedLines cited((*known)->allFacts());
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
        if (cited.holdAny(text("src"), *ranges))
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
