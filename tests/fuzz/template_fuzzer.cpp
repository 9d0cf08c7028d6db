// libFuzzer's target over reader, editor, conversion and conditions. Built with LINTEL_FUZZ and clang:
//   cmake -B build/fuzz -DLINTEL_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++ && cmake --build build/fuzz --target
//   template-fuzzer build/fuzz/bin/template-fuzzer -dict=tests/fuzz/template.dict -max_total_time=1800 CORPUS
//   tests/fixtures/templates
// What it finds goes to tests/fixtures/fuzz, where an ordinary test replays it.
#include "tests/fuzz/template_promises.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (const auto broken = lintel::brokenPromise({reinterpret_cast<const char*>(data), size})) {
        std::fprintf(stderr, "broken: %s\n", broken->c_str());
        std::abort();
    }
    return 0;
}
