#include "tests/model/validation/validation_fixture.h"

#include "model/template/check.h"

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace lintel;

namespace {

struct Argued {
    std::string_view file; ///< below aws-cloudformation-templates/, without extension: both twins
    std::string_view rule; ///< of ours, or of cfn-lint
    std::string_view page; ///< under docs.aws.amazon.com, that decides for us
    std::string_view why;
};

/// Errors of ours in templates that cfn-lint passes.
constexpr std::array<Argued, 0> ours{};

/// Errors of cfn-lint that AWS's own pages refute.
constexpr std::array<Argued, 4> theirs{{
    {"CloudFormation/MacrosExamples/Count/template", "E2533", "lambda/latest/dg/lambda-runtimes.html",
     "python3.11 can be updated until 31 August 2027; cfn-lint has the date before it was moved"},
    {"CloudFormation/MacrosExamples/DatetimeNow/datetimenow", "E2533",
     "lambda/latest/dg/lambda-runtimes.html", "the same"},
    {"CloudFormation/MacrosExamples/ExecutionRoleBuilder/macro", "E2533",
     "lambda/latest/dg/lambda-runtimes.html", "the same"},
    {"CloudFormation/MacrosExamples/Explode/macro", "E2533", "lambda/latest/dg/lambda-runtimes.html",
     "the same"},
}};

/// What we say of one twin only, because the two differ.
constexpr std::array<Argued, 5> ofOneTwin{{
    {"ElasticLoadBalancing/ELBWithLockedDownAutoScaledInstances", "CFN-PROP-15",
     "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html",
     "the YAML has !GetAZs with an empty text, which means the stack's region; the JSON has null"},
    {"Solutions/CloudFormationEndpointSignals/cfn-endpoint-waitcondition", "CFN-PROP-15",
     "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html",
     "the same"},
    {"Solutions/Gitea/Gitea-pkg", "CFN-PROP-15",
     "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html",
     "the same"},
    {"Solutions/WebApp/webapp", "CFN-TPL-11", "AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
     "the JSON is longer than the text that a request may carry"},
    {"Solutions/GitLab/GitLabServer", "CFN-PROP-15",
     "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html",
     "the same"},
}};

std::string withoutExtension(const std::string& file) {
    return file.substr(0, file.rfind('.'));
}

template <std::size_t Size>
bool isArgued(const std::array<Argued, Size>& table, const std::string& file, const std::string& rule) {
    return std::ranges::any_of(table, [&](const Argued& entry) {
        return entry.file == withoutExtension(file) && entry.rule == rule;
    });
}

/// One error that cfn-lint reports: its rule, and the section and element it is in.
struct Verdict {
    std::string rule;
    Path element;
};

std::vector<Verdict> errorsIn(const nlohmann::json& findings) {
    std::vector<Verdict> errors;
    for (const nlohmann::json& finding : findings) {
        if (finding["level"] != "Error")
            continue;
        Verdict verdict{finding["rule"], {}};
        for (const nlohmann::json& step : finding["path"]) {
            if (verdict.element.size() < 2)
                verdict.element.push_back(step.is_string() ? step.get<std::string>() : step.dump());
        }
        errors.push_back(std::move(verdict));
    }
    return errors;
}

bool isSchemaError(const Finding& finding) {
    return finding.layer == Layer::Schema && finding.severity == Severity::Error;
}

bool isAt(const Finding& finding, const Path& element) {
    return finding.path.size() >= element.size() &&
           std::equal(element.begin(), element.end(), finding.path.begin());
}

/// Shows a long text, of which a failure would show the beginning only.
const char* inLines(const std::string& text) {
    for (const QByteArray& each : QByteArray::fromStdString(text).split('\n'))
        if (!each.isEmpty())
            qWarning("%s", each.constData());
    return "see above";
}

std::string corpus() {
    return qEnvironmentVariable("LINTEL_SHARED_DIR").toStdString() + "/corpus/";
}

std::string line(const Finding& finding) {
    return finding.rule + " " + joinedPath(finding.path) + " " + finding.message + "\n";
}

/// The same with a path that does not depend on how functions are written: short ones are no step of it.
std::string withoutFunctions(Finding finding) {
    std::erase_if(finding.path, [](const std::string& step) { return step.starts_with("Fn::"); });
    return line(finding);
}

} // namespace

