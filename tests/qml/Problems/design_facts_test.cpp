#include "qml/Problems/design_facts_model.h"

#include "model/design/commands/set_property.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class DesignFactsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;
    std::unique_ptr<DesignFactsModel> m_model;

    void open(const QByteArray& text) {
        QFile file(m_folder.filePath("design.yaml"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
        file.close();
        QVERIFY(m_document->open(file.fileName()));
        QTRY_VERIFY(m_model->total() > 0);
    }
    /// What a role of the facts says, by row.
    QStringList column(DesignFactsModel::Roles role) const {
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts.append(m_model->index(row).data(role).toString());
        return texts;
    }
    QStringList aboutsWith(const QString& start) const {
        return column(DesignFactsModel::About)
            .filter(QRegularExpression('^' + QRegularExpression::escape(start)));
    }

private slots:
    void init() {
        m_document = std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
        QVERIFY(m_document->isReady());
        m_model = std::make_unique<DesignFactsModel>();
        m_model->setDocument(m_document.get());
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
    }
    void cleanup() {
        m_model.reset();
        m_document.reset();
    }

    void anEmptyDesignHasNone() {
        QCOMPARE(m_model->count(), 0);
        QCOMPARE(m_model->total(), 0);
    }

    void aFactStandsOnceWithTheValuesInTheDesign() {
        open(R"(Resources:
  Orders: {Type: 'AWS::SQS::Queue', Properties: {VisibilityTimeout: 45}}
  Spare: {Type: 'AWS::SQS::Queue'}
  Given: {Type: 'AWS::SQS::Queue', Properties: {VisibilityTimeout: !Ref Time}}
  More: {Type: 'AWS::SQS::Queue'}
  Last: {Type: 'AWS::SQS::Queue'}
Parameters: {Time: {Type: Number}}
)");
        const QStringList ids = column(DesignFactsModel::FactId);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        const QStringList abouts = aboutsWith("VisibilityTimeout: ");
        QVERIFY(!abouts.isEmpty());
        QCOMPARE(abouts.first(), "VisibilityTimeout: Orders 45, Spare not set, Given and 2 others");
        QCOMPARE(column(DesignFactsModel::Value).filter(QRegularExpression("^max 12.h$")).size(), 1);
    }

    void aServerlessFunctionHasTheFactsOfTheFunctionItBecomes() {
        open(R"(Transform: AWS::Serverless-2016-10-31
Globals: {Function: {MemorySize: 256}}
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties: {Timeout: 20, InlineCode: pass, Handler: a.b, Runtime: python3.13}
)");
        QVERIFY(!aboutsWith("Timeout: Worker 20").isEmpty());
        QVERIFY(!aboutsWith("MemorySize: Worker 256").isEmpty());
        QVERIFY(!aboutsWith("InlineCode: Worker pass").isEmpty());
        QVERIFY(!aboutsWith("EphemeralStorage.Size: Worker not set").isEmpty());
        QVERIFY(aboutsWith("Code").isEmpty());
    }

    void factsOfAConnectionNameItsEnds() {
        open(R"(Resources:
  Events: {Type: 'AWS::SNS::Topic'}
  Orders: {Type: 'AWS::SQS::Queue'}
  Link:
    Type: AWS::SNS::Subscription
    Properties: {Protocol: sqs, TopicArn: !Ref Events, Endpoint: !GetAtt Orders.Arn}
)");
        QVERIFY(!aboutsWith(QString("Events → Orders")).isEmpty());
    }

    void theSelectionNarrowsThemAndAFactSelectsWhatItIsAbout() {
        open(R"(Resources:
  Orders: {Type: 'AWS::SQS::Queue'}
  Events: {Type: 'AWS::SNS::Topic'}
  Table: {Type: 'AWS::DynamoDB::Table', Properties: {BillingMode: PAY_PER_REQUEST}}
)");
        const int all = m_model->count();
        m_document->select({"Orders"});
        QVERIFY(m_model->count() > 0 && m_model->count() < all);
        QCOMPARE(m_model->total(), all);
        for (const QString& about : column(DesignFactsModel::About))
            QVERIFY2(about.contains("Orders"), qPrintable(about));
        m_document->select({});
        QCOMPARE(m_model->count(), all);

        const QStringList abouts = column(DesignFactsModel::About);
        const auto row = static_cast<int>(
            std::ranges::find_if(abouts, [](const QString& about) { return about.contains("Table"); }) -
            abouts.begin());
        m_model->reveal(row);
        QCOMPARE(m_document->selection(), QStringList{"Table"});
        QCOMPARE(m_model->count(), all); // one goes through them
        m_model->reveal(-1);
        m_model->reveal(all);
        QCOMPARE(m_document->selection(), QStringList{"Table"});
    }

    void aChangeIsFollowed() {
        open("Resources: {Orders: {Type: 'AWS::SQS::Queue'}}\n");
        QVERIFY(aboutsWith("VisibilityTimeout: Orders 60").isEmpty());
        QVERIFY(m_document->execute(std::make_unique<SetProperty>(
            Path{"Resources", "Orders", "Properties", "VisibilityTimeout"}, 60)));
        QTRY_VERIFY(!aboutsWith("VisibilityTimeout: Orders 60").isEmpty());
        m_model->setDocument(nullptr);
        QCOMPARE(m_model->total(), 0);
    }
};

QTEST_GUILESS_MAIN(DesignFactsTest)
#include "design_facts_test.moc"
