#include "model/design/commands/arrange.h"

#include "model/design/design.h"
#include "model/design/kernels/arrange_some.h"
#include "model/design/kernels/layout.h"

namespace lintel {

ArrangeElements::ArrangeElements(Policy policy, std::vector<std::string> selected)
    : m_policy(policy)
    , m_selected(std::move(selected)) {}

std::string ArrangeElements::label() const {
    switch (m_policy) {
    case Policy::Everything:
        return "Arrange";
    case Policy::New:
        return "Arrange what is new";
    case Policy::Selection:
        return "Arrange the selection";
    }
    return {};
}

Result<Layout> ArrangeElements::arranged(const Design& design) const {
    switch (m_policy) {
    case Policy::Everything:
        return arrange(design.graph(), design.layout());
    case Policy::New:
        return arrange(design.graph(), Layout::read(*design.current()), Arrange::Missing);
    case Policy::Selection:
        return arrangeSome(design.graph(), design.layout(), m_selected);
    }
    return Layout();
}

Result<void> ArrangeElements::edit(const Design& design, TemplateEditor& editor) {
    const Result<Layout> layout = arranged(design);
    return layout ? layout->write(editor) : Result<void>(layout.error());
}

} // namespace lintel
