#include "app/cli/progress.h"

#include <cstdio>
#include <unistd.h>

namespace lintel::cli {

Progress::Progress(std::size_t total)
    : m_total(total)
    , m_isTerminal(isatty(STDERR_FILENO)) {}

Progress::~Progress() {
    clear();
}

void Progress::show(std::size_t done) {
    if (!m_isTerminal || m_total < 2)
        return;
    std::fprintf(stderr, "\r\033[K%zu of %zu templates checked", done, m_total);
    std::fflush(stderr);
    m_isShown = true;
}

void Progress::clear() {
    if (!m_isShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_isShown = false;
}

} // namespace lintel::cli
