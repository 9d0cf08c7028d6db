#include "tests/qml/Canvas/canvas_fixture.h"

using namespace lintel;

namespace {

/// Two services of a cluster in a subnet, with room between them, and one beside them that runs in none.
const QByteArray services = R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Shop: {Type: AWS::ECS::Cluster}
  Web:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Shop
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref Subnet]}}
  Api:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Shop
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref Subnet]}}
  Jobs:
    Type: AWS::ECS::Service
    Properties:
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref Subnet]}}
Metadata:
  Lintel:
    version: 1
    nodes: {Web: [40, 60], Api: [40, 260], Jobs: [360, 160], Shop: [700, 160]}
    frames: {Vpc: [0, 0, 600, 400], Subnet: [20, 32, 560, 340]}
)";

QString clusterOf(const CanvasFixture& canvas, const std::string& service) {
    const Template::Ptr source = canvas.document->design().current();
    const auto target = targetOf(source->resource(service)->property("Cluster"));
    return target ? QString::fromStdString(target->logicalId) : QString();
}

void drag(CanvasFixture& canvas, QPoint from, QPoint to) {
    canvas.press(from);
    canvas.move(from + QPoint(10, 10));
    canvas.move((from + to) / 2);
    canvas.move(to);
    canvas.release(to);
}

} // namespace

/// The line around what runs in a cluster, as something to drop into and out of.
class ClustersTest : public QObject {
    Q_OBJECT

private slots:
    void aServiceIsDroppedIntoACluster() {
        CanvasFixture canvas(services);
        QCOMPARE(canvas.scene().outlines().size(), 1);
        const QByteArray before = canvas.document->text().toUtf8();
        const QPoint between = canvas.at({110, 180});
        drag(canvas, canvas.centreOf("Jobs"), between);
        QCOMPARE(clusterOf(canvas, "Jobs"), QStringLiteral("Shop"));
        QVERIFY(!canvas.document->lastSteps().isEmpty());
        canvas.document->undo();
        QCOMPARE(canvas.document->text().toUtf8(), before);
    }

    void aServiceStaysInItsClusterUntilItLeavesEverything() {
        CanvasFixture canvas(services);
        drag(canvas, canvas.centreOf("Web"), canvas.at({430, 300})); // elsewhere in the subnet
        QCOMPARE(clusterOf(canvas, "Web"), QStringLiteral("Shop"));
        drag(canvas, canvas.centreOf("Web"), canvas.at({300, 480})); // below the VPC
        QCOMPARE(clusterOf(canvas, "Web"), QString());
    }

    void anEscapedDragChangesNothing() {
        CanvasFixture canvas(services);
        const QByteArray before = canvas.document->text().toUtf8();
        canvas.press(canvas.centreOf("Jobs"));
        canvas.move(canvas.centreOf("Jobs") + QPoint(-20, 0));
        canvas.move(canvas.at({110, 180}));
        QTest::keyClick(canvas.view.get(), Qt::Key_Escape);
        canvas.release(canvas.at({110, 180}));
        QCOMPARE(canvas.document->text().toUtf8(), before);
        QCOMPARE(clusterOf(canvas, "Jobs"), QString());
    }
};

QTEST_MAIN(ClustersTest)
#include "clusters_test.moc"
