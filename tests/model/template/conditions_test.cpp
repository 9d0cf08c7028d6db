#include "model/template/conditions.h"

#include "tests/model/template/parsed.h"

#include <QTest>

using namespace lintel;

class ConditionsTest : public QObject {
    Q_OBJECT
private slots:
    void formulasAreExact_data();
    void formulasAreExact();
    void wordsSayWhen_data();
    void wordsSayWhen();
    void pathsExistWhereTheirBranchesDo_data();
    void pathsExistWhereTheirBranchesDo();
    void oddConditionsMayHoldOrNot_data();
    void oddConditionsMayHoldOrNot();
    void manyConditionsAreNoMatter();
    void whatIsTooMuchIsNotClaimed();
};

/// Whether B can hold, A being the case; whether A implies B.
void ConditionsTest::formulasAreExact_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("together");
    QTest::addColumn<bool>("implies");
    const auto row = [](const char* name, const QByteArray& conditions, bool together, bool implies,
                        const QByteArray& parameters = "P: {Type: String}\n  Q: {Type: String}") {
        QTest::newRow(name) << "Parameters:\n  " + parameters + "\nConditions:\n  " + conditions + "\n"
                            << together << implies;
    };
    row("the same", "A: !Equals [!Ref P, x]\n  B: {Fn::Equals: [x, {Ref: P}]}", true, true);
    row("two texts exclude each other", "A: !Equals [!Ref P, x]\n  B: !Equals [!Ref P, y]", false, false);
    row("not the other text", "A: !Equals [!Ref P, x]\n  B: !Not [!Equals [!Ref P, y]]", true, true);
    row("two parameters are free", "A: !Equals [!Ref P, x]\n  B: !Equals [!Ref Q, x]", true, false);
    row("and", "A: !And [!Condition B, !Equals [!Ref Q, y]]\n  B: !Equals [!Ref P, x]", true, true);
    row("or", "A: !Equals [!Ref P, x]\n  B: !Or [!Equals [!Ref Q, y], !Condition A]", true, true);
    row("or does not imply", "A: !Or [!Equals [!Ref Q, y], !Condition B]\n  B: !Equals [!Ref P, x]", true,
        false);
    row("contrary", "A: !Not [{Condition: B}]\n  B: !Equals [!Ref P, x]", false, false);
    row("De Morgan",
        "A: !Not [!Or [!Equals [!Ref P, x], !Equals [!Ref Q, x]]]\n"
        "  B: !And [!Not [!Equals [!Ref P, x]], !Not [!Equals [!Ref Q, x]]]",
        true, true);
    row("allowed values leave one", "A: !Not [!Equals [!Ref P, x]]\n  B: !Equals [!Ref P, y]", true, true,
        "P: {Type: String, AllowedValues: [x, y]}");
    row("allowed values leave more", "A: !Not [!Equals [!Ref P, x]]\n  B: !Equals [!Ref P, y]", true, false,
        "P: {Type: String, AllowedValues: [x, y, z]}");
    row("a text that is not allowed", "A: !Equals [!Ref P, x]\n  B: !Equals [!Ref P, w]", false, false,
        "P: {Type: String, AllowedValues: [x, y]}");
    row("allowed values that name another parameter",
        "A: !Not [!Equals [!Ref P, x]]\n  B: !Equals [!Ref P, y]", true, false,
        "P: {Type: 'AWS::SSM::Parameter::Value<String>', AllowedValues: [x, y]}");
    row("a boolean and its text", "A: !Equals [!Ref P, true]\n  B: !Equals [!Ref P, 'true']", true, true);
    row("a number and its text", "A: !Equals [!Ref P, 1]\n  B: !Equals [!Ref P, '1']", true, true);
    row("two parameters that are equal",
        "A: !And [!Equals [!Ref P, !Ref Q], !Equals [!Ref P, x]]\n"
        "  B: !Equals [!Ref Q, x]",
        true, true);
    row("two parameters with other texts",
        "A: !And [!Equals [!Ref P, x], !Equals [!Ref Q, y]]\n"
        "  B: !Equals [!Ref P, !Ref Q]",
        false, false);
    row("two parameters, either way round", "A: !Equals [!Ref P, !Ref Q]\n  B: !Equals [!Ref Q, !Ref P]",
        true, true);
    row("a parameter is itself", "A: !Equals [!Ref Q, x]\n  B: !Equals [!Ref P, !Ref P]", true, true);
    row("texts", "A: !Equals [x, x]\n  B: !Equals [x, y]", false, false);
    row("a text always", "A: !Equals [!Ref P, x]\n  B: !Equals [x, x]", true, true);
    row("pseudo parameters",
        "A: !Equals [!Ref AWS::Region, eu-west-1]\n  B: !Equals [!Ref AWS::Region, eu-west-2]", false, false);
    row("Sub of one parameter", "A: !Equals [!Sub '${P}', x]\n  B: !Equals [!Ref P, y]", false, false);
    row("the same function",
        "A: !Equals [!Select [0, !Ref P], x]\n  B: !Equals [{Fn::Select: [0, {Ref: P}]}, y]", false, false);
    row("map",
        "A: !Equals [!FindInMap [M, !Ref P, k], x]\n  B: !Equals [!Ref P, a]\nMappings:\n"
        "  M: {a: {k: x}, b: {k: y}}",
        true, true);
    row("map with two such keys",
        "A: !Equals [!FindInMap [M, !Ref P, k], x]\n  B: !Equals [!Ref P, a]\nMappings:\n"
        "  M: {a: {k: x}, b: {k: y}, c: {k: x}}",
        true, false);
    row("map by the second key",
        "A: !Equals [!FindInMap [M, a, !Ref P], x]\n  B: !Equals [!Ref P, j]\nMappings:\n"
        "  M: {a: {k: x, j: y}}",
        false, false);
    row("map against a parameter",
        "A: !Equals [!FindInMap [M, a, k], !Ref P]\n  B: !Equals [!Ref P, x]\nMappings:\n  M: {a: {k: x}}",
        true, true);
    row("rules",
        "A: !Equals [!Ref P, x]\n  B: !Equals [!Ref Q, y]\nRules:\n  R:\n"
        "    RuleCondition: !Equals [!Ref P, x]\n    Assertions: [{Assert: !Equals [!Ref Q, y]}]",
        true, true);
    row("rules with a list",
        "A: !Not [!Equals [!Ref P, x]]\n  B: !Equals [!Ref P, y]\nRules:\n  R:\n"
        "    Assertions: [{Assert: {Fn::Contains: [[x, y], !Ref P]}}]",
        true, true);
    row("rules that say too much for us",
        "A: !Equals [!Ref P, x]\n  B: !Equals [!Ref Q, y]\nRules:\n  R:\n"
        "    Assertions: [{Assert: {Fn::EachMemberIn: [[x], {Fn::RefAll: y}]}}]",
        true, false);
    row("rules that let nothing through",
        "A: !Equals [!Ref P, x]\n  B: !Equals [!Ref Q, y]\nRules:\n  R:\n    Assertions: [{Assert: !Equals "
        "[a, b]}]",
        true, false);
}

