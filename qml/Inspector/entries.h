#pragma once

#include "model/catalog/catalog.h"
#include "model/template/template.h"

#include <QVariantList>
#include <nlohmann/json.hpp>
#include <optional>

namespace lintel {

/// Values that are edited line by line.
enum class EntriesKind : unsigned char {
    None,
    List, ///< of texts, numbers or references
    Map,  ///< of names to such values, any name
    Tags, ///< a list of {Key, Value}
};

/// How a value (null: not set yet) of a schema is edited; None when a line could not hold a part of it.
EntriesKind entriesKind(const Schema& schema, const Node* value);
/// The same of a value that no schema describes: a list, a map, or nothing of the kind.
EntriesKind entriesKind(const Node* value);

/// The lines of such a value: {name, text}; a list has no names. A scalar is a list of one line.
QVariantList entriesOf(const Template& source, const Node& value);

/// The value of these lines, which are strings where `asText`; nothing when there are none. Lines without a
/// name, or a list's without a text, are left out. Errors: a name twice, a text that is no value.
Result<std::optional<nlohmann::ordered_json>> valueOfEntries(EntriesKind kind, bool asText,
                                                             const QVariantList& entries);

} // namespace lintel
