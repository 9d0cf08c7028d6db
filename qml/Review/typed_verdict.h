#pragma once

#include "model/study/typed_answer.h"

#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What is said of a typed answer.
struct TypedVerdict {
    TypedCheck check = TypedCheck::Unreadable;
    std::optional<std::string> instead; ///< the fact that a wrong figure belongs to

    /// confusedWith are facts that are easily taken for the one that was asked.
    static TypedVerdict of(const std::string& typed, const Quantity& expected,
                           const std::vector<Fact>& confusedWith);

    /// "right", "otherUnit", "wrong" or "unreadable".
    QString name() const;
    QString text() const;
};

} // namespace lintel
