#pragma once

#include "model/design/command_stack.h"
#include "model/design/kernels/aligning.h"

namespace lintel {

/// Lines elements up, spreads them evenly or puts them into rows; frames move with all that is in them.
/// Locked elements stay, and so do members of a frame that is given too.
class AlignElements final : public Command {
public:
    enum class Way { Left, Centre, Right, Top, Middle, Bottom, SpreadAcross, SpreadDown, Tidy };
    AlignElements(std::vector<std::string> ids, Way way);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;

private:
    std::vector<QPointF> moves(const std::vector<QRectF>& rects) const;

    std::vector<std::string> m_ids;
    Way m_way;
};

} // namespace lintel
