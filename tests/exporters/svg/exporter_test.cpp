#include "tests/exporters/support.h"

#include <QXmlStreamReader>
#include <set>

using namespace lintel;

namespace {

struct Drawing {
    QString error;
    QStringList texts;
    std::set<QString> ids;
    int glyphs = 0;
};

Drawing read(const QByteArray& svg) {
    Drawing drawing;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"text")
            drawing.texts << reader.readElementText();
        else if (const auto id = reader.attributes().value("data-id"); !id.isEmpty())
            drawing.ids.insert(id.toString());
        else if (reader.name() == u"g")
            ++drawing.glyphs;
    }
    drawing.error = reader.errorString();
    return drawing;
}

} // namespace

class SvgExporterTest : public QObject {
    Q_OBJECT

private slots:
    void drawsEveryElement() {
        const QByteArray svg = exported("svg", "exporters/network.yaml");
        const Drawing drawing = read(svg);
        QCOMPARE(drawing.error, QString());
        const Design design(knowhow(), fixture("exporters/network.yaml"));
        for (const Graph::Node& node : design.graph().nodes)
            QVERIFY2(drawing.ids.contains(QString::fromStdString(node.id)), node.id.c_str());
        for (const Graph::Container& container : design.graph().containers)
            QVERIFY2(drawing.ids.contains(QString::fromStdString(container.id)), container.id.c_str());
        for (const char* text : {"orders-vpc", "10.0.0.0/16", "Availability Zone a", "shop-alb"})
            QVERIFY2(drawing.texts.contains(text), text);
        QVERIFY(drawing.glyphs >= int(design.graph().containers.size()));
        QVERIFY(!svg.contains("nan") && !svg.contains("inf\""));
    }

    void drawsWhatCardsHold() {
        const Drawing stack = read(exported("svg", "containers/nested/parent.yaml"));
        for (const char* text : {"Stage", "Cidr", "10.0.0.0/16", "SubnetId"})
            QVERIFY2(stack.texts.contains(text), text);
        const Drawing fleet = read(exported("svg", "connections/security_groups.yaml"));
        QVERIFY(fleet.texts.contains("m7g.large") && fleet.texts.contains("2 to 6"));
    }

    void drawsConnectionsWithTheirLabels() {
        const Drawing drawing = read(exported("svg", "connections/foreign-sam.yaml"));
        QCOMPARE(drawing.error, QString());
        QVERIFY(drawing.ids.contains("Function>Orders:data"));
        QVERIFY(drawing.texts.contains("read and write"));
    }

    void escapesWhatTemplatesSay() {
        const QByteArray svg = exported("svg", "exporters/hostile.yaml");
        const Drawing drawing = read(svg);
        QCOMPARE(drawing.error, QString());
        QVERIFY(!svg.contains("<script"));
    }

    void isTheSameEveryTime() {
        QCOMPARE(exported("svg", "exporters/network.yaml"), exported("svg", "exporters/network.yaml"));
    }

    void drawsAnEmptyDesign() {
        const Design design(knowhow(), Template::empty());
        for (const Exporter* exporter : allExporters())
            QVERIFY(exporter->run(design));
    }
};

QTEST_APPLESS_MAIN(SvgExporterTest)
#include "exporter_test.moc"
