#include "qml/Document/tab_titles.h"

#include <QTest>

using namespace lintel;

class TabTitlesTest : public QObject {
    Q_OBJECT

private slots:
    void eachTabHasANameOfItsOwn_data() {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("none") << QStringList{} << QStringList{};
        QTest::newRow("different names")
            << QStringList{"/a/orders.yaml", "/a/billing.yaml"} << QStringList{"orders", "billing"};
        QTest::newRow("one name, two kinds")
            << QStringList{"/a/queue.yaml", "/a/queue.json"} << QStringList{"queue.yaml", "queue.json"};
        QTest::newRow("one name, two folders")
            << QStringList{"/w/orders/template.yaml", "/w/shop.yaml", "/w/billing/template.yaml"}
            << QStringList{"template — orders", "shop", "template — billing"};
        QTest::newRow("folders alike") << QStringList{"/w/a/api/template.yaml", "/w/b/api/template.yaml"}
                                       << QStringList{"template — a/api", "template — b/api"};
        QTest::newRow("kinds and folders") << QStringList{"/a/t.yaml", "/b/t.yaml", "/b/t.json"}
                                           << QStringList{"t.yaml — a", "t.yaml — b", "t.json — b"};
        QTest::newRow("at the root") << QStringList{"/t.yaml", "/a/t.yaml"} << QStringList{"t", "t — a"};
    }

    void eachTabHasANameOfItsOwn() {
        QFETCH(QStringList, paths);
        QTEST(tabTitles(paths), "titles");
    }
};

QTEST_APPLESS_MAIN(TabTitlesTest)
#include "tab_titles_test.moc"
