#pragma once

namespace lintel {

/// Makes every canvas a tree for assistive technology: its frames with what lies in them, its cards, its
/// connections — all of the design, whatever part of it is in view. To be called before a canvas is made; a
/// second call does nothing.
void installCanvasAccessibility();

} // namespace lintel
