#include "tests/model/design/support.h"

using namespace lintel;

class LayoutTest : public QObject {
    Q_OBJECT

    static Layout sample() {
        Layout layout;
        layout.nodes["A"] = {64, 128};
        layout.frames["B"] = {0, -8, 320, 200};
        layout.shapes["User"] = {"user", "Visitors: all", {4, 8}, {"A"}};
        return layout;
    }

    static Template::Ptr written(const Layout& layout, const Template::Ptr& source) {
        TemplateEditor editor(source);
        const auto done = layout.write(editor);
        if (!done)
            qFatal("%s", done.error().message.c_str());
        return editor.current();
    }

private slots:
    void readsWhatItWrites_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("YAML") << "Resources: {A: {Type: AWS::SQS::Queue}}\n";
        QTest::newRow("JSON") << "{\n  \"Resources\": {\"A\": {\"Type\": \"AWS::SQS::Queue\"}}\n}\n";
        QTest::newRow("other metadata") << "Metadata:\n  Other: 1\nResources: {}\n";
    }

    void readsWhatItWrites() {
        QFETCH(QString, text);
        const Template::Ptr source = parsed(text.toStdString());
        const Template::Ptr after = written(sample(), source);
        const Layout read = Layout::read(*after);
        QCOMPARE(read.nodes, sample().nodes);
        QCOMPARE(read.frames, sample().frames);
        QCOMPARE(read.shapes.at("User").text, std::string("Visitors: all"));
        QCOMPARE(read.shapes.at("User").position, QPointF(4, 8));
        QCOMPARE(read.shapes.at("User").to, std::vector<std::string>{"A"});
        QCOMPARE(written(Layout(), after)->text(), source->text()); // and leaves no trace
    }

    void writesNothingWhenNothingChanged() {
        const Template::Ptr once = written(sample(), Template::empty());
        QCOMPARE(written(sample(), once)->text(), once->text());
    }

    void changesOnlyWhatMoved() {
        Layout layout = sample();
        for (int i = 0; i < 20; ++i)
            layout.nodes["N" + std::to_string(i)] = QPointF(i * 4, 0);
        const Template::Ptr before = written(layout, Template::empty());
        layout.nodes["N7"] = QPointF(400, 12);
        const Template::Ptr after = written(layout, before);
        const Splice change = difference(before->text(), after->text());
        QVERIFY2(change.text.size() < 16, change.text.c_str());
        QCOMPARE(Layout::read(*after).nodes, layout.nodes);
    }

    void keepsWhatElseStandsInTheBlock() {
        Layout layout = sample();
        for (int i = 0; i < 20; ++i) // too many to write one by one
            layout.nodes["N" + std::to_string(i)] = QPointF(i * 4, 0);
        Template::Ptr source = parsed("Resources: {}\nMetadata:\n  Lintel:\n    ignore: [SQS-VIS-01]\n");
        for (const Layout& next : {layout, sample(), Layout()}) {
            source = written(next, source);
            QCOMPARE(source->find(Path{"Metadata", "Lintel", "ignore", "0"})->text(),
                     std::string("SQS-VIS-01"));
            QCOMPARE(Layout::read(*source).nodes, next.nodes);
        }
    }

    void ignoresDamage() {
        const Layout layout = Layout::read(*parsed(R"(Metadata:
  Lintel:
    nodes: {A: [1, 2, 3], B: [x, 2], C: [1e300, 0], D: text, E: [4, 8]}
    frames: {F: [0, 0, -5, 10], G: [0, 0, 4, 4]}
    shapes: [1]
)"));
        QCOMPARE(layout.nodes.size(), std::size_t(1));
        QCOMPARE(layout.frames.size(), std::size_t(1));
        QVERIFY(layout.shapes.empty());
    }
};

QTEST_APPLESS_MAIN(LayoutTest)
#include "layout_test.moc"
