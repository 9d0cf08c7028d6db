#pragma once

#include "exporters/exporter.h"
#include "tests/model/design/support.h"

namespace lintel {

/// What an exporter makes of a fixture.
inline QByteArray exported(const std::string& exporter, const std::string& name) {
    const Design design(knowhow(), fixture(name));
    for (const Exporter* candidate : allExporters())
        if (candidate->id == exporter) {
            const auto bytes = candidate->run(design);
            if (!bytes)
                qFatal("%s", bytes.error().toString().c_str());
            if (const QByteArray folder = qgetenv("LINTEL_WRITE_EXPORTED"); !folder.isEmpty()) { // to look at
                const std::string file = name.substr(name.rfind('/') + 1) + "." + candidate->extension;
                if (const auto written = writeFileAtomically(folder.toStdString() + "/" + file, *bytes);
                    !written)
                    qFatal("%s", written.error().toString().c_str());
            }
            return QByteArray::fromStdString(*bytes);
        }
    qFatal("no exporter %s", exporter.c_str());
}

} // namespace lintel
