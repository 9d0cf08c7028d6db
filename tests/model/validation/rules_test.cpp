#include "tests/model/validation/validation_fixture.h"

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace lintel;

namespace {

/// What a fixture says about itself in its leading comments:
///   # expect: Resources/Queue/Properties/VisibilityTimeout   (once for each finding of the rule)
///   # region: eu-west-1
///   # pad: 51201   (makes the text that long)
struct Expectation {
    std::vector<std::string> paths;
    ValidationOptions options = testOptions();
};

Expectation readExpectation(const std::string& text) {
    Expectation expectation;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line) && line.starts_with('#');) {
        if (line.starts_with("# expect:"))
            expectation.paths.push_back(line.size() > 10 ? line.substr(10) : std::string());
        else if (line.starts_with("# region: "))
            expectation.options.region = line.substr(10);
    }
    std::ranges::sort(expectation.paths);
    return expectation;
}

std::string fixtureText(const QString& file) {
    std::string text = *readFile(file.toStdString());
    const std::size_t pad = text.find("# pad: ");
    if (pad != std::string::npos) {
        const std::size_t wanted = std::stoul(text.substr(pad + 7));
        text += "#" + std::string(wanted - text.size() - 2, 'x') + "\n";
    }
    return text;
}

std::vector<Finding> findingsOf(const Template& source, const Rule& rule, const ValidationOptions& options) {
    const std::vector<const Rule*> rules{&rule};
    return validate(source, knowhow(), options, rules);
}

std::vector<std::string> pathsOf(const std::vector<Finding>& findings) {
    std::vector<std::string> paths;
    for (const Finding& finding : findings)
        paths.push_back(joinedPath(finding.path));
    std::ranges::sort(paths);
    return paths;
}

QByteArray listing(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return QByteArray::fromStdString(text);
}

std::string fixtureFolder(const RegisteredRule& entry) {
    return LINTEL_FIXTURES "/rules/" + entry.place;
}

/// A row for each fixture whose name starts so; with "" for all.
void addRows(std::string_view start) {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < registeredRules().size(); ++i) {
        const RegisteredRule& entry = registeredRules()[i];
        for (const std::string& file : filesIn(fixtureFolder(entry), start, ".yaml")) {
            const std::string name = entry.place + "/" + std::filesystem::path(file).filename().string();
            QTest::newRow(name.c_str()) << QString::fromStdString(file) << static_cast<int>(i);
        }
    }
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT
private slots:
    void everyRuleHasFixtures() {
        std::vector<std::string> missing;
        for (const RegisteredRule& entry : registeredRules()) {
            for (const char* kind : {"good", "bad"}) {
                if (filesIn(fixtureFolder(entry), kind, ".yaml").empty())
                    missing.push_back(entry.place + ": no " + kind + "*.yaml");
            }
        }
        QVERIFY2(missing.empty(), listing(missing));
    }

    void everyRuleIsDescribed() {
        std::set<std::string> ids;
        for (const Rule* rule : allRules()) {
            QVERIFY2(ids.insert(rule->id).second, rule->id.c_str());
            QVERIFY2(!rule->title.empty() && !rule->why.empty() && !rule->source.empty(), rule->id.c_str());
            QVERIFY2(rule->why.ends_with('.') && !rule->title.ends_with('.'), rule->id.c_str());
        }
        QVERIFY(ids.size() >= 40);
    }

    void badIsFound_data() { addRows("bad"); }
    void badIsFound() {
        QFETCH(QString, file);
        QFETCH(int, index);
        const Rule& rule = *registeredRules()[static_cast<std::size_t>(index)].rule;
        const std::string text = fixtureText(file);
        const Expectation expectation = readExpectation(text);
        const std::vector<Finding> findings = findingsOf(*parsed(text), rule, expectation.options);
        QVERIFY2(!expectation.paths.empty(), "the fixture expects nothing");
        QCOMPARE(listing(pathsOf(findings)), listing(expectation.paths));
        for (const Finding& finding : findings) {
            QVERIFY(finding.position.isValid());
            QVERIFY2(finding.message.ends_with('.') || finding.message.ends_with('?'),
                     finding.message.c_str());
            QVERIFY2(!finding.fix || rule.fixable, finding.message.c_str());
        }
    }

    void fixableRulesOfferFixes() {
        std::vector<std::string> without;
        for (const RegisteredRule& entry : registeredRules()) {
            const auto offersFix = [&entry](const std::string& file) {
                const std::string text = fixtureText(QString::fromStdString(file));
                const std::vector<Finding> findings =
                    findingsOf(*parsed(text), *entry.rule, readExpectation(text).options);
                return std::ranges::any_of(findings,
                                           [](const Finding& each) { return each.fix.has_value(); });
            };
            if (entry.rule->fixable &&
                std::ranges::none_of(filesIn(fixtureFolder(entry), "bad", ".yaml"), offersFix))
                without.push_back(entry.place);
        }
        QVERIFY2(without.empty(), listing(without));
    }

    void goodIsSilent_data() { addRows("good"); }
    void goodIsSilent() {
        QFETCH(QString, file);
        QFETCH(int, index);
        const Rule& rule = *registeredRules()[static_cast<std::size_t>(index)].rule;
        const std::string text = fixtureText(file);
        const std::vector<Finding> findings = findingsOf(*parsed(text), rule, readExpectation(text).options);
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().message.c_str());
    }

    void fixMends_data() { addRows("bad"); }
    void fixMends() {
        QFETCH(QString, file);
        QFETCH(int, index);
        const Rule& rule = *registeredRules()[static_cast<std::size_t>(index)].rule;
        const std::string text = fixtureText(file);
        const ValidationOptions options = readExpectation(text).options;
        const Template::Ptr source = parsed(text);
        for (const Finding& finding : findingsOf(*source, rule, options)) {
            if (!finding.fix)
                continue;
            TemplateEditor editor(source);
            const Result<void> done = finding.fix->apply(editor);
            QVERIFY2(done.ok(), done ? "" : done.error().toString().c_str());
            const Template::Ptr mended = parsed(editor.current()->text());
            QVERIFY(mended->text() != text);
            std::vector<std::string> left;
            for (const Finding& other : findingsOf(*mended, rule, options))
                left.push_back(other.message);
            QVERIFY2(std::ranges::find(left, finding.message) == left.end(), mended->text().c_str());
        }
    }

    /// The same template in JSON gives the same findings.
    void jsonTwin_data() { addRows(""); }
    void jsonTwin() {
        QFETCH(QString, file);
        QFETCH(int, index);
        const RegisteredRule& entry = registeredRules()[static_cast<std::size_t>(index)];
        const std::set<std::string> yamlOnly{
            "template/duplicate_key", "template/merge_key", "template/unknown_function",
            "template/extension_tag", "template/size",      "template/inline_size"};
        if (yamlOnly.contains(entry.place))
            QSKIP("The JSON twin has no repeated keys, no merge keys, no unknown tags and another size.");
        const std::string text = fixtureText(file);
        const Template::Ptr yaml = parsed(text);
        const Template::Ptr json = parsed(toJson(yaml->root()).dump(2));
        QCOMPARE(json->format(), Template::Format::Json);
        const ValidationOptions options = readExpectation(text).options;
        const auto messages = [&](const Template& source) {
            std::vector<std::string> lines;
            for (const Finding& finding : findingsOf(source, *entry.rule, options))
                lines.push_back(finding.message);
            std::ranges::sort(lines);
            return lines;
        };
        QCOMPARE(listing(messages(*json)), listing(messages(*yaml)));
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "rules_test.moc"
