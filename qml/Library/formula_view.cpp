#include "qml/Library/formula_view.h"

#include "model/knowledge/expression.h"
#include "model/knowledge/fact_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace lintel {

namespace {} // namespace

QVariantMap libraryFormula(const std::optional<Formula>& formula) {
    if (!formula)
        return {};
    QVariantList given;
    for (const auto& [name, meaning] : formula->given) {
        QVariant value;
        if (!formula->examples.empty())
            if (const auto found = formula->examples.front().given.find(name);
                found != formula->examples.front().given.end())
                value = found->second;
        given.append(QVariantMap{{"name", QString::fromStdString(name)},
                                 {"text", QString::fromStdString(meaning)},
                                 {"value", value}});
    }
    QStringList examples;
    for (const Formula::Example& example : formula->examples)
        examples += QString::fromStdString(workedExample(*formula, example));
    return {{"expression", QString::fromStdString(formula->expression)},
            {"unit", QString::fromStdString(formula->unit)},
            {"given", given},
            {"examples", examples}};
}

QString formulaResult(const QString& expression, const QVariantMap& given, const QString& unit) {
    std::map<std::string, double> values;
    for (auto entry = given.begin(); entry != given.end(); ++entry) {
        bool isNumber = false;
        values[entry.key().toStdString()] =
            QLocale(QLocale::English).toDouble(entry.value().toString(), &isNumber);
        if (!isNumber)
            return QCoreApplication::translate("Formula", "%1 is no number").arg(entry.key());
    }
    const auto result = evaluate(expression.toStdString(), values);
    return result ? QString::fromStdString(figureText(*result, unit.toStdString()))
                  : QString::fromStdString(result.error().message);
}

} // namespace lintel
