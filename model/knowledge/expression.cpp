#include "model/knowledge/expression.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <vector>

namespace lintel {

namespace {

constexpr int deepest = 32;

/// Recursive descent, a function for each level of precedence. After the first fault every value is 0.
class Evaluation {
public:
    Evaluation(std::string_view text, const std::map<std::string, double>& given)
        : m_text(text)
        , m_given(given) {}

    Result<double> run() {
        const double value = sum();
        skipSpace();
        if (m_fault.empty() && m_at < m_text.size())
            fail("\"" + std::string(m_text.substr(m_at)) + "\" is too much");
        if (m_fault.empty() && !std::isfinite(value))
            fail("the result is no number");
        if (!m_fault.empty())
            return Error{"The expression cannot be evaluated: " + m_fault + '.'};
        return value;
    }

private:
    void fail(const std::string& reason) {
        if (m_fault.empty())
            m_fault = reason;
        m_at = m_text.size();
    }

    void skipSpace() {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }

    bool take(char wanted) {
        skipSpace();
        if (m_at == m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    double sum() {
        double value = product();
        while (true) {
            if (take('+'))
                value += product();
            else if (take('-'))
                value -= product();
            else
                return value;
        }
    }

    double product() {
        double value = power();
        while (true) {
            if (take('*'))
                value *= power();
            else if (take('/'))
                value /= power();
            else
                return value;
        }
    }

    double power() {
        const double base = atom();
        return take('^') ? std::pow(base, power()) : base;
    }

    double atom() {
        if (++m_depth > deepest) {
            fail("it is nested too deeply");
            return 0;
        }
        skipSpace();
        double value = 0;
        const char first = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (take('(')) {
            value = sum();
            close();
        } else if (take('-')) {
            value = -atom();
        } else if (std::isdigit(static_cast<unsigned char>(first))) {
            value = number();
        } else if (std::isalpha(static_cast<unsigned char>(first))) {
            value = named();
        } else {
            fail("a value is missing");
        }
        --m_depth;
        return value;
    }

    void close() {
        if (!take(')'))
            fail("a parenthesis is not closed");
    }

    double number() {
        double value = 0;
        const char* begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (error != std::errc())
            fail("a number is too large");
        else
            m_at += static_cast<std::size_t>(end - begin);
        return value;
    }

    double named() {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && std::isalnum(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
        const std::string name(m_text.substr(start, m_at - start));
        if (take('('))
            return call(name);
        const auto known = m_given.find(name);
        if (known == m_given.end()) {
            fail("\"" + name + "\" is not given");
            return 0;
        }
        return known->second;
    }

    double call(const std::string& name) {
        std::vector<double> values{sum()};
        while (take(','))
            values.push_back(sum());
        close();
        if (name == "min")
            return *std::ranges::min_element(values);
        if (name == "max")
            return *std::ranges::max_element(values);
        if (values.size() == 1 && name == "ceil")
            return std::ceil(values.front());
        if (values.size() == 1 && name == "floor")
            return std::floor(values.front());
        fail("there is no function \"" + name + "\" of " + std::to_string(values.size()));
        return 0;
    }

    std::string_view m_text;
    const std::map<std::string, double>& m_given;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::string m_fault;
};

} // namespace

Result<double> evaluate(std::string_view expression, const std::map<std::string, double>& given) {
    return Evaluation(expression, given).run();
}

} // namespace lintel
