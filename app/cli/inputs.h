#pragma once

#include "app/cli/subcommand.h"
#include "model/design/design.h"
#include "model/knowledge/knowledge.h"

namespace lintel::cli {

/// Reads a template as the application opens it; "-" is standard input, which errors call "stdin".
Result<Template::Ptr> readTemplate(const std::string& path);

/// Writes what an edit has made of a template to the file that --output names.
ExitCode writeTemplate(const Template& edited, const Invocation& invocation);

/// The facts about AWS that designs are read with, from the data directory.
Result<std::shared_ptr<const Knowhow>> knowhow();

/// The knowledge database of the data directory.
Result<std::unique_ptr<Knowledge>> knowledge();

} // namespace lintel::cli
