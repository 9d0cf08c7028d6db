#pragma once

#include "model/template/template.h"

namespace lintel {

/// Whether a text is a template at all: it has Resources, AWSTemplateFormatVersion or a transform. Any other
/// mapping is some other YAML or JSON file.
bool isCloudFormation(const Template& source);

/// Refuses what nobody can work with safely although it can be read: a file that is no template, and a key
/// that stands twice in one mapping, of which CloudFormation would silently drop one value ("undefined
/// behavior", AWSCloudFormation/latest/UserGuide/template-formats.html).
Result<Template::Ptr> checkedForOpening(Result<Template::Ptr> parsed, const std::string& fileName);

/// Reads a template as a user opens it. Every error names the file, a line and a column.
Result<Template::Ptr> openTemplate(const std::string& path);

} // namespace lintel
