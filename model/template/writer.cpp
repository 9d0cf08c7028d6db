#include "model/template/writer.h"

#include "model/template/references.h"
#include "model/template/scalar.h"

#include <algorithm>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t LongLine = 100;

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

/// Control characters, and the characters that some readers take for line ends.
bool needsEscapes(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; }) ||
           text.find("\xC2\x85") != std::string_view::npos ||
           text.find("\xE2\x80\xA8") != std::string_view::npos ||
           text.find("\xE2\x80\xA9") != std::string_view::npos ||
           text.find("\xEF\xBB\xBF") != std::string_view::npos;
}

/// Whether a text can stand without quotes and is read back as the same text, by readers of YAML 1.1 and 1.2
/// alike.
bool canStandPlain(const std::string& text, bool inBrackets) {
    if (resolvePlainScalar(text) != Node::Kind::String || needsEscapes(text))
        return false;
    if (std::string_view("-?:,[]{}#&*!|>'\"%@`=<~ ").find(text.front()) != std::string_view::npos)
        return false;
    if (text.find_first_of("0123456789") != std::string::npos &&
        text.find_first_not_of("0123456789.:_+-eExoT") == std::string::npos)
        return false; // versions, dates and times: some reader takes them for numbers
    if (text.ends_with(' ') || text.ends_with(':') || text.starts_with("..."))
        return false;
    if (text.find('\n') != std::string::npos || text.find(": ") != std::string::npos ||
        text.find(" #") != std::string::npos)
        return false;
    return !inBrackets || text.find_first_of(",[]{}") == std::string::npos;
}

/// Whether a text can be a literal block ("|") in which every line stands as it is. One that ends with empty
/// lines would hang on the line ends of what follows.
bool canBeLiteral(const std::string& text) {
    return text.find('\n') != std::string::npos && text.front() != '\n' && text.front() != ' ' &&
           !text.ends_with("\n\n") && !needsEscapes(text);
}

std::string literalBlock(const std::string& text, int column, const std::string& newline) {
    std::string block = text.ends_with('\n') ? "|" : "|-";
    const std::string indent = spaces(column);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        block += newline;
        if (end > begin)
            block += indent + text.substr(begin, end - begin);
        begin = end + 1;
    }
    return block;
}

} // namespace

namespace {

/// A tag of another tool, as toJson() names its call ("!Embed").
bool isTag(const std::string& name) {
    return name.size() > 1 && name.front() == '!' && std::all_of(name.begin() + 1, name.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      std::string_view(":._-/").find(c) != std::string_view::npos;
           });
}

} // namespace

bool isCall(const Json& value) {
    if (!value.is_object() || value.size() != 1)
        return false;
    const auto& [name, argument] = *value.get_ref<const Json::object_t&>().begin();
    switch (intrinsicOf(name)) {
    case Intrinsic::None:
        return isTag(name);
    case Intrinsic::Ref:
        return argument.is_primitive();
    case Intrinsic::Condition:
        return argument.is_string();
    default:
        return true;
    }
}

Json normalised(const Json& value) {
    if (value.is_array()) {
        Json array = Json::array();
        for (const Json& item : value)
            array.push_back(normalised(item));
        return array;
    }
    if (!value.is_object())
        return value;
    Json object = Json::object();
    for (const auto& [name, member] : value.items()) {
        object[name] = normalised(member);
        if (name == "Fn::GetAtt" && value.size() == 1 && member.is_string()) {
            const auto& text = member.get_ref<const std::string&>();
            if (const auto [id, attribute] = splitAttribute(text); !attribute.empty())
                object[name] = Json::array({std::string(id), std::string(attribute)});
        }
    }
    return object;
}

std::string Writer::tagOf(const Json& value) const {
    if (m_style.isJson || !isCall(value))
        return {};
    const auto& [name, argument] = *value.get_ref<const Json::object_t&>().begin();
    if (isTag(name))
        return name;
    if (!m_style.shortTags)
        return {};
    switch (intrinsicOf(name)) {
    case Intrinsic::Foreign:
        return name.starts_with("Rain::") && isTag('!' + name) ? '!' + name : std::string();
    case Intrinsic::ForEach:
    case Intrinsic::Length:
    case Intrinsic::ToJsonString:
        return {}; // CloudFormation knows these by their long names only
    default:
        return '!' + (name.starts_with("Fn::") ? name.substr(4) : name);
    }
}

namespace {

/// The argument as a tag takes it: "Id.Attribute" for GetAtt.
Json tagArgument(const Json& call) {
    const auto& [name, argument] = *call.get_ref<const Json::object_t&>().begin();
    if (name == "Fn::GetAtt" && argument.is_array() && argument.size() == 2 && argument[0].is_string() &&
        argument[1].is_string() && argument[0].get_ref<const std::string&>().find('.') == std::string::npos)
        return argument[0].get<std::string>() + '.' + argument[1].get<std::string>();
    return argument;
}

} // namespace

std::string Writer::key(const std::string& name, bool inBrackets) const {
    if (m_style.isJson)
        return Json(name).dump();
    return canStandPlain(name, inBrackets) ? name : quoted(name, m_style.quotes);
}

std::string Writer::quoted(const std::string& text, Node::Style quotes) const {
    const bool hasSingle = text.find('\'') != std::string::npos;
    const bool hasDouble = text.find_first_of("\"\\") != std::string::npos;
    const bool wantsDouble =
        quotes == Node::Style::DoubleQuoted ? !hasDouble || hasSingle : hasSingle && !hasDouble;
    if (wantsDouble || needsEscapes(text) || text.find('\n') != std::string::npos)
        return Json(text).dump(-1, ' ', needsEscapes(text)); // JSON's strings are YAML's double-quoted ones
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + '\'';
}

