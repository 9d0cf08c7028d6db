#pragma once

#include "model/template/template.h"

namespace lintel {

/// The same template in the other format: two columns a level, short tags in YAML, long names in JSON. What
/// is only YAML's is written out: aliases as what they repeat, merge keys ("<<") as the members that they
/// bring. Comments stay behind. A template of that format already comes back as it is. Errors: a key that
/// stands twice, because only one of its values could follow.
Result<Template::Ptr> convert(const Template::Ptr& source, Template::Format to);

} // namespace lintel
