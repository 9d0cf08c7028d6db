#include "app/qml/sheet_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace lintel {
namespace {

constexpr int dotsPerInch = 96;              // what the pixels of the styles are measured in
constexpr double listIndent = 14;            // pixels
constexpr QMarginsF margins{18, 16, 18, 14}; // millimetres
constexpr double footerShare = 0.035;        // of the page's height
constexpr double footerPoints = 7.5;

} // namespace

QByteArray sheetPdf(const QString& html, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Lintel"));
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, margins, QPageLayout::Millimeter));

    QTextDocument document;
    document.setDocumentMargin(0);
    document.setIndentWidth(listIndent);
    document.setUseDesignMetrics(true); // letters stand where print wants them, not on whole pixels
    document.documentLayout()->setPaintDevice(&writer);
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(9.5);
    document.setDefaultFont(font);
    document.setHtml(html);
    const QSizeF paper = writer.pageLayout().paintRectPixels(dotsPerInch).size();
    const QSizeF page(paper.width(), paper.height() * (1 - footerShare));
    document.setPageSize(page);

    QPainter painter(&writer);
    font.setPointSizeF(footerPoints);
    const QRectF footer(0, page.height(), page.width(), paper.height() - page.height());
    for (int number = 1; number <= document.pageCount(); ++number) {
        if (number > 1)
            writer.newPage();
        painter.save();
        painter.translate(0, -(number - 1) * page.height());
        document.drawContents(&painter, QRectF(0, (number - 1) * page.height(), page.width(), page.height()));
        painter.restore();
        painter.setFont(font);
        painter.setPen(Qt::gray);
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, QStringLiteral("Lintel · ") + title);
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(number).arg(document.pageCount()));
    }
    painter.end();
    return bytes;
}

} // namespace lintel
