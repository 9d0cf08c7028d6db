#pragma once

#include "model/template/style.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// What the surroundings of a value ask of the text that stands for it.
struct Surroundings {
    Node::Style quotes = Node::Style::Plain; ///< of the text it replaces; Plain: as the file does
    bool onOneLine = false;                  ///< its neighbours are written in brackets on one line
    int column = -1;                         ///< column of the collection it replaces, -1: as the file does
};

/// Writes JSON values as text in a style. Long-form intrinsics become tags where the style has them.
class Writer {
public:
    using Json = nlohmann::ordered_json;

    explicit Writer(const Style& style)
        : m_style(style) {}

    /// What follows "key:" of a block mapping whose keys stand in this column; begins with a space or a line
    /// end.
    std::string afterKey(const Json& value, int column, const Surroundings& around = {}) const;
    /// What follows "-" of a block sequence whose dashes stand in this column.
    std::string afterDash(const Json& value, int column, const Surroundings& around = {}) const;
    /// A value between brackets, on one line.
    std::string onOneLine(const Json& value, Node::Style quotes = Node::Style::Plain) const;
    /// A JSON value over several lines, the first of which is indented so.
    std::string overLines(const Json& value, const std::string& lineIndent) const;
    /// A mapping's key, quoted where it must be.
    std::string key(const std::string& name, bool inBrackets) const;

private:
    enum class Tags : bool { Forbidden, Allowed };
    std::string scalar(const Json& value, Node::Style quotes, bool inBrackets) const;
    std::string quoted(const std::string& text, Node::Style quotes) const;
    std::string afterTag(const Json& argument, int column, const Surroundings& around) const;
    std::string members(const Json& object, int column) const;
    std::string items(const Json& array, int column) const;
    std::string bracketed(const Json& value, Node::Style quotes, Tags tags) const;
    /// The tag that stands for a call ("!Ref"), empty when it must be written long.
    std::string tagOf(const Json& value) const;
    bool fitsOneLine(const Json& value) const;

    const Style& m_style;
};

/// Whether a value is a call of an intrinsic function in its long form.
bool isCall(const nlohmann::ordered_json& value);

/// The value with one spelling for what means the same: Fn::GetAtt always as a list.
nlohmann::ordered_json normalised(const nlohmann::ordered_json& value);

} // namespace lintel
