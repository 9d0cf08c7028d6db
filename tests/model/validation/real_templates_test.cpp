#include "tests/model/validation/validation_fixture.h"

#include <set>

using namespace lintel;

namespace {

std::string sharedFile(const char* name) {
    return qEnvironmentVariable("LINTEL_SHARED_DIR").toStdString() + "/" + name;
}

} // namespace

/// Templates that others wrote, beside the tree: skipped where they are not there.
class RealTemplatesTest : public QObject {
    Q_OBJECT
private slots:
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
