#include "model/design/commands/arrange.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"

namespace lintel {

Result<void> ArrangeAll::edit(const Design& design, TemplateEditor& editor) {
    return arrange(design.graph(), design.layout()).write(editor);
}

} // namespace lintel
