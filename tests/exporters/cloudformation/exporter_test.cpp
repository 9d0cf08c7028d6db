#include "tests/exporters/support.h"

using namespace lintel;

class CloudFormationExporterTest : public QObject {
    Q_OBJECT

private slots:
    void leavesOutTheLayoutAndNothingElse() {
        QCOMPARE(exported("cloudformation", "exporters/laid-out.yaml"),
                 QByteArray::fromStdString(fixture("exporters/laid-out.expected.yaml")->text()));
    }

    void keepsATemplateWithoutLayoutToTheByte() {
        QCOMPARE(exported("cloudformation", "exporters/network.yaml"),
                 QByteArray::fromStdString(fixture("exporters/network.yaml")->text()));
    }
};

QTEST_APPLESS_MAIN(CloudFormationExporterTest)
#include "exporter_test.moc"
