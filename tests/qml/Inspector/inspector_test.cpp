#include "qml/Document/design_document.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class InspectorTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;
    std::unique_ptr<QQuickView> m_view;

    static QQuickItem* find(QQuickItem* parent, const QString& name) {
        if (parent->objectName() == name)
            return parent;
        for (QQuickItem* child : parent->childItems())
            if (QQuickItem* found = find(child, name))
                return found;
        return nullptr;
    }
    QQuickItem* item(const QString& name) const { return find(m_view->rootObject(), name); }
    void replaceAll(const QString& text) {
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        for (const QChar character : text)
            QTest::keyClick(m_view.get(), character.toLatin1());
    }

private slots:
    void init() {
        m_document = std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
        QVERIFY(m_document->isReady());
        QFile file(m_folder.filePath("design.yaml"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(
            "Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: 30\n"
            "  Other:\n    Type: AWS::SNS::Topic\n"
            "  Disk:\n    Type: AWS::EC2::Instance\n    Properties:\n      BlockDeviceMappings:\n"
            "        - DeviceName: sda\n          Ebs:\n            VolumeSize: 8\n"
            "  Actor:\n    Type: AWS::IAM::Role\n    Properties:\n"
            "      AssumeRolePolicyDocument: {Statement: []}\n      Policies:\n"
            "        - PolicyName: p\n          PolicyDocument:\n            Statement:\n"
            "              - Effect: Allow\n                Action: [logs:PutLogEvents]\n                "
            "Resource: '*'\n");
        file.close();
        QVERIFY(m_document->open(file.fileName()));
        m_view = std::make_unique<QQuickView>();
        m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_view->setResizeMode(QQuickView::SizeRootObjectToView);
        QQmlComponent component(m_view->engine());
        component.setData(R"(
            import QtQuick
            import Lintel.Inspector
            InspectorPane {
                property string opened
                onOpenFact: id => opened = id
            })",
                          QUrl(QStringLiteral("qrc:/test/Harness.qml")));
        QObject* root = component.createWithInitialProperties(
            {{QStringLiteral("document"), QVariant::fromValue(m_document.get())}});
        QVERIFY2(root, qPrintable(component.errorString()));
        m_view->setContent(QUrl(), nullptr, root);
        m_view->resize(288, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup() {
        m_view.reset();
        m_document.reset();
    }

    void aPropertyIsEditedWithTheKeyboard() {
        m_document->select({"Orders"});
        QTRY_VERIFY(item("editor:VisibilityTimeout"));
        item("editor:VisibilityTimeout")->forceActiveFocus();
        replaceAll("120");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_document->text().contains("VisibilityTimeout: 120"));
        m_document->undo();
        QTRY_COMPARE(item("editor:VisibilityTimeout")->property("text").toString(), QString("30"));
    }

    void theLogicalIdIsRenamed() {
        m_document->select({"Orders"});
        QTRY_VERIFY(item("logicalId"));
        item("logicalId")->forceActiveFocus();
        replaceAll("Incoming");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_document->text().contains("Incoming:"));
        QCOMPARE(m_document->selection(), QStringList{"Incoming"});
        item("logicalId")->forceActiveFocus();
        replaceAll("not-an-id");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(!m_document->text().contains("not-an-id"));
    }

    void aPropertyIsAddedBySearch() {
        m_document->select({"Orders"});
        QTRY_VERIFY(item("addProperty"));
        item("addProperty")->forceActiveFocus();
        replaceAll("delay");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(item("editor:DelaySeconds"));
        QTRY_VERIFY(item("editor:DelaySeconds")->hasActiveFocus());
        replaceAll("5");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_document->text().contains("DelaySeconds: 5"));
    }

    void theReasonForALimitOpensItsFact() {
        m_document->select({"Orders"});
        QTRY_VERIFY(item("why:VisibilityTimeout"));
        QQuickItem* why = item("why:VisibilityTimeout");
        const auto clicked = [&] { // again until the form has found its layout
            QTest::mouseClick(m_view.get(), Qt::LeftButton, {},
                              why->mapToScene(why->boundingRect().center()).toPoint());
            return m_view->rootObject()->property("opened").toString();
        };
        QTRY_VERIFY(clicked().contains("visibility-timeout"));
    }

    void tagsAreEditedByLine() {
        m_document->select({"Orders"});
        QTRY_VERIFY(item("addProperty"));
        item("addProperty")->forceActiveFocus();
        replaceAll("tags");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(item("entryName:Tags:0"));
        item("entryName:Tags:0")->forceActiveFocus();
        replaceAll("team");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(m_document->text().contains("team"));
        QTRY_VERIFY(item("entryText:Tags:0"));
        item("entryText:Tags:0")->forceActiveFocus();
        replaceAll("orders");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(m_document->text().contains("orders"));
        m_document->undo();
        m_document->undo();
        QVERIFY(!m_document->text().contains("team"));
    }

    void severalSelectedOfferWhatTheyShare() {
        m_document->select({"Orders", "Other"});
        QTRY_VERIFY(item("deleteSelected")->isVisible());
        const auto left = [&] { // clicks again until the form has found its layout
            QQuickItem* button = item("deleteSelected");
            QTest::mouseClick(m_view.get(), Qt::LeftButton, {},
                              button->mapToScene(button->boundingRect().center()).toPoint());
            return m_document->resourceCount();
        };
        QTRY_COMPARE(left(), 2);
    }

    void anEntryIsAddedAndFilledWithTheKeyboard() {
        m_document->select({"Disk"});
        QTRY_VERIFY(item("addEntry:BlockDeviceMappings"));
        item("addEntry:BlockDeviceMappings")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(item("fold:BlockDeviceMappings.1"));
        QTRY_VERIFY(item("editor:BlockDeviceMappings.1.DeviceName"));
        QTRY_VERIFY(item("editor:BlockDeviceMappings.1.DeviceName")->hasActiveFocus());
        replaceAll("sdb");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_document->text().contains("DeviceName: sdb"));
        item("addProperty:BlockDeviceMappings.1")->forceActiveFocus(Qt::TabFocusReason);
        replaceAll("virtual");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(item("editor:BlockDeviceMappings.1.VirtualName"));
        QTRY_VERIFY(item("editor:BlockDeviceMappings.1.VirtualName")->hasActiveFocus());
        item("up:BlockDeviceMappings.1")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        const QString text = m_document->text();
        QVERIFY(text.indexOf("sdb") < text.indexOf("sda"));
        item("unset:BlockDeviceMappings.0")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(!m_document->text().contains("sdb"));
    }

    void aValueBecomesAReferenceByTheMenu() {
        m_document->select({"Orders"});
        QTRY_VERIFY(item("form:VisibilityTimeout"));
        QQuickItem* form = item("form:VisibilityTimeout");
        const QQuickItem* header = form->parentItem()->parentItem();
        form->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QObject* menu = header->findChild<QObject*>("forms:VisibilityTimeout");
        QTRY_VERIFY(menu && menu->property("opened").toBool());
        QTest::keyClick(m_view.get(), Qt::Key_Down); // a plain value it is already
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QObject* picker = header->findChild<QObject*>("references:VisibilityTimeout");
        QTRY_VERIFY(picker && picker->property("opened").toBool());
        for (const char letter : {'r', 'e', 'g', 'i', 'o', 'n'})
            QTest::keyClick(m_view.get(), letter);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY2(m_document->text().contains("VisibilityTimeout: !Ref AWS::Region"),
                 qPrintable(m_document->text()));
        QTRY_COMPARE(item("givenBy:VisibilityTimeout")->property("text").toString(), QString("Ref"));
    }

    void anActionIsCompletedWhileItIsTyped() {
        m_document->select({"Actor"});
        const QString action = "Policies.0.PolicyDocument.Statement.0.Action";
        for (const char* folded : {"Policies.0.PolicyDocument", "Policies.0.PolicyDocument.Statement",
                                   "Policies.0.PolicyDocument.Statement.0"}) {
            QTRY_VERIFY(item(QStringLiteral("fold:") + folded));
            if (!item("entryText:" + action + ":0")) {
                item(QStringLiteral("fold:") + folded)->forceActiveFocus(Qt::TabFocusReason);
                QTest::keyClick(m_view.get(), Qt::Key_Return);
            }
        }
        QTRY_VERIFY(item("entryText:" + action + ":1"));
        item("entryText:" + action + ":1")->forceActiveFocus(Qt::TabFocusReason);
        replaceAll("sendme");
        QTRY_VERIFY(item("entryText:" + action + ":1")->property("completing").toBool());
        const auto* list = item("entryText:" + action + ":1")->findChild<QObject*>("completions");
        QTRY_VERIFY(list && list->property("height").toReal() > 20); // and so is a surface under its rows
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(m_document->text().contains("sqs:SendMessage"));
        // The next empty line has the focus: a service, then a pattern of its actions.
        QTRY_VERIFY(item("entryText:" + action + ":2") &&
                    item("entryText:" + action + ":2")->hasActiveFocus());
        replaceAll("dynamod");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_COMPARE(item("entryText:" + action + ":2")->property("text").toString(), QString("dynamodb:"));
        for (const char letter : {'G', 'e', 't'})
            QTest::keyClick(m_view.get(), letter);
        QTest::keyClick(m_view.get(), Qt::Key_Escape); // keeps what was typed
        QTest::keyClick(m_view.get(), '*');
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(m_document->text().contains("dynamodb:Get*"));
        QTRY_VERIFY(item("meaning:" + action + ":2")->property("text").toString().contains("actions"));
        m_document->undo();
        QTRY_VERIFY(!m_document->text().contains("dynamodb"));
        m_document->undo();
        QVERIFY(!m_document->text().contains("sqs:SendMessage"));
    }

    void withoutASelectionTheDesignIsShown() {
        m_document->select({});
        QTRY_VERIFY(item("count:Resources"));
        QTRY_VERIFY(item("count:Resources")->isVisible());
        QVERIFY(!item("count:Outputs")); // there are none
    }
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
