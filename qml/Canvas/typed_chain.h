#pragma once

#include "model/design/commands/build_chain.h"
#include "model/design/design.h"

#include <QString>
#include <string>
#include <vector>

namespace lintel {

/// What somebody types to build by words: terms joined by ">" (connect) or "," (only add). A term is a search
/// for a block followed, if one likes, by a name ("sqs dlq"), or the name of an element that is there. A
/// leading ">" goes on from what is selected.
struct TypedTerm {
    QString text;
    std::string existing;            ///< element that is meant
    std::vector<std::string> blocks; ///< that fit, the best first; empty when nothing does
    QString name;                    ///< for a new element, may be empty
    bool joins = false;              ///< stands after ">"
};

/// `selected` is what a leading ">" goes on from; empty for nothing.
std::vector<TypedTerm> readTypedChain(const Design& design, const QString& text, const std::string& selected,
                                      std::size_t mostBlocks);

/// The links of a chain, each term by its best block.
std::vector<BuildChain::Link> linksOf(const std::vector<TypedTerm>& terms);

} // namespace lintel
