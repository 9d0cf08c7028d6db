#pragma once

#include "model/base/file.h"
#include "model/base/result.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A copy of tests/fixtures/knowledge with the real schemas, for tests to damage.
class TestContent {
public:
    TestContent() {
        copy(LINTEL_FIXTURES "/knowledge", "");
        copy(LINTEL_SOURCE_DIR "/content/schema", "schema/");
    }

    std::string directory() const { return m_folder.path().toStdString(); }

    void write(const std::string& path, std::string_view bytes) const {
        const QString file = m_folder.filePath(QString::fromStdString(path));
        QDir().mkpath(QFileInfo(file).path());
        if (!writeFileAtomically(file.toStdString(), bytes))
            qFatal("cannot write %s", qPrintable(file));
    }

    /// Replaces a text of a file, which must be there.
    void replace(const std::string& path, const std::string& before, const std::string& after) const {
        std::string bytes = *readFile(directory() + '/' + path);
        const auto at = bytes.find(before);
        if (at == std::string::npos)
            qFatal("%s does not hold %s", path.c_str(), before.c_str());
        write(path, bytes.replace(at, before.size(), after));
    }

private:
    void copy(const QString& from, const QString& to) const {
        const QDir source(from);
        for (const QFileInfo& entry : source.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString target = to + entry.fileName();
            if (entry.isDir())
                copy(entry.filePath(), target + '/');
            else
                write(target.toStdString(), *readFile(entry.filePath().toStdString()));
        }
    }

    QTemporaryDir m_folder;
};

} // namespace lintel
