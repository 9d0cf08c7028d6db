#pragma once

#include "model/template/template.h"

namespace lintel {

/// How a file is written, so that what an edit adds looks like what is there.
struct Style {
    bool isJson = false;
    std::string newline = "\n";
    int indent = 2;                ///< columns between a key and the keys below it
    int sequenceIndent = 2;        ///< columns between a key and the dashes below it
    std::string jsonIndent = "  "; ///< what one level of JSON adds to a line
    bool jsonOnOneLine = false;    ///< minified
    bool callsOnOneLine = false;   ///< JSON: {"Ref": "X"} does not break
    bool shortTags = true;         ///< !Ref rather than Ref:
    Node::Style quotes = Node::Style::SingleQuoted;
    std::string colon = ": "; ///< between key and value in brackets
    std::string comma = ", "; ///< between members in brackets
    std::string padding;      ///< behind { and before }
};

Style detectStyle(const Template& source);

} // namespace lintel
