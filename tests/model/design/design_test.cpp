#include "tests/model/design/support.h"

#include "model/design/commands/add_resource.h"
#include "model/design/commands/add_shape.h"
#include "model/design/commands/arrange.h"
#include "model/design/commands/connect_elements.h"
#include "model/design/commands/delete_elements.h"
#include "model/design/commands/disconnect.h"
#include "model/design/commands/duplicate_elements.h"
#include "model/design/commands/move_elements.h"
#include "model/design/commands/rename_element.h"
#include "model/design/commands/set_property.h"

#include <random>

using namespace lintel;

namespace {

/// Gestures at random, as a person without a plan would make them.
class Gestures {
public:
    explicit Gestures(unsigned seed)
        : m_random(seed) {}

    std::unique_ptr<Command> next(const Design& design) {
        static const std::vector<std::string> types{
            "AWS::Lambda::Function", "AWS::SQS::Queue",          "AWS::SNS::Topic",   "AWS::S3::Bucket",
            "AWS::DynamoDB::Table",  "AWS::ApiGateway::RestApi", "AWS::EC2::VPC",     "AWS::EC2::Subnet",
            "AWS::EC2::Instance",    "AWS::RDS::DBInstance",     "AWS::ECS::Service", "AWS::Events::Rule"};
        const std::vector<std::string> ids = elements(design);
        const auto any = [&] { return ids.empty() ? std::string("Nothing") : pick(ids); };
        switch (number(0, 11)) {
        case 0:
        case 1:
            return std::make_unique<AddResource>(pick(types), QPointF(number(0, 900), number(0, 600)));
        case 2:
        case 3:
        case 4:
            return std::make_unique<ConnectElements>(any(), any());
        case 5:
            return std::make_unique<MoveElements>(std::vector{any()},
                                                  QPointF(number(-90, 90), number(-90, 90)), std::nullopt,
                                                  number(0, 1) ? "drag" : "");
        case 6:
            return std::make_unique<MoveElements>(std::vector{any()}, QPointF(8, 8), containers(design));
        case 7:
            return std::make_unique<DeleteElements>(std::vector{any()});
        case 8:
            return std::make_unique<RenameElement>(any(), "Name" + std::to_string(number(0, 99)));
        case 9:
            if (!design.graph().connections.empty())
                return std::make_unique<Disconnect>(design.graph()
                                                        .connections[static_cast<std::size_t>(number(
                                                            0, int(design.graph().connections.size()) - 1))]
                                                        .id);
            return std::make_unique<ArrangeElements>(ArrangeElements::Policy::Everything);
        case 10:
            return std::make_unique<AddShape>("user", "Visitors");
        default:
            return std::make_unique<DuplicateElements>(std::vector{any()});
        }
    }

private:
    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    const std::string& pick(const std::vector<std::string>& list) {
        return list[static_cast<std::size_t>(number(0, int(list.size()) - 1))];
    }
    static std::vector<std::string> elements(const Design& design) {
        std::vector<std::string> ids;
        for (const Graph::Node& node : design.graph().nodes)
            ids.push_back(node.id);
        for (const Graph::Container& container : design.graph().containers)
            ids.push_back(container.id);
        return ids;
    }
    std::vector<std::string> containers(const Design& design) {
        std::vector<std::string> ids;
        for (const Graph::Container& container : design.graph().containers)
            if (number(0, 1))
                ids.push_back(container.id);
        return ids;
    }

    std::mt19937 m_random;
};

Path at(const std::string& resource, const std::string& property) {
    return {"Resources", resource, "Properties", property};
}

} // namespace

class DesignTest : public QObject {
    Q_OBJECT

private slots:
    void undoesAndRedoesExactly() {
        Design design(knowhow(), Template::empty());
        const std::string start = design.current()->text();
        QVERIFY(design.execute(std::make_unique<AddResource>("AWS::SQS::Queue", QPointF(13, 19))).value());
        QCOMPARE(design.layout().nodes.at("Queue"), QPointF(12, 20));
        QVERIFY(design.execute(std::make_unique<SetProperty>(at("Queue", "DelaySeconds"), 5)).value());
        const std::string end = design.current()->text();
        QVERIFY(design.undo());
        QVERIFY(design.undo());
        QVERIFY(!design.undo());
        QCOMPARE(design.current()->text(), start);
        QVERIFY(design.graph().nodes.empty());
        QVERIFY(design.redo());
        QVERIFY(design.redo());
        QVERIFY(!design.redo());
        QCOMPARE(design.current()->text(), end);
    }

