#include "qml/Progress/plot.h"

#include "qml/Progress/plot_axes.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

constexpr int pictureScale = 2;
constexpr int margin = 16; ///< around a picture

QString cell(QString text) {
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

QString cell(double value) {
    return std::isnan(value) ? QString() : QString::number(value, 'g', 10);
}

} // namespace

Plot::Plot(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    connect(this, &Plot::styleChanged, this, [this] { update(); });
    connect(this, &Plot::changed, this, [this] { update(); });
}

void Plot::setKind(const QString& kind) {
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_painter = PlotPainter::create(kind);
    fit();
}

void Plot::setPoints(const QVariantList& points) {
    m_points = points;
    m_data.points = PlotPoint::fromList(points);
    m_current = std::min(m_current, count() - 1);
    fit();
    emit currentChanged();
}

void Plot::setFrom(double from) {
    m_from = from;
    fit();
}

void Plot::setTo(double to) {
    m_to = to;
    fit();
}

void Plot::setTarget(double target) {
    m_data.target = target;
    fit();
}

void Plot::fit() {
    m_data.from = m_from;
    m_data.to = m_to;
    if (m_from == m_to) {
        double highest = m_from + 1;
        for (const PlotPoint& point : m_data.points)
            for (const double value : {point.value, point.high, point.second})
                if (!std::isnan(value))
                    highest = std::max(highest, value);
        const double step = axisStep(m_from, highest);
        m_data.to = m_kind == QLatin1String("heat") ? highest : std::ceil(highest / step) * step;
    }
    emit changed();
}

PlotStyle Plot::style() const {
    return {m_ink, m_second, m_wash, m_targetInk, m_grid, m_axisText, m_highlight, m_font};
}

void Plot::setCurrent(int current) {
    current = std::clamp(current, -1, count() - 1);
    if (current == m_current)
        return;
    m_current = current;
    update();
    emit currentChanged();
}

QString Plot::currentText() const {
    if (m_current < 0)
        return {};
    const PlotPoint& point = m_data.points[static_cast<std::size_t>(m_current)];
    return point.label.isEmpty() ? point.text : tr("%1: %2").arg(point.label, point.text);
}

QPointF Plot::currentPlace() const {
    if (m_current < 0 || !m_painter)
        return {};
    const QRectF place = m_painter->place(style(), m_data, size(), m_current);
    return {place.center().x(), place.top()};
}

void Plot::paint(QPainter* painter) {
    if (m_painter && width() > 1 && height() > 1)
        m_painter->paint(*painter, style(), m_data, size(), m_current);
}

void Plot::hoverMoveEvent(QHoverEvent* event) {
    int nearest = -1;
    double least = 40;
    for (int i = 0; m_painter && i < count(); ++i) {
        const QRectF place = m_painter->place(style(), m_data, size(), i);
        const QPointF at = event->position();
        const double across = std::max({place.left() - at.x(), at.x() - place.right(), 0.});
        const double along = std::max({place.top() - at.y(), at.y() - place.bottom(), 0.});
        // In a plot over time it is the column that counts.
        const double distance = m_painter->rowStep() == 0 ? across + along / 1000 : across + along;
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    setCurrent(nearest);
}

void Plot::hoverLeaveEvent(QHoverEvent*) {
    if (!hasActiveFocus())
        setCurrent(-1);
}

void Plot::focusOutEvent(QFocusEvent* event) {
    setCurrent(-1);
    QQuickPaintedItem::focusOutEvent(event);
}

void Plot::keyPressEvent(QKeyEvent* event) {
    const int rows = m_painter ? m_painter->rowStep() : 0;
    // In a calendar left and right go by weeks, up and down by days.
    const int across = rows > 0 ? rows : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current < 0 ? count() - 1 : std::max(0, m_current - across));
        break;
    case Qt::Key_Right:
        setCurrent(m_current < 0 ? 0 : m_current + across);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (rows == 0) {
            event->ignore();
            return;
        }
        setCurrent(m_current < 0 ? count() - 1
                                 : std::max(0, m_current + (event->key() == Qt::Key_Up ? -1 : 1)));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(count() - 1);
        break;
    default:
        event->ignore();
    }
}

QByteArray Plot::asTable() const {
    const auto any = [&](double PlotPoint::*value) {
        return std::any_of(m_data.points.begin(), m_data.points.end(),
                           [&](const PlotPoint& point) { return !std::isnan(point.*value); });
    };
    struct Column {
        QString name;
        double PlotPoint::*value;
    };
    std::vector<Column> columns;
    for (const Column& column :
         {Column{tr("predicted"), &PlotPoint::x}, Column{m_valueName, &PlotPoint::value},
          Column{tr("low"), &PlotPoint::low}, Column{tr("high"), &PlotPoint::high},
          Column{m_secondName, &PlotPoint::second}})
        if (any(column.value) && (column.value != &PlotPoint::x || m_kind == QLatin1String("calibration")))
            columns.push_back(column);
    QString table = tr("what");
    for (const Column& column : columns)
        table += u',' + cell(column.name);
    table += tr(",in words") + u'\n';
    for (const PlotPoint& point : m_data.points) {
        table += cell(point.label);
        for (const Column& column : columns)
            table += u',' + cell(point.*column.value);
        table += u',' + cell(point.text) + u'\n';
    }
    return table.toUtf8();
}

QString Plot::save(const QString& path) const {
    QByteArray bytes;
    const QSize picture(static_cast<int>(width()) + 2 * margin,
                        static_cast<int>(height()) + 3 * margin + static_cast<int>(m_font.pixelSize()));
    const auto draw = [&](QPainter& painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect(QPoint(), picture), m_paper);
        painter.setFont(m_font);
        painter.setPen(m_axisText);
        painter.drawText(QRectF(margin, margin / 2., picture.width() - 2 * margin, 2 * margin),
                         Qt::AlignLeft | Qt::AlignVCenter, m_title);
        painter.translate(margin, 2 * margin + m_font.pixelSize());
        if (m_painter)
            m_painter->paint(painter, style(), m_data, size(), -1);
    };
    const QString suffix = path.section(u'.', -1).toLower();
    if (suffix == QLatin1String("csv")) {
        bytes = asTable();
    } else if (suffix == QLatin1String("svg")) {
        QBuffer buffer(&bytes);
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(picture);
        svg.setViewBox(QRect(QPoint(), picture));
        svg.setTitle(m_title);
        QPainter painter(&svg);
        draw(painter);
    } else if (suffix == QLatin1String("png")) {
        QImage image(picture * pictureScale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(pictureScale);
        QPainter painter(&image);
        draw(painter);
        painter.end();
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
    } else {
        return tr("A chart is saved as .png, .svg or .csv.");
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tr("%1 cannot be written: %2").arg(path, file.errorString());
    return {};
}

} // namespace lintel
