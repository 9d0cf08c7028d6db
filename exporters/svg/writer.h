#pragma once

#include <QPointF>
#include <QRectF>
#include <string>
#include <vector>

namespace lintel {

/// Text as SVG needs it: markup escaped, characters that XML 1.0 forbids left out.
std::string escaped(const std::string& text);

/// A number without needless digits.
std::string number(double value);

/// Width in pixels of a text in Inter, to within a few percent: enough to elide and to lay a patch behind a
/// label.
double textWidth(const std::string& text, double pixelSize);

/// The text with its middle left out where it is wider than `width`.
std::string elidedMiddle(const std::string& text, double width, double pixelSize);

/// An element; attributes are names and raw values in turn.
std::string element(const std::string& name, const std::vector<std::string>& attributes,
                    const std::string& inside = {});

std::string rectangle(const QRectF& rect, double radius, const std::vector<std::string>& attributes);
std::string text(QPointF baseline, const std::string& content, double pixelSize, int weight,
                 const std::string& fill, const std::string& anchor = "start");

/// Path data of a polyline whose corners are rounded.
std::string roundedPath(const std::vector<QPointF>& points, double radius);

} // namespace lintel
