#pragma once

#include "model/base/result.h"
#include "model/knowledge/knowledge.h"

#include <string>
#include <vector>

namespace lintel {

/// Something to study from on paper or in one's own notes: what it says, in blocks, and where from. The ways
/// to write it are markdown.h and html.h.
struct Sheet {
    /// A statement with what the notes said instead and numbers of sources.
    struct Item {
        std::string text;
        std::string notesSaid = {};
        std::string detail = {};
        std::vector<int> sources = {}; ///< from 1
    };
    struct Table {
        std::vector<std::string> columns;
        std::vector<std::vector<std::string>> rows;
        std::vector<int> widths = {}; ///< of the columns in percent; empty: as they come
        int codeColumn = -1;          ///< column of names; -1: none
    };
    struct Block {
        enum class Kind { Heading, Subheading, Paragraph, Notice, Items, Table };
        Kind kind;
        std::string text = {};
        std::vector<Item> items = {};
        Table table = {};
    };
    struct Source {
        std::string title;
        std::string url; ///< empty for the user's notes
        std::string day; ///< ISO date
    };

    std::string title;
    std::string subtitle;
    std::vector<Block> blocks;
    std::vector<Source> sources; ///< those that items name, numbered from 1
};

/// The sheet of
///   service     "sqs"
///   topic       "sqs/visibility"
///   fact        "sqs.visibility.timeout.max"
///   comparison  "sqs.queue-types"
///   exam        "DVA-C03", "DVA-C03/1" (one domain)
///   changed     "" (what the notes have wrong by now)
/// An error names what there is not.
Result<Sheet> makeSheet(const Knowledge& knowledge, const std::string& kind, const std::string& id);

} // namespace lintel
