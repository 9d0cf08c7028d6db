#include "model/knowledge/json_file.h"

#include <set>

namespace lintel {

using Json = nlohmann::json;

namespace {

Position positionAt(const std::string& text, std::size_t byte) {
    Position position{1, 1};
    for (std::size_t i = 0; i < std::min(byte, text.size()); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\n')
            position = {position.line + 1, 1};
        else if ((c & 0xc0) != 0x80) // a continuation byte is no character of its own
            ++position.column;
    }
    return position;
}

} // namespace

Result<Json> parseJson(const std::string& text, const std::string& file) {
    std::vector<std::set<std::string>> names;
    std::string twice;
    const Json::parser_callback_t noteNames = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start)
            names.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            names.pop_back();
        else if (event == Json::parse_event_t::key && !names.back().insert(parsed.get<std::string>()).second)
            twice = parsed.get<std::string>();
        return true;
    };
    try {
        Json json = Json::parse(text, noteNames);
        if (!twice.empty())
            return Error{"The name \"" + twice + "\" stands twice in one object.", file};
        return json;
    } catch (const Json::parse_error& error) {
        // The library's message is "[id] parse error at line …: reason"; the place is told by the position.
        std::string reason = error.what();
        if (const auto cut = reason.find("column "); cut != std::string::npos)
            if (const auto colon = reason.find(": ", cut); colon != std::string::npos)
                reason = reason.substr(colon + 2);
        return Error{
            "This is not JSON: " + reason + '.', file, {}, positionAt(text, error.byte ? error.byte - 1 : 0)};
    }
}

std::string pointerStep(const std::string& name) {
    std::string step = "/";
    for (const char c : name)
        step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return step;
}

} // namespace lintel
