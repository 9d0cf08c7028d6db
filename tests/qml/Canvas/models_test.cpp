#include "qml/Canvas/outline_model.h"
#include "qml/Canvas/palette_model.h"
#include "qml/Canvas/visible_frames_model.h"
#include "qml/Canvas/visible_labels_model.h"
#include "qml/Canvas/visible_nodes_model.h"

#include "model/design/commands/add_resource.h"
#include "model/design/commands/delete_elements.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class ModelsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;

    template <class Model>
    static QStringList column(const Model& model, int role) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row).data(role).toString());
        return texts;
    }

private slots:
    void init() {
        m_document = std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
        QVERIFY(m_document->isReady());
    }
    void cleanup() { m_document.reset(); }

    /// Any listener of a change may start an animation, which moves cards that travel; so those are new by
    /// then.
    void theSceneIsFirstToFollowAChange() {
        CanvasScene scene;
        int heard = 0;
        connect(m_document.get(), &DesignDocument::changed, &scene, [&] {
            ++heard;
            const std::vector<Graph::Node>& nodes = m_document->design().graph().nodes;
            QCOMPARE(scene.cards().size(), nodes.size());
            for (const CanvasScene::Card& card : scene.cards())
                QVERIFY(card.node >= nodes.data() && card.node < nodes.data() + nodes.size());
        });
        scene.setDocument(m_document.get());
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_document->execute(std::make_unique<AddResource>("AWS::SQS::Queue", QPointF(i * 400, 0),
                                                                      std::vector<std::string>{})));
        m_document->undo();
        QCOMPARE(heard, 4);
    }

    void aDocumentMayGoBeforeItsViews() {
        CanvasScene scene;
        scene.setDocument(m_document.get());
        m_document.reset();
        QVERIFY(!scene.document());
    }

    void rowsFollowTheViewAndTheDocument() {
        CanvasScene scene;
        CanvasViewport viewport;
        viewport.setSize({400, 300});
        VisibleNodesModel nodes;
        VisibleFramesModel frames;
        VisibleLabelsModel labels;
        for (VisibleModel* model : {static_cast<VisibleModel*>(&nodes), static_cast<VisibleModel*>(&frames),
                                    static_cast<VisibleModel*>(&labels)}) {
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
            model->setScene(&scene);
            model->setViewport(&viewport);
        }
        scene.setDocument(m_document.get());
        for (int i = 0; i < 20; ++i)
            QVERIFY(m_document->execute(std::make_unique<AddResource>("AWS::SQS::Queue", QPointF(i * 400, 0),
                                                                      std::vector<std::string>{})));
        m_document->select({});
        viewport.centreOn({0, 0});
        const int near = nodes.rowCount();
        QVERIFY(near > 0 && near < 6);
        const QString last = QString::fromStdString(scene.cards().back().id);
        QVERIFY(!column(nodes, VisibleNodesModel::NodeId).contains(last));
        m_document->select({last}); // what is selected keeps its card
        QVERIFY(column(nodes, VisibleNodesModel::NodeId).contains(last));
        viewport.centreOn({4000, 0});
        QVERIFY(nodes.rowCount() > 0);
        viewport.zoomBy(0.05, {200, 150});
        QVERIFY(nodes.isOverview());
        QCOMPARE(nodes.rowCount(), 0);
        viewport.actualSize();
        QVERIFY(!nodes.isOverview());
        QVERIFY(m_document->execute(
            std::make_unique<DeleteElements>(std::vector<std::string>{last.toStdString()})));
        m_document->undo();
        m_document->newDesign();
        QCOMPARE(nodes.rowCount(), 0);
    }

    void thePaletteGroupsByCategory() {
        PaletteModel palette;
        QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::Fatal);
        palette.setDocument(m_document.get());
        const int open = palette.rowCount();
        QVERIFY(open > 10);
        QVERIFY(!palette.index(0).data(PaletteModel::Buttons).toList().isEmpty());        // the frames
        QVERIFY(!palette.index(open - 1).data(PaletteModel::Buttons).toList().isEmpty()); // the shapes
        QVERIFY(palette.index(1).data(PaletteModel::IsHeader).toBool());
        const QString first = palette.index(1).data(PaletteModel::Category).toString();
        const QString block = palette.index(2).data(PaletteModel::Type).toString();
        palette.setExpanded(first, false);
        QVERIFY(palette.rowCount() < open);
        QVERIFY(!palette.index(1).data(PaletteModel::Expanded).toBool());
        QVERIFY(palette.index(2).data(PaletteModel::IsHeader).toBool());
        palette.setExpanded(first, true);
        QCOMPARE(palette.rowCount(), open);
        QCOMPARE(palette.index(2).data(PaletteModel::Type).toString(), block);
    }

    void thePaletteFindsWhatOneMeans_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("type");
        QTest::newRow("service") << "sqs"
                                 << "AWS::SQS::Queue";
        QTest::newRow("label") << "lambda fun"
                               << "AWS::Lambda::Function";
        QTest::newRow("case") << "DYNAMODB table"
                              << "AWS::DynamoDB::Table";
        QTest::newRow("a type that is not in the palette") << "workspacesweb portal"
                                                           << "AWS::WorkSpacesWeb::Portal";
    }
    void thePaletteFindsWhatOneMeans() {
        QFETCH(QString, typed);
        QFETCH(QString, type);
        PaletteModel palette;
        palette.setDocument(m_document.get());
        palette.setFilter(typed);
        QVERIFY(palette.rowCount() > 0);
        QCOMPARE(palette.index(0).data(PaletteModel::Type).toString(), type);
        palette.setFilter("no such thing at all");
        QCOMPARE(palette.rowCount(), 0);
    }

    void theOutlineIsTheDiagramAsAList() {
        OutlineModel outline;
        QAbstractItemModelTester tester(&outline, QAbstractItemModelTester::FailureReportingMode::Fatal);
        outline.setDocument(m_document.get());
        QCOMPARE(outline.count(), 0);
        QVERIFY(m_document->open(QStringLiteral(LINTEL_FIXTURES "/templates/vpc.yaml")));
        const Graph& graph = m_document->design().graph();
        QCOMPARE(outline.count() >= static_cast<int>(graph.containers.size()), true);
        const QStringList kinds = column(outline, OutlineModel::KindName);
        QVERIFY(kinds.contains("frame") && kinds.contains("node"));
        int deepest = 0;
        for (int row = 0; row < outline.rowCount(); ++row)
            deepest = std::max(deepest, outline.index(row).data(OutlineModel::Depth).toInt());
        QVERIFY(deepest >= 1);
    }
};

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
