#include "qml/Document/tab_titles.h"

#include <QFileInfo>
#include <QMultiHash>
#include <QSet>

namespace lintel {
namespace {

constexpr int MaxDepth = 64; ///< of folders

/// The name with the last `depth` folders of the file: "template — orders/api".
QString inFolders(const QString& name, const QString& path, int depth) {
    const QString folders = path.section(QLatin1Char('/'), -1 - depth, -2);
    return folders.isEmpty() ? name : name + QStringLiteral(" — ") + folders;
}

/// What makes each of several files with one name a name of its own.
QStringList apart(const QStringList& paths, const QString& name) {
    const auto areDistinct = [&](const QStringList& names) {
        return QSet<QString>(names.begin(), names.end()).size() == names.size();
    };
    QStringList files;
    for (const QString& path : paths)
        files.append(QFileInfo(path).fileName());
    const bool isOneName = files.count(files.front()) == files.size();
    QStringList names = files;
    for (int depth = 1; !areDistinct(names) && depth < MaxDepth; ++depth)
        for (qsizetype i = 0; i < paths.size(); ++i)
            names[i] = inFolders(isOneName ? name : files[i], paths[i], depth);
    return names;
}

} // namespace

QStringList tabTitles(const QStringList& paths) {
    QStringList titles;
    QMultiHash<QString, QString> pathsOf;
    for (const QString& path : paths) {
        titles.append(QFileInfo(path).completeBaseName());
        pathsOf.insert(titles.back(), path);
    }
    for (const QString& name : pathsOf.uniqueKeys()) {
        const QStringList same = pathsOf.values(name);
        if (same.size() < 2)
            continue;
        const QStringList names = apart(same, name);
        for (qsizetype i = 0; i < same.size(); ++i)
            titles[paths.indexOf(same[i])] = names[i];
    }
    return titles;
}

} // namespace lintel
