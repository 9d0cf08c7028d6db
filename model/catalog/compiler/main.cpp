#include "model/base/file.h"
#include "model/catalog/compiler/compile.h"

#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("Usage: lintel-catalog-compiler CATALOG_DIR OUT.bin\n", stderr);
        return 2;
    }
    const auto fail = [](const lintel::Error& error) {
        std::fprintf(stderr, "%s\n", error.toString().c_str());
        return 1;
    };
    const auto bytes = lintel::compileCatalog(argv[1]);
    if (!bytes)
        return fail(bytes.error());
    const auto written = lintel::writeFileAtomically(argv[2], *bytes);
    return written ? 0 : fail(written.error());
}
