#pragma once

#include <QByteArray>
#include <QString>

namespace lintel {

/// A sheet (exporters/sheet/html.h) on A4 pages, each with title and number at its foot.
QByteArray sheetPdf(const QString& html, const QString& title);

} // namespace lintel
