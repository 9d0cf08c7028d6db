#pragma once

#include <cstddef>

namespace lintel::cli {

/// How far a long run is, on one line of standard error that writes over itself; nothing where that is no
/// terminal.
class Progress {
public:
    explicit Progress(std::size_t total);
    ~Progress();

    void show(std::size_t done);
    /// Takes the line away, before anything else is written.
    void clear();

private:
    std::size_t m_total;
    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace lintel::cli
