#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace lintel {

/// Where something stands in a text. Lines and columns start at 1; a column counts Unicode characters.
struct Position {
    int line = 0;
    int column = 0;

    bool isValid() const { return line > 0; }
    friend bool operator==(const Position&, const Position&) = default;
};

/// Why an operation failed: one sentence a person can act on, and the place it is about.
struct Error {
    std::string message;
    std::string file = {};
    std::string pointer = {}; ///< JSON pointer into the file, when it has one
    Position position = {};

    /// "file:line:column: message (at /pointer)", leaving out what is not known.
    std::string toString() const;
};

/// A value or the Error that explains why there is none.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error)) {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace lintel