void ConditionsTest::formulasAreExact() {
    QFETCH(QByteArray, text);
    const Template::Ptr source = parsed(text.toStdString());
    Conditions conditions(*source);
    const auto a = conditions.named("A");
    const auto b = conditions.named("B");
    QTEST(conditions.isPossible(conditions.both(a, b)), "together");
    QTEST(conditions.implies(a, b), "implies");
    QVERIFY(conditions.implies(a, conditions.either(a, b)));
    QVERIFY(!conditions.isPossible(conditions.both(a, conditions.negation(a))));
    QCOMPARE(conditions.negation(conditions.negation(a)), a);
}

void ConditionsTest::wordsSayWhen_data() {
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("contrary");
    const auto row = [](const QByteArray& condition, const char* words, const char* contrary) {
        QTest::newRow(condition) << condition << words << contrary;
    };
    row("!Equals [!Ref P, x]", R"(P is "x")", R"(P is not "x")");
    row("!Equals [!Ref P, '']", "P is empty", "P is not empty");
    row("!Or [!Equals [!Ref P, x], !Equals [!Ref P, y]]", R"(P is "x" or "y")",
        R"(P is neither "x" nor "y")");
    row("!Or [!Equals [!Ref P, x], !Equals [!Ref P, y], !Equals [!Ref P, z]]", R"(P is "x", "y" or "z")",
        R"(P is none of "x", "y" and "z")");
    row("!Equals [!Ref Two, a]", R"(Two is "a")", R"(Two is not "a")");
    row("!And [!Equals [!Ref P, x], !Equals [!Ref Q, y]]", R"(P is "x" and Q is "y")", "C is false");
    row("!And [!Equals [!Ref P, x], !Not [!Equals [!Ref P, x]]]", "never", "always");
    row("!Equals [!Select [0, !Ref P], x]", "C is true", "C is false");
    row("!Equals [!Ref P, !Ref Q]", "C is true", "C is false");
    row("!Condition Undefined", "C is true", "C is false");
}

void ConditionsTest::wordsSayWhen() {
    QFETCH(QByteArray, condition);
    const Template::Ptr source =
        parsed("Parameters: {P: {}, Q: {}, Two: {AllowedValues: [a, b]}}\nConditions:\n  C: " +
               condition.toStdString() + "\n");
    Conditions conditions(*source);
    QTEST(QString::fromStdString(conditions.inWords(conditions.named("C"))), "words");
    QTEST(QString::fromStdString(conditions.inWords(conditions.negation(conditions.named("C")))), "contrary");
}