/// Real templates and what cfn-lint says of them, beside the tree: skipped where they are not there.
class CorpusTest : public QObject {
    Q_OBJECT

    nlohmann::json m_verdicts;
    std::map<std::string, Template::Ptr> m_templates;
    std::map<std::string, std::vector<Finding>> m_findings;

private slots:
    void initTestCase() {
        const Result<std::string> verdicts = readFile(corpus() + "cfn_lint_verdicts.json");
        if (!verdicts)
            QSKIP("LINTEL_SHARED_DIR holds no corpus.");
        m_verdicts = nlohmann::json::parse(*verdicts);
        for (const auto& [file, findings] : m_verdicts.items()) {
            Result<Template::Ptr> source =
                Template::parse(*readFile(corpus() + "aws-cloudformation-templates/" + file), file);
            QVERIFY2(source.ok(), source ? "" : source.error().toString().c_str());
            m_templates[file] = *source;
            m_findings[file] = validate(**source, knowhow(), testOptions());
        }
    }

    void whatCfnLintPassesHasNoSchemaError() {
        int passed = 0;
        std::string surprises;
        for (const auto& [file, findings] : m_verdicts.items()) {
            if (!errorsIn(findings).empty())
                continue;
            ++passed;
            for (const Finding& finding : m_findings[file]) {
                if (isSchemaError(finding) && !isArgued(ours, file, finding.rule))
                    surprises += file + ": " + line(finding);
            }
        }
        QVERIFY(passed > 50);
        QVERIFY2(surprises.empty(), inLines(surprises));
    }

    void nineOfTenErrorsAreFoundAtTheSameResource() {
        std::size_t all = 0;
        std::size_t found = 0;
        std::string missed;
        for (const auto& [file, findings] : m_verdicts.items()) {
            for (const auto& [rule, element] : errorsIn(findings)) {
                if (isArgued(theirs, file, rule))
                    continue;
                ++all;
                const bool isFound = std::ranges::any_of(m_findings[file], [&](const Finding& finding) {
                    return isSchemaError(finding) && isAt(finding, element);
                });
                found += isFound;
                if (!isFound)
                    missed += file + ": " + rule + " " + joinedPath(element) + "\n";
            }
        }
        qInfo("%zu of %zu errors found", found, all);
        QVERIFY2(all >= 60 && found * 10 >= all * 9, missed.c_str());
    }

    /// The repository holds most templates as YAML and as JSON made of it. Where both still say the same, we
    /// say the same of both.
    void twinsHaveTheSameFindings() {
        int pairs = 0;
        std::string differences;
        for (const auto& [file, yaml] : m_templates) {
            const auto twin = m_templates.find(withoutExtension(file) + ".json");
            if (file.ends_with(".json") || twin == m_templates.end() ||
                !sameMeaning(toJson(yaml->root()), toJson(twin->second->root())))
                continue;
            ++pairs;
            std::multiset<std::string> lines[2];
            for (int side : {0, 1})
                for (const Finding& finding : m_findings[side ? twin->first : file])
                    if (!isArgued(ofOneTwin, file, finding.rule))
                        lines[side].insert(withoutFunctions(finding));
            for (int side : {0, 1})
                for (const std::string& text : lines[side])
                    if (!lines[1 - side].contains(text))
                        differences += file + (side ? ", JSON only: " : ", YAML only: ") + text;
        }
        qInfo("%d pairs of twins", pairs);
        QVERIFY(pairs >= 30);
        QVERIFY2(differences.empty(), inLines(differences));
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
