#include "model/knowledge/fact_text.h"

#include <QLocale>
#include <algorithm>

namespace lintel {

std::string lastChecked(const Fact& fact) {
    std::string day;
    for (const FactSource& source : fact.sources)
        day = std::max(day, source.checked);
    return day;
}

std::string gist(const Fact& fact) {
    if (fact.quantity) {
        const std::string figure = fact.quantity->toFriendlyString();
        return fact.quantity->bound == "max"   ? "up to " + figure
               : fact.quantity->bound == "min" ? "from " + figure
                                               : figure;
    }
    return fact.answer.empty() ? fact.statement : fact.answer;
}

std::string figureText(double number, const std::string& unit) {
    constexpr int digits = 10;
    const std::string text = QLocale(QLocale::English).toString(number, 'g', digits).toStdString();
    return unit.empty() ? text : text + "\u00a0" + unit;
}

std::string workedExample(const Formula& formula, const Formula::Example& example) {
    std::string text;
    for (const auto& [name, value] : example.given)
        text += (text.empty() ? "" : ", ") + name + " = " + figureText(value, {});
    return text + " \u2192 " + figureText(example.result, formula.unit);
}

} // namespace lintel