std::string Writer::scalar(const Json& value, Node::Style quotes, bool inBrackets) const {
    if (!value.is_string() || m_style.isJson)
        return value.dump();
    const auto& text = value.get_ref<const std::string&>();
    const bool wasQuoted = quotes == Node::Style::SingleQuoted || quotes == Node::Style::DoubleQuoted;
    if (!wasQuoted && canStandPlain(text, inBrackets))
        return text;
    return quoted(text, wasQuoted ? quotes : m_style.quotes);
}

std::string Writer::onOneLine(const Json& value, Node::Style quotes) const {
    return bracketed(value, quotes, Tags::Allowed);
}

std::string Writer::bracketed(const Json& value, Node::Style quotes, Tags tags) const {
    if (const std::string tag = tags == Tags::Allowed ? tagOf(value) : std::string(); !tag.empty()) {
        const Json argument = tagArgument(value);
        // A node has one tag only: a call that is the argument of another is written long.
        return tag + ' ' + bracketed(argument, quotes, Tags::Forbidden);
    }
    if (value.is_object()) {
        std::string text = "{";
        for (const auto& [name, member] : value.items())
            text += (text.size() == 1 ? m_style.padding : m_style.comma) + key(name, true) + m_style.colon +
                    onOneLine(member);
        return text + (value.empty() ? "" : m_style.padding) + '}';
    }
    if (value.is_array()) {
        std::string text = "[";
        for (const Json& item : value)
            text += (text.size() == 1 ? "" : m_style.comma) + onOneLine(item);
        return text + ']';
    }
    return scalar(value, quotes, true);
}

std::string Writer::overLines(const Json& value, const std::string& lineIndent) const {
    if (m_style.jsonOnOneLine || value.is_primitive() || value.empty() ||
        (m_style.callsOnOneLine && isCall(value) && fitsOneLine(value)))
        return onOneLine(value);
    const std::string inner = lineIndent + m_style.jsonIndent;
    std::string text(1, value.is_object() ? '{' : '[');
    const auto separate = [&] { text += (text.size() == 1 ? "" : ",") + m_style.newline + inner; };
    if (value.is_object())
        for (const auto& [name, member] : value.items()) {
            separate();
            text += key(name, true) + m_style.colon + overLines(member, inner);
        }
    else
        for (const Json& item : value) {
            separate();
            text += overLines(item, inner);
        }
    return text + m_style.newline + lineIndent + (value.is_object() ? '}' : ']');
}

bool Writer::fitsOneLine(const Json& value) const {
    const std::string text = onOneLine(value);
    return text.size() <= LongLine && text.find("\\n") == std::string::npos;
}

namespace {

bool isAllNumbers(const Json& value) {
    return value.is_array() &&
           std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_number(); });
}

} // namespace

std::string Writer::afterKey(const Json& value, int column, const Surroundings& around) const {
    if (const std::string tag = tagOf(value); !tag.empty())
        return ' ' + tag + afterTag(tagArgument(value), column + m_style.indent, around);
    if (value.is_string() && canBeLiteral(value.get_ref<const std::string&>()))
        return ' ' +
               literalBlock(value.get_ref<const std::string&>(), column + m_style.indent, m_style.newline);
    if (value.is_primitive())
        return ' ' + scalar(value, around.quotes, false);
    if (value.empty() || (around.onOneLine && fitsOneLine(value)) || isAllNumbers(value))
        return ' ' + onOneLine(value);
    if (value.is_object())
        return m_style.newline + members(value, around.column >= 0 ? around.column : column + m_style.indent);
    return m_style.newline +
           items(value, around.column >= 0 ? around.column : column + m_style.sequenceIndent);
}

std::string Writer::afterDash(const Json& value, int column, const Surroundings& around) const {
    constexpr int Dash = 2;
    if (const std::string tag = tagOf(value); !tag.empty())
        return ' ' + tag + afterTag(tagArgument(value), column + Dash, around);
    if (value.is_string() && canBeLiteral(value.get_ref<const std::string&>()))
        return ' ' + literalBlock(value.get_ref<const std::string&>(), column + Dash, m_style.newline);
    if (value.is_primitive())
        return ' ' + scalar(value, around.quotes, false);
    if (value.empty() || (around.onOneLine && fitsOneLine(value)) || isAllNumbers(value))
        return ' ' + onOneLine(value);
    // The first member or item stands on the dash's own line.
    return ' ' + (value.is_object() ? members(value, column + Dash) : items(value, column + Dash))
                     .substr(column + Dash);
}

/// What follows a tag; `column` is where a block below it stands.
std::string Writer::afterTag(const Json& argument, int column, const Surroundings& around) const {
    if (argument.is_string() && canBeLiteral(argument.get_ref<const std::string&>()))
        return ' ' + literalBlock(argument.get_ref<const std::string&>(), column, m_style.newline);
    if (argument.is_primitive())
        return ' ' + scalar(argument, around.quotes, false);
    if (!isCall(argument) && (argument.empty() || fitsOneLine(argument)) && argument.is_array())
        return ' ' + onOneLine(argument);
    if (argument.empty())
        return ' ' + onOneLine(argument);
    return m_style.newline + (argument.is_object() ? members(argument, column) : items(argument, column));
}

std::string Writer::members(const Json& object, int column) const {
    std::string text;
    for (const auto& [name, value] : object.items())
        text += (text.empty() ? "" : m_style.newline) + spaces(column) + key(name, false) + ':' +
                afterKey(value, column);
    return text;
}

std::string Writer::items(const Json& array, int column) const {
    std::string text;
    for (const Json& value : array)
        text += (text.empty() ? "" : m_style.newline) + spaces(column) + '-' + afterDash(value, column);
    return text;
}

} // namespace lintel
