#include "tests/app/cli/cli_test.h"

using namespace lintel;

class GraphTest : public CliTest {
    Q_OBJECT

private slots:
    void graphShowsContainersWithMembers() {
        const QJsonObject shown = run({"graph", fixture("vpc.yaml")}).json().object();
        bool isSubnetThere = false;
        for (const QJsonValue& value : shown["containers"].toArray())
            if (value["id"].toString() == "PublicSubnetA")
                isSubnetThere = value["kind"].toString() == "publicSubnet" &&
                                value["members"].toArray() == QJsonArray{"Nat"};
        QVERIFY(isSubnetThere);
    }
};

QTEST_GUILESS_MAIN(GraphTest)
#include "graph_test.moc"
