#include "tests/model/validation/validation_fixture.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace lintel;

namespace {

/// Errors of ours in templates that cfn-lint passes, each with the reason why it is right: file and rule.
const std::set<std::pair<std::string, std::string>> argued{};

std::string sharedFile(const char* name) {
    return qEnvironmentVariable("LINTEL_SHARED_DIR").toStdString() + "/" + name;
}

} // namespace

/// Templates that others wrote, beside the tree: skipped where they are not there.
class RealTemplatesTest : public QObject {
    Q_OBJECT
private slots:
    void whatCfnLintPassesHasNoSchemaError() {
        const std::string corpus = sharedFile("corpus/");
        const Result<std::string> verdicts = readFile(corpus + "cfn_lint_verdicts.json");
        if (!verdicts)
            QSKIP("LINTEL_SHARED_DIR holds no corpus.");
        int passed = 0;
        std::string surprises;
        const nlohmann::json byFile = nlohmann::json::parse(*verdicts);
        for (const auto& [file, findings] : byFile.items()) {
            const bool hasError = std::ranges::any_of(
                findings, [](const nlohmann::json& finding) { return finding["level"] == "Error"; });
            if (hasError)
                continue;
            ++passed;
            const Result<Template::Ptr> source =
                Template::parse(*readFile(corpus + "aws-cloudformation-templates/" + file), file);
            if (!source) {
                surprises += source.error().toString() + "\n";
                continue;
            }
            for (const Finding& finding : validate(**source, knowhow(), testOptions())) {
                if (finding.layer == Layer::Schema && finding.severity == Severity::Error &&
                    !argued.contains({file, finding.rule}))
                    surprises += file + ":" + std::to_string(finding.position.line) + " " + finding.rule +
                                 " " + finding.message + "\n";
            }
        }
        QVERIFY(passed > 50);
        QVERIFY2(surprises.empty(), surprises.c_str());
    }

    void theTenMistakesAreFound() {
        const Result<std::string> text = readFile(sharedFile("samples/ten_mistakes.yaml"));
        if (!text)
            QSKIP("LINTEL_SHARED_DIR holds no samples.");
        std::set<std::string> found;
        for (const Finding& finding : validate(*parsed(*text), knowhow(), testOptions())) {
            if (finding.layer != Layer::Schema)
                found.insert(finding.rule);
        }
        for (const char* rule :
             {"VPC-NAT-01", "SQS-VIS-01", "LAM-ROLE-01", "LAM-ESM-01", "SNS-FIFO-02", "SNS-SQS-01",
              "S3-LAM-01", "ELB-SUB-01", "ELB-SUB-02", "CF-CERT-01", "EVT-LAM-01"})
            QVERIFY2(found.contains(rule), rule);
    }
};

QTEST_APPLESS_MAIN(RealTemplatesTest)
#include "real_templates_test.moc"
