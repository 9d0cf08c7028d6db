#include "model/knowledge/knowledge.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv); // the SQLite driver is a plugin
    if (argc != 3) {
        std::fputs("Usage: lintel-content CONTENT_DIR OUT.sqlite\n", stderr);
        return 2;
    }
    const auto report = lintel::readContent(argv[1]);
    for (const lintel::Error& error : report.errors)
        std::fprintf(stderr, "%s\n", error.toString().c_str());
    if (!report.errors.empty())
        return 1;
    const auto built = lintel::buildKnowledge(report.content, argv[2]);
    if (!built)
        std::fprintf(stderr, "%s\n", built.error().toString().c_str());
    return built ? 0 : 1;
}
