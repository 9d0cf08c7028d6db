#pragma once

#include <QString>
#include <string>
#include <vector>

namespace lintel {

/// A piece of a line of a template and what it is, for its colour.
struct SyntaxPart {
    enum class Kind : unsigned char { Text, Key, Tag, String, Comment };
    Kind kind = Kind::Text;
    QString text;
};

/// Splits a line of YAML or JSON into coloured parts, line by line without a memory: text of a block scalar
/// that looks like a key is coloured as one. All parts together are the line.
std::vector<SyntaxPart> highlightLine(const QString& line);

} // namespace lintel
