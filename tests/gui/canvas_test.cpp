#include "tests/gui/gui_window.h"

#include <QTemporaryDir>

using namespace lintel;

namespace {

// Two subnets side by side in their VPC with a server in the first; a queue, its function and a table below.
const QByteArray NetworkText = R"(Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Near:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.0.0/24
  Far:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.1.0/24
  Server:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}'
      InstanceType: t3.micro
      SubnetId: !Ref Near
)";

const QByteArray ChainText = R"(Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 10
      DelaySecond: 5
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: index.handler
      InlineCode: pass
      Timeout: 60
      Events:
        Orders:
          Type: SQS
          Properties:
            Queue: !GetAtt Orders.Arn
  Other:
    Type: AWS::SNS::Topic
Transform: AWS::Serverless-2016-10-31
Metadata:
  Lintel:
    version: 1
    nodes:
      Orders: [0, 0]
      Worker: [320, 0]
      Other: [0, 240]
)";

} // namespace

/// Gestures and keys of the canvas in the whole window, and what they write.
class CanvasTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& text) const {
        QFile file(m_folder.filePath("design.yaml"));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the design");
        return file.fileName();
    }

    static QString subnetOf(const GuiWindow& gui, const char* id) {
        const Resource* resource = gui.document().design().current()->resource(id);
        const auto target = targetOf(resource->property("SubnetId"));
        return target ? QString::fromStdString(target->logicalId) : QString();
    }

    static QRectF rectOf(const GuiWindow& gui, const char* id) { return gui.canvas().scene()->rectOf(id); }

private slots:
    void aNodeTakesTheSubnetThatItIsDroppedInto() {
        GuiWindow gui({.file = write(NetworkText)});
        QCOMPARE(subnetOf(gui, "Server"), "Near");
        gui.drag(gui.centreOf("Server"), gui.centreOf("Far"));
        QCOMPARE(subnetOf(gui, "Server"), "Far");
        QVERIFY(rectOf(gui, "Far").contains(rectOf(gui, "Server").center()));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(subnetOf(gui, "Server"), "Near");
    }

    void aNodeThatLeavesItsSubnetLosesTheProperty() {
        GuiWindow gui({.file = write(NetworkText)});
        gui.key(Qt::Key_Minus, Qt::ControlModifier);
        gui.key(Qt::Key_Minus, Qt::ControlModifier);
        const QRectF vpc = rectOf(gui, "Vpc");
        gui.drag(gui.centreOf("Server"), gui.at({vpc.center().x(), vpc.bottom() + 80}));
        QCOMPARE(subnetOf(gui, "Server"), QString());
        QVERIFY(!vpc.contains(rectOf(gui, "Server").center()));
        gui.drag(gui.centreOf("Server"), gui.centreOf("Near"));
        QCOMPARE(subnetOf(gui, "Server"), "Near");
    }

    void aFrameIsResizedByItsHandles() {
        GuiWindow gui({.file = write(NetworkText)});
        gui.key(Qt::Key_Minus, Qt::ControlModifier);
        const QRectF before = rectOf(gui, "Vpc");
        gui.document().select({"Vpc"});
        gui.settle();
        gui.drag(gui.at(before.bottomRight()), gui.at(before.bottomRight() + QPointF(64, 48)));
        const QRectF after = rectOf(gui, "Vpc");
        QCOMPARE(after.topLeft(), before.topLeft());
        QVERIFY(after.width() > before.width() + 40 && after.height() > before.height() + 24);
        QCOMPARE(gui.document().undoLabel().isEmpty(), false);
        QVERIFY(gui.document().text().contains("frames:"));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rectOf(gui, "Vpc"), before);
    }

    void altAndArrowsFollowConnections() {
        GuiWindow gui({.file = write(ChainText)});
        gui.click(gui.centreOf("Orders"));
        gui.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(gui.document().selection(), QStringList{"Worker"});
        gui.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(gui.document().selection(), QStringList{"Orders"});
        gui.key(Qt::Key_Down, Qt::AltModifier); // nothing is connected there
        QCOMPARE(gui.document().selection(), QStringList{"Orders"});
        QVERIFY(!gui.document().isDirty());
    }

    void f8GoesFromProblemToProblem() {
        GuiWindow gui({.file = write(ChainText)});
        QTRY_VERIFY(gui.document().findings().size() >= 2);
        gui.canvas().forceActiveFocus();
        QStringList visited;
        for (const Finding& finding : gui.document().findings()) {
            gui.key(Qt::Key_F8);
            const std::string& element = finding.elements.front();
            QCOMPARE(gui.document().selection(),
                     QStringList{QString::fromStdString(gui.document().design().graph().elementOf(element))});
            QVERIFY(gui.canvas().viewport()->visible().intersects(
                rectOf(gui, gui.document().selection()[0].toUtf8())));
            visited << gui.document().selection();
        }
        gui.key(Qt::Key_F8); // round again
        QCOMPARE(gui.document().selection(), QStringList{visited.first()});
        gui.key(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(gui.document().selection(), QStringList{visited.last()});
    }

    void controlAndPointMendTheSelected() {
        GuiWindow gui({.file = write(ChainText)});
        QTRY_VERIFY(gui.document().findings().size() >= 2);
        gui.click(gui.centreOf("Orders"));
        const int before = int(gui.document().findings().size());
        gui.key(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(gui.document().isDirty());
        QTRY_VERIFY(int(gui.document().findings().size()) < before);
        for (int i = 0; i < 8 && !gui.document().text().contains("DelaySeconds: 5"); ++i) {
            gui.key(Qt::Key_Period, Qt::ControlModifier);
            QTRY_VERIFY(!gui.document().isValidating());
        }
        QVERIFY(gui.document().text().contains("DelaySeconds: 5"));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(gui.document().canRedo());
    }
};

LINTEL_GUI_TEST(CanvasTest)
#include "canvas_test.moc"
