#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace lintel {

class ProgressStore;

/// The folder of the images that own cards show, beside the database.
std::string mediaFolder(const ProgressStore& store);

/// What a card shows an image with.
std::string imageMarkup(const std::string& name);

/// Keeps an image under the hash of its bytes, so that two never take each other's name, and returns the name
/// to use in <img src="…">. suffix is that of the file, such as "png". The same image is kept once.
Result<std::string> storeImage(const ProgressStore& store, std::string_view bytes, const std::string& suffix);

} // namespace lintel
