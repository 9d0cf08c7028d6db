#include "qml/Inspector/parameters_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class ParametersModelTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;
    std::unique_ptr<ParametersModel> m_model;

    QVariant at(int row, ParametersModel::Roles role) const { return m_model->index(row).data(role); }

private slots:
    void init() {
        m_document = std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
        QVERIFY(m_document->isReady());
        QFile file(m_folder.filePath("design.yaml"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(R"(Parameters:
  Seconds: {Type: Number, Default: 30, Description: How long}
  Stage: {Type: String, AllowedValues: [test, live]}
  Spare: nothing
Resources:
  Orders: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: !Ref Seconds, QueueName: !Sub 'orders-${Stage}'}}
  More: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: !Ref Seconds}}
)");
        file.close();
        QVERIFY(m_document->open(file.fileName()));
        m_model = std::make_unique<ParametersModel>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
        m_model->setDocument(m_document.get());
    }
    void cleanup() {
        m_model.reset();
        m_document.reset();
    }

    void saysWhatTheTemplateDeclares() {
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(at(0, ParametersModel::Name), "Seconds");
        QCOMPARE(at(0, ParametersModel::Type), "Number");
        QCOMPARE(at(0, ParametersModel::Description), "How long");
        QCOMPARE(at(0, ParametersModel::Default), "30");
        QCOMPARE(at(0, ParametersModel::Uses), 2);
        QCOMPARE(at(1, ParametersModel::Choices).toStringList(), (QStringList{"test", "live"}));
        QCOMPARE(at(1, ParametersModel::Default), "");
        QCOMPARE(at(1, ParametersModel::Uses), 1);
        QCOMPARE(at(2, ParametersModel::Type), "");
    }

    void aStandardValueIsOneStep() {
        const QString before = m_document->text();
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(m_model->setDefault(0, "60"));
        QVERIFY(m_document->text().contains("Default: 60,"));
        QVERIFY(m_model->setDefault(1, "live"));
        QCOMPARE(at(1, ParametersModel::Default), "live");
        QVERIFY(m_model->setDefault(0, {}));
        QVERIFY(!m_document->text().contains("60"));
        QVERIFY(resets.isEmpty());
        QVERIFY(!m_model->setDefault(1, "live")); // nothing changes
        QVERIFY(!m_model->setDefault(7, "live"));
        for (int step = 0; step < 3; ++step)
            m_document->undo();
        QCOMPARE(m_document->text(), before);
    }

    void showsWhatUsesIt() {
        m_model->reveal(0);
        QCOMPARE(m_document->selection(), (QStringList{"Orders", "More"}));
        m_model->reveal(2);
        QCOMPARE(m_document->selection(), (QStringList{"Orders", "More"}));
    }

    void followsTheDocument() {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(m_document->replaceText("Parameters: {A: {Type: String}}\nResources: {}\n", "edit"));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(resets.size(), 1);
        m_model->setDocument(nullptr);
        QCOMPARE(m_model->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ParametersModelTest)
#include "parameters_model_test.moc"
