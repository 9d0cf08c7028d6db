#include "model/knowledge/expression.h"

#include <QTest>

using namespace lintel;

class ExpressionTest : public QObject {
    Q_OBJECT

private slots:
    void values_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<double>("value");
        const auto row = [](const char* expression, double value) {
            QTest::newRow(expression) << expression << value;
        };
        row("42", 42);
        row("1 + 2 * 3", 7);
        row("(1 + 2) * 3", 9);
        row("10 - 2 - 3", 5);
        row("100 / 5 / 2", 10);
        row("2 ^ 3 ^ 2", 512);
        row("2 * 3 ^ 2", 18);
        row("-2 + 5", 3);
        row("3 * -2", -6);
        row("0.25*200", 50);
        row("ceil(4.1 / 4)", 2);
        row("floor(size)", 4);
        row("ceil(size) * rate", 50);
        row("max(1, rate, 3)", 10);
        row("min(rate, 3)", 3);
        row("max(rate)", 10);
        row("  rate  ", 10);
    }
    void values() {
        QFETCH(QString, expression);
        QFETCH(double, value);
        const auto result = evaluate(expression.toStdString(), {{"size", 4.5}, {"rate", 10}});
        QVERIFY2(result.ok(), result ? "" : result.error().message.c_str());
        QCOMPARE(*result, value);
    }

    void faults_data() {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* expression, const char* reason) {
            QTest::newRow(expression) << QByteArray(expression) << reason;
        };
        row("", "a value is missing");
        row("   ", "a value is missing");
        row("1 +", "a value is missing");
        row("1 2", "\"2\" is too much");
        row("(1", "a parenthesis is not closed");
        row("1)", "\")\" is too much");
        row("nothing", "\"nothing\" is not given");
        row("sqrt(4)", "there is no function \"sqrt\" of 1");
        row("ceil(1, 2)", "there is no function \"ceil\" of 2");
        row("min()", "a value is missing");
        row("1 / 0", "the result is no number");
        row("9 ^ 9999", "the result is no number");
        row("1e999", "a number is too large");
        row("size; size", "\"; size\" is too much");
        row("\xff", "a value is missing");
        QTest::newRow("deep") << QByteArray(100'000, '(') << "it is nested too deeply";
        QTest::newRow("many signs") << QByteArray(100'000, '-') << "it is nested too deeply";
        QTest::newRow("zero byte") << QByteArray("1\0+1", 4) << "is too much";
    }
    void faults() {
        QFETCH(QByteArray, expression);
        QFETCH(QString, reason);
        const auto result = evaluate(expression.toStdString(), {{"size", 1}});
        QVERIFY(!result.ok());
        const QString message = QString::fromStdString(result.error().message);
        QVERIFY2(message.contains(reason), qPrintable(message));
    }
};

QTEST_GUILESS_MAIN(ExpressionTest)
#include "expression_test.moc"
