#include "exporters/svg/writer.h"

#include <QString>
#include <algorithm>
#include <cmath>

namespace lintel {

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
                result += c;
        }
    }
    return result;
}

std::string number(double value) {
    return QString::number(std::round(value * 100) / 100, 'g', 9).toStdString();
}

double textWidth(const std::string& text, double pixelSize) {
    double units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 && byte < 0xC0)
            continue; // continues a character
        if (std::string_view("iljI.,:;|!'").find(c) != std::string_view::npos)
            units += 0.29;
        else if (std::string_view("frt()[]/- ").find(c) != std::string_view::npos)
            units += 0.38;
        else if (std::string_view("mwMW@%").find(c) != std::string_view::npos)
            units += 0.88;
        else
            units += c >= 'A' && c <= 'Z' ? 0.68 : 0.58;
    }
    return units * pixelSize;
}

std::string elidedMiddle(const std::string& text, double width, double pixelSize) {
    if (textWidth(text, pixelSize) <= width)
        return text;
    const QString whole = QString::fromStdString(text);
    for (qsizetype kept = whole.size() - 1; kept > 1; --kept) {
        const std::string shorter =
            (whole.left((kept + 1) / 2) + QChar(0x2026) + whole.right(kept / 2)).toStdString();
        if (textWidth(shorter, pixelSize) <= width)
            return shorter;
    }
    return "\u2026";
}

std::string element(const std::string& name, const std::vector<std::string>& attributes,
                    const std::string& inside) {
    std::string result = "<" + name;
    for (std::size_t i = 0; i + 1 < attributes.size(); i += 2)
        result += " " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"";
    return result + (inside.empty() ? "/>\n" : ">" + inside + "</" + name + ">\n");
}

std::string rectangle(const QRectF& rect, double radius, const std::vector<std::string>& attributes) {
    std::vector<std::string> all{"x",     number(rect.x()),     "y",      number(rect.y()),
                                 "width", number(rect.width()), "height", number(rect.height()),
                                 "rx",    number(radius)};
    all.insert(all.end(), attributes.begin(), attributes.end());
    return element("rect", all);
}

std::string text(QPointF baseline, const std::string& content, double pixelSize, int weight,
                 const std::string& fill, const std::string& anchor) {
    return element("text",
                   {"x", number(baseline.x()), "y", number(baseline.y()), "font-size", number(pixelSize),
                    "font-weight", std::to_string(weight), "fill", fill, "text-anchor", anchor},
                   escaped(content));
}

std::string roundedPath(const std::vector<QPointF>& points, double radius) {
    const auto at = [](QPointF point) { return number(point.x()) + " " + number(point.y()); };
    std::string path = "M" + at(points.front());
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1];
        const QPointF out = points[i + 1] - points[i];
        const double lengthIn = std::hypot(in.x(), in.y());
        const double lengthOut = std::hypot(out.x(), out.y());
        const double r = std::min({radius, lengthIn / 2, lengthOut / 2});
        path += " L" + at(points[i] - in / lengthIn * r) + " Q" + at(points[i]) + " " +
                at(points[i] + out / lengthOut * r);
    }
    return path + " L" + at(points.back());
}

} // namespace lintel