    void mergesOneGesture() {
        Design design(knowhow(), parsed("Resources: {A: {Type: AWS::SQS::Queue}}\n"));
        const std::string start = design.current()->text();
        const QPointF place = design.layout().nodes.at("A");
        for (int i = 0; i < 5; ++i)
            QVERIFY(design
                        .execute(std::make_unique<MoveElements>(std::vector<std::string>{"A"}, QPointF(8, 4),
                                                                std::nullopt, "g1"))
                        .value());
        QCOMPARE(design.layout().nodes.at("A"), place + QPointF(40, 20));
        QCOMPARE(design.history().steps().size(), std::size_t(1));
        QVERIFY(design
                    .execute(std::make_unique<MoveElements>(std::vector<std::string>{"A"}, QPointF(8, 4),
                                                            std::nullopt, "g2"))
                    .value());
        QCOMPARE(design.history().steps().size(), std::size_t(2));
        design.undo();
        design.undo();
        QCOMPARE(design.current()->text(), start);
        QCOMPARE(design.layout().nodes.at("A"), place);
    }

    void knowsWhatWasSaved() {
        Design design(knowhow(), Template::empty());
        design.history().setClean();
        QVERIFY(design.execute(std::make_unique<AddResource>("AWS::SQS::Queue")).value());
        QVERIFY(!design.history().isClean());
        design.undo();
        QVERIFY(design.history().isClean());
        QVERIFY(design.execute(std::make_unique<AddResource>("AWS::SNS::Topic")).value());
        QVERIFY(!design.history().isClean());
        design.history().setClean();
        design.undo();
        QVERIFY(design.execute(std::make_unique<AddResource>("AWS::S3::Bucket")).value());
        design.undo();
        QVERIFY(!design.history().isClean()); // what was saved can no longer be reached
    }

    void leavesTheDesignAloneWhenACommandFails() {
        Design design(knowhow(),
                      parsed("Resources: {A: {Type: AWS::SQS::Queue}, B: {Type: AWS::SNS::Topic}}\n"));
        const std::string start = design.current()->text();
        QVERIFY(!design.execute(std::make_unique<ConnectElements>("A", "B")));
        QVERIFY(!design.execute(std::make_unique<RenameElement>("A", "B")));
        QVERIFY(!design.execute(std::make_unique<SetProperty>(Path{}, 1)));
        QCOMPARE(design.current()->text(), start);
        QVERIFY(!design.history().canUndo());
    }

    void takesTextFromOutside() {
        Design design(knowhow(), Template::empty());
        const std::string start = design.current()->text();
        QVERIFY(!design.replaceText("Resources: [", "Edit"));
        QVERIFY(design.replaceText("Resources: {A: {Type: AWS::SQS::Queue}}\n", "Edit").value());
        QVERIFY(design.graph().node("A"));
        QVERIFY(!design.replaceText(design.current()->text(), "Edit").value());
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }

    void keepsThePlacesOfWhatTheFileDoesNotPlace() {
        Design design(knowhow(), fixture("connections/containers.yaml"));
        const Layout before = design.layout();
        QVERIFY(design.execute(std::make_unique<SetProperty>(at("Database", "MultiAZ"), true)).value());
        QCOMPARE(design.layout().nodes, before.nodes);
        QVERIFY(!design.current()->find(Path{"Metadata"})); // nothing but the property was written
        QVERIFY(design.execute(std::make_unique<RenameElement>("Database", "Ledger")).value());
        QCOMPARE(design.layout().nodes.at("Ledger"), before.nodes.at("Database"));
    }

    void survivesRandomGestures_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void survivesRandomGestures() {
        QFETCH(unsigned, seed);
        Design design(knowhow(), seed % 2 ? Template::empty() : fixture("connections/containers.yaml"));
        const std::string start = design.current()->text();
        Gestures gestures(seed);
        int done = 0;
        for (int i = 0; i < 125; ++i) {
            const std::string before = design.current()->text();
            const auto result = design.execute(gestures.next(design));
            if (!result)
                QCOMPARE(design.current()->text(), before);
            else
                done += *result;
            for (const Resource& resource : design.current()->resources())
                QVERIFY2(!design.graph().elementOf(resource.logicalId).empty(), resource.logicalId.c_str());
        }
        QVERIFY(done > 40);
        const std::string end = design.current()->text();
        QVERIFY(Template::parse(end));
        while (design.undo()) {
        }
        QCOMPARE(QByteArray::fromStdString(design.current()->text()), QByteArray::fromStdString(start));
        while (design.redo()) {
        }
        QCOMPARE(QByteArray::fromStdString(design.current()->text()), QByteArray::fromStdString(end));
    }
};

QTEST_APPLESS_MAIN(DesignTest)
#include "design_test.moc"
