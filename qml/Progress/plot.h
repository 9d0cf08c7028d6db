#pragma once

#include "qml/Progress/plot_painter.h"

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// A plot on the page. The pointer or the arrow keys choose a value, which currentText says; save() writes it
/// as a picture or a table.
class Plot : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// line bars heat calibration
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed FINAL)
    /// Maps of label, text, x, value, low, high, second: see PlotPoint.
    Q_PROPERTY(QVariantList points READ points WRITE setPoints NOTIFY changed FINAL)
    /// Range of the value axis; the same number twice fits it to the values.
    Q_PROPERTY(double from READ from WRITE setFrom NOTIFY changed FINAL)
    Q_PROPERTY(double to READ to WRITE setTo NOTIFY changed FINAL)
    /// A dashed line across; NaN for none.
    Q_PROPERTY(double target READ target WRITE setTarget NOTIFY changed FINAL)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL)
    /// The word over the value's column in a table.
    Q_PROPERTY(QString valueName MEMBER m_valueName NOTIFY changed FINAL)
    /// The same of the second values.
    Q_PROPERTY(QString secondName MEMBER m_secondName NOTIFY changed FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor second MEMBER m_second NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor wash MEMBER m_wash NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor targetInk MEMBER m_targetInk NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor grid MEMBER m_grid NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor axisText MEMBER m_axisText NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor highlight MEMBER m_highlight NOTIFY styleChanged FINAL)
    Q_PROPERTY(QColor paper MEMBER m_paper NOTIFY styleChanged FINAL)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY styleChanged FINAL)
    /// Index of the value that is looked at; -1 for none.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged FINAL)
    Q_PROPERTY(QPointF currentPlace READ currentPlace NOTIFY currentChanged FINAL)

public:
    explicit Plot(QQuickItem* parent = nullptr);

    /// Writes the plot to a file: png (twice the size), svg, or csv by its suffix. What is wrong, empty when
    /// nothing is.
    Q_INVOKABLE QString save(const QString& path) const;

    QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    QVariantList points() const { return m_points; }
    void setPoints(const QVariantList& points);
    double from() const { return m_from; }
    void setFrom(double from);
    double to() const { return m_to; }
    void setTo(double to);
    double target() const { return m_data.target; }
    void setTarget(double target);
    int current() const { return m_current; }
    void setCurrent(int current);
    QString currentText() const;
    QPointF currentPlace() const;

    void paint(QPainter* painter) override;

signals:
    void changed();
    void styleChanged();
    void currentChanged();

protected:
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void fit();
    int count() const { return static_cast<int>(m_data.points.size()); }
    PlotStyle style() const;
    QByteArray asTable() const;

    QString m_kind;
    std::unique_ptr<PlotPainter> m_painter;
    QVariantList m_points;
    PlotData m_data;
    double m_from = 0;
    double m_to = 0;
    QString m_title;
    QString m_valueName;
    QString m_secondName;
    QColor m_ink, m_second, m_wash, m_targetInk, m_grid, m_axisText, m_highlight, m_paper;
    QFont m_font;
    int m_current = -1;
};

} // namespace lintel
