#include "model/template/open_template.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class OpenTemplateTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string write(const QByteArray& bytes) const {
        QFile file(m_folder.filePath("file"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the file");
        return file.fileName().toStdString();
    }

private slots:
    void templatesOpen_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("resources") << QByteArray("Resources: {}\n");
        QTest::newRow("no resources yet") << QByteArray("AWSTemplateFormatVersion: '2010-09-09'\n");
        QTest::newRow("serverless") << QByteArray("Transform: AWS::Serverless-2016-10-31\n");
        QTest::newRow("macro") << QByteArray("{\"Fn::Transform\": {\"Name\": \"Everything\"}}");
        QTest::newRow("unknown function") << QByteArray("Resources: {Q: !Unknown x}\n");
        QTest::newRow("overridden merge key")
            << QByteArray("Resources:\n  A: &a {Type: x}\n  B: {<<: *a, Type: y}\n");
    }

    void templatesOpen() {
        QFETCH(QByteArray, text);
        const auto opened = openTemplate(write(text));
        QVERIFY2(opened.ok(), opened ? "" : opened.error().toString().c_str());
        QCOMPARE((*opened)->text(), text.toStdString());
    }

    void everyRefusalNamesFileLineAndColumn_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("other YAML") << QByteArray("services:\n  web: {image: x}\n") << QByteArray("1:1");
        QTest::newRow("other JSON") << QByteArray("{\"name\": \"x\"}") << QByteArray("1:1");
        QTest::newRow("truncated") << QByteArray("Resources: {A: [\n") << QByteArray("2:1");
        QTest::newRow("property twice")
            << QByteArray("Resources:\n  Q:\n    Type: x\n    Type: y\n") << QByteArray("4:5");
        QTest::newRow("resource twice, a property too")
            << QByteArray("Resources:\n  Q: {Type: x, A: 1, A: 2}\n  Q: {Type: y}\n") << QByteArray("2:22");
        QTest::newRow("twice in JSON")
            << QByteArray("{\"Resources\": {\"Q\": 1,\n \"Q\": 2}}") << QByteArray("2:2");
    }

    void everyRefusalNamesFileLineAndColumn() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, place);
        const std::string path = write(text);
        const auto opened = openTemplate(path);
        QVERIFY(!opened);
        const QByteArray message = QByteArray::fromStdString(opened.error().toString());
        QVERIFY2(message.startsWith(QByteArray::fromStdString(path) + ':' + place + ": "), message);
    }

    void aMissingFileIsSaidInTheSameForm() {
        const auto opened = openTemplate("/no/such/file.yaml");
        QVERIFY(!opened);
        QCOMPARE(opened.error().toString(), "/no/such/file.yaml:1:1: There is no such file.");
    }
};

QTEST_APPLESS_MAIN(OpenTemplateTest)
#include "open_template_test.moc"
