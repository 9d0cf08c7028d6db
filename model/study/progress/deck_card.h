#pragma once

#include "model/study/card.h"
#include "model/study/progress/memory_record.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lintel {

class Sql;

/// A card as the progress database keeps it: with its memory and all that the user has done to it.
struct DeckCard {
    std::int64_t id = 0;
    Card card; ///< front and back as edited by the user, where they are; see isHtml()
    MemoryRecord memory;
    std::optional<std::int64_t> note; ///< own note that it is made of
    std::string madeFront;            ///< what the fact says, of an edited card
    std::string madeBack;
    std::optional<std::string> wasAnswer; ///< answer before a correction that was not seen yet
    std::string comment;                  ///< the user's remark
    std::vector<std::string> tags;
    int flag = 0; ///< 0 none, 1 to 7 colours
    bool edited = false;
    bool suspended = false;
    bool retired = false; ///< its fact is retired: the card rests
    bool buried = false;  ///< until tomorrow, when today is given

    /// Whether front and back are HTML: the user's own words, where content has plain text.
    bool isHtml() const { return note.has_value() || edited; }
};

/// The front of a card on one line, for lists.
std::string frontAsTitle(const std::string& front, bool isHtml);

/// Cards by id, in the order of the ids; unknown ones are left out.
std::vector<DeckCard> readCards(const Sql& sql, std::span<const std::int64_t> ids, std::int64_t today = 0);
/// The cards that can be shown for a memory, by id.
std::vector<DeckCard> cardsOfMemory(const Sql& sql, std::int64_t memory);
std::optional<DeckCard> readCard(const Sql& sql, std::string_view key);

/// " a b " in the database: with spaces around each tag it is found as a whole.
std::string joinTags(const std::vector<std::string>& tags);
std::vector<std::string> splitTags(std::string_view joined);
/// Every tag that a card has, in alphabetical order.
std::vector<std::string> tagsInUse(const Sql& sql);

} // namespace lintel