void ConditionsTest::pathsExistWhereTheirBranchesDo_data() {
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* path, const char* words) {
        QTest::newRow(path) << QString(path).split('/') << words;
    };
    row("Resources/A/Properties/P", "always");
    row("Resources", "always");
    row("Resources/B", R"(P is "x")");
    row("Resources/B/Properties/P", R"(P is "x")");
    row("Resources/B/Properties/P/1", R"(P is "x" and Q is "y")");
    row("Resources/B/Properties/P/2/0", R"(P is "x" and Q is not "y")");
    row("Resources/B/Properties/L/Fn::If/1", "never");
    row("Resources/B/Properties/L/Fn::If/2", R"(P is "x")");
    row("Resources/B/Properties/L/Fn::If/0", R"(P is "x")");
    row("Outputs/O/Value", R"(Q is "y")");
    row("Nowhere/O/Value", "always");
}

void ConditionsTest::pathsExistWhereTheirBranchesDo() {
    QFETCH(QStringList, path);
    const Template::Ptr source =
        parsed("Conditions: {X: !Equals [!Ref P, x], Y: !Equals [!Ref Q, y], N: !Not [!Condition X]}\n"
               "Resources:\n  A: {Properties: {P: 1}}\n"
               "  B: {Condition: X, Properties: {P: !If [Y, 1, [2]], L: {Fn::If: [N, 1, 2]}}}\n"
               "Outputs: {O: {Condition: Y, Value: 1}}\n");
    Conditions conditions(*source);
    Path steps;
    for (const QString& step : path)
        steps.push_back(step.toStdString());
    QTEST(QString::fromStdString(conditions.inWords(conditions.existsAt(steps))), "words");
}

void ConditionsTest::oddConditionsMayHoldOrNot_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "C:", "C: x", "C: !Not []", "C: !Not [x, y]", "C: !And []", "C: !And x", "C: !Equals [a]",
          "C: !Equals x", "C: !Condition C", "C: !Not [!Condition D]\n  D: !Condition C", "C: !Foo [a]",
          "C: {Fn::Transform: {Name: x}}", "C: {Fn::Contains: [a, b]}",
          "C: !Equals [!FindInMap [M, a, b], c]", "C: !Equals [!Ref [x], {a: b}]",
          "Fn::ForEach::L: [X, [a], {'C${X}': !Equals [a, b]}]"})
        QTest::newRow(text) << QByteArray(text);
}

void ConditionsTest::oddConditionsMayHoldOrNot() {
    QFETCH(QByteArray, text);
    const Template::Ptr source = parsed("Conditions:\n  " + text.toStdString() + "\n");
    Conditions conditions(*source);
    const auto c = conditions.named("C");
    QVERIFY(conditions.isPossible(c));
    QVERIFY(conditions.isPossible(conditions.negation(c)));
    QVERIFY(!conditions.inWords(c).empty());
}

/// Sixty conditions that build on one another: 2^60 scenarios.
void ConditionsTest::manyConditionsAreNoMatter() {
    std::string text = "Parameters:\n";
    for (int i = 0; i < 30; ++i)
        text += "  P" + std::to_string(i) + ": {Type: String, AllowedValues: [a, b, c]}\n";
    text += "Conditions:\n  C0: !Equals [!Ref P0, a]\n";
    for (int i = 1; i < 60; ++i) {
        const std::string is = "!Equals [!Ref P" + std::to_string(i % 30) + ", " + (i % 2 ? "a" : "b") + "]";
        const std::string before = "!Condition C" + std::to_string(i - 1);
        text += "  C" + std::to_string(i) + ": " + (i % 3 ? "!Or" : "!And") + " [" + before +
                ", !Or [!Not [" + is + "], !And [!Condition C" + std::to_string(i / 2) + ", " + is + "]]]\n";
    }
    const Template::Ptr source = parsed(text);
    Conditions conditions(*source);
    for (int i = 0; i < 60; ++i)
        for (int k = 0; k < 60; ++k) {
            const auto a = conditions.named("C" + std::to_string(i));
            const auto b = conditions.named("C" + std::to_string(k));
            QVERIFY(conditions.isPossible(a));
            if (i == k)
                QVERIFY(conditions.implies(a, b));
        }
    QVERIFY(!conditions.inWords(conditions.named("C59")).empty());
}

/// Pairs of parameters far apart: a diagram in that order would need 2^40 nodes.
void ConditionsTest::whatIsTooMuchIsNotClaimed() {
    std::string text = "Conditions:\n";
    for (int i = 0; i < 80; ++i)
        text += "  E" + std::to_string(i) + ": !Equals [!Ref P" + std::to_string(i) + ", x]\n";
    text += "  All: !Or [!Condition E0";
    for (int i = 0; i < 40; ++i)
        text += ", !And [!Condition E" + std::to_string(i) + ", !Condition E" + std::to_string(i + 40) + "]";
    text += "]\n  Same: !Condition All\n";
    const Template::Ptr source = parsed(text);
    Conditions conditions(*source);
    const auto all = conditions.named("All");
    QVERIFY(!conditions.isPossible(all));
    QVERIFY(conditions.implies(all, conditions.named("Same")));
    QVERIFY(conditions.implies(conditions.named("E1"), conditions.named("E1")));
}

QTEST_APPLESS_MAIN(ConditionsTest)
#include "conditions_test.moc"
