#include "qml/Problems/findings_model.h"
#include "qml/Problems/template_model.h"

#include "model/design/commands/set_property.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class ProblemsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;

    static QQuickItem* find(QQuickItem* parent, const QString& name) {
        if (parent->objectName() == name && parent->isVisible())
            return parent;
        for (QQuickItem* child : parent->childItems())
            if (QQuickItem* found = find(child, name))
                return found;
        return nullptr;
    }

private slots:
    void init() {
        m_document = std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
        QVERIFY(m_document->isReady());
        QFile file(m_folder.filePath("design.yaml"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(R"(Resources:
  # the queue
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 50000
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Code: {ZipFile: pass}
      Handler: index.handler
      Runtime: python3.13
      Role: arn:aws:iam::123456789012:role/worker
      Timeout: 60
)");
        file.close();
        QVERIFY(m_document->open(file.fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_document->isValidating(), 20000);
    }
    void cleanup() { m_document.reset(); }

    void findingsAreShownWorstFirstAndFiltered() {
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDocument(m_document.get());
        QVERIFY(model.count() > 0);
        QCOMPARE(model.index(0).data(FindingsModel::Severity).toString(), QString("error"));
        QVERIFY(!model.index(0).data(FindingsModel::Title).toString().isEmpty());
        model.setProperty("errors", false);
        for (int row = 0; row < model.count(); ++row)
            QVERIFY(model.index(row).data(FindingsModel::Severity).toString() != "error");
    }

    void revealingSelectsTheElement() {
        FindingsModel model;
        model.setDocument(m_document.get());
        QSignalSpy revealed(m_document.get(), &DesignDocument::revealed);
        model.reveal(0);
        QCOMPARE(revealed.size(), 1);
        QCOMPARE(m_document->selection().value(0), QString("Orders"));
        model.reveal(-1);
        model.reveal(10000);
        QCOMPARE(revealed.size(), 1);
    }

    void aFixIsPreviewedThenMade() {
        FindingsModel model;
        model.setDocument(m_document.get());
        int fixable = -1;
        for (int row = 0; row < model.count() && fixable < 0; ++row)
            if (!model.index(row).data(FindingsModel::FixLabel).toString().isEmpty())
                fixable = row;
        if (fixable < 0)
            QSKIP("no rule offers a fix for this template");
        const QString before = m_document->text();
        const QVariantList lines = model.previewFix(fixable);
        QVERIFY(!lines.isEmpty());
        QCOMPARE(m_document->text(), before);
        QVERIFY(model.applyFix(fixable));
        QVERIFY(m_document->text() != before);
        m_document->undo();
        QCOMPARE(m_document->text(), before);
    }

    void theWholeTemplateIsShownLineByLine() {
        TemplateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDocument(m_document.get());
        QCOMPARE(model.rowCount(), 14);
        QCOMPARE(model.index(2).data(Qt::DisplayRole).toString(), QString("  Orders:"));
        QCOMPARE(model.index(2).data(TemplateModel::NewLine).toInt(), 3);
        QCOMPARE(model.rowOfLine(7), 6);
        m_document->select({"Orders"});
        QCOMPARE(model.firstSelectedRow(), 2);
        QVERIFY(model.index(5).data(TemplateModel::InSelection).toBool());
        QVERIFY(!model.index(6).data(TemplateModel::InSelection).toBool());
        model.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_document->text());
    }

    void theLastGestureIsShownAsADiff() {
        TemplateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDocument(m_document.get());
        model.setView(TemplateModel::LastGesture);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(m_document->execute(std::make_unique<SetProperty>(
            Path{"Resources", "Orders", "Properties", "VisibilityTimeout"}, nlohmann::ordered_json(360))));
        QCOMPARE(model.added(), 1);
        QCOMPARE(model.removed(), 1);
        QVERIFY(model.index(0).data(TemplateModel::Heading).toBool());
        QVERIFY(
            model.plainText().contains("-      VisibilityTimeout: 50000\n+      VisibilityTimeout: 360\n"));
    }

    void theTemplateIsEditedInItsPane() {
        QQuickView view;
        view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        QQmlComponent component(view.engine());
        component.setData("import Lintel.Problems\nTemplatePane {}",
                          QUrl(QStringLiteral("qrc:/test/Harness.qml")));
        QObject* root = component.createWithInitialProperties(
            {{QStringLiteral("document"), QVariant::fromValue(m_document.get())}});
        QVERIFY2(root, qPrintable(component.errorString()));
        view.setContent(QUrl(), nullptr, root);
        view.resize(860, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        m_document->select({"Worker"});
        QQuickItem* views = find(view.rootObject(), "templateView");
        QMetaObject::invokeMethod(views, "choose", Q_ARG(int, 2));
        QTRY_VERIFY(find(view.rootObject(), "templateText"));
        QQuickItem* area = find(view.rootObject(), "templateText");
        QTRY_VERIFY(area->hasActiveFocus());
        QCOMPARE(area->property("text").toString(), m_document->text());
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        for (const char key : {'#', ' ', 'e', 'n', 'd'})
            QTest::keyClick(&view, key);
        QTRY_VERIFY(m_document->text().endsWith("# end"));
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, ']');
        QTRY_VERIFY(find(view.rootObject(), "templateProblem"));
        QVERIFY(m_document->text().endsWith("# end"));
    }

    void thePanelGoesToAProblem() {
        QQuickView view;
        view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        QQmlComponent component(view.engine());
        component.setData("import Lintel.Problems\nProblemsPanel {}",
                          QUrl(QStringLiteral("qrc:/test/Harness.qml")));
        QObject* root = component.createWithInitialProperties(
            {{QStringLiteral("document"), QVariant::fromValue(m_document.get())}});
        QVERIFY2(root, qPrintable(component.errorString()));
        view.setContent(QUrl(), nullptr, root);
        view.resize(860, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 60});
        QCOMPARE(m_document->selection().value(0), QString("Orders"));
        QQuickItem* tabs = find(view.rootObject(), "problemsTabs");
        QVERIFY(tabs);
        tabs->setProperty("currentIndex", 1);
        QTRY_VERIFY(find(view.rootObject(), "templateLines"));
        QTRY_COMPARE(find(view.rootObject(), "templateLines")->property("count").toInt(), 14);
    }
};

QTEST_MAIN(ProblemsTest)
#include "problems_test.moc"
