#pragma once

#include <string>

namespace lintel {

/// The unit of a count for one and for many of it: "batches" ⇄ "batch", "policies" ⇄ "policy", "runs/min" ⇄
/// "run/min", "requests per second" ⇄ "request per second". Either form may be given. What is no plain
/// English noun ("IOPS", "MB", "%", "times the function timeout") stays as it is.
std::string singularUnit(const std::string& unit);
std::string pluralUnit(const std::string& unit);

} // namespace lintel
