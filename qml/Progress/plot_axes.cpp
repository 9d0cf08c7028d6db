#include "qml/Progress/plot_axes.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

constexpr double gap = 6;

QString number(double value) {
    return QString::number(value, 'f', 0);
}

} // namespace

double axisStep(double from, double to) {
    const double rough = std::max(1., (to - from) / 4);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double nice : {1., 2., 2.5, 5.})
        if (nice * power >= rough * 0.999 && std::floor(nice * power) == nice * power)
            return nice * power;
    return 10 * power;
}

PlotAxes::PlotAxes(const PlotStyle& style, const PlotData& data, QSizeF size)
    : m_style(style)
    , m_data(data) {
    const QFontMetricsF metrics(style.font);
    const double left =
        std::max(metrics.horizontalAdvance(number(data.to)), metrics.horizontalAdvance(number(data.from))) +
        gap;
    const double foot = metrics.height() + gap;
    const double head = metrics.height() / 2;
    m_area =
        QRectF(left, head, std::max(1., size.width() - left - 4), std::max(1., size.height() - head - foot));
}

double PlotAxes::y(double value) const {
    const double share = (value - m_data.from) / std::max(1e-9, m_data.to - m_data.from);
    return m_area.bottom() - std::clamp(share, 0., 1.) * m_area.height();
}

double PlotAxes::step() const {
    return m_area.width() / static_cast<double>(std::max<std::size_t>(1, m_data.points.size()));
}

double PlotAxes::x(std::size_t index) const {
    return m_area.left() + (static_cast<double>(index) + 0.5) * step();
}

void PlotAxes::paint(QPainter& painter) const {
    const auto label = [&](std::size_t index) {
        return index < m_data.points.size() ? m_data.points[index].label : QString();
    };
    paint(painter, label(0), m_data.points.size() > 1 ? label(m_data.points.size() - 1) : QString());
}

void PlotAxes::paint(QPainter& painter, const QString& first, const QString& last) const {
    const QFontMetricsF metrics(m_style.font);
    painter.setFont(m_style.font);
    const double by = axisStep(m_data.from, m_data.to);
    for (double value = std::ceil(m_data.from / by) * by; value <= m_data.to + by / 1000; value += by) {
        const double level = std::round(y(value)) + 0.5;
        painter.setPen(QPen(m_style.grid, 1));
        painter.drawLine(QPointF(m_area.left(), level), QPointF(m_area.right(), level));
        painter.setPen(m_style.axisText);
        painter.drawText(QRectF(0, level - metrics.height() / 2, m_area.left() - gap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, number(value));
    }
    const QRectF foot(m_area.left(), m_area.bottom() + gap, m_area.width(), metrics.height());
    painter.setPen(m_style.axisText);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, first);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, last);
}

void PlotAxes::paintTarget(QPainter& painter) const {
    if (std::isnan(m_data.target))
        return;
    QPen pen(m_style.target, 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(m_area.left(), y(m_data.target)), QPointF(m_area.right(), y(m_data.target)));
}

} // namespace lintel
