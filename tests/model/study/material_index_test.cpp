#include "model/study/material_index.h"

#include <QTest>

using namespace lintel;

class MaterialIndexTest : public QObject {
    Q_OBJECT

private slots:
    void findsById() {
        StudyMaterial material;
        Service sqs;
        sqs.id = "sqs";
        sqs.topics = {{"delay", "Delay queues", {}}};
        material.services = {sqs};
        Fact fact;
        fact.id = "sqs.delay.max";
        material.facts = {fact};
        Exam exam;
        exam.code = "DVA-C03";
        material.exams = {exam};
        const MaterialIndex index(std::move(material));
        QCOMPARE(index.service("sqs"), &index.material().services[0]);
        QCOMPARE(index.fact("sqs.delay.max"), &index.material().facts[0]);
        QCOMPARE(index.exam("DVA-C03"), &index.material().exams[0]);
        QCOMPARE(index.topicTitle("sqs", "delay"), "Delay queues");
    }

    void whatIsNotThereIsNull() {
        const MaterialIndex index{{}};
        QVERIFY(!index.service("sqs"));
        QVERIFY(!index.fact(""));
        QVERIFY(!index.exam("DVA-C03"));
        QCOMPARE(index.topicTitle("sqs", "delay"), "");
    }
};

QTEST_APPLESS_MAIN(MaterialIndexTest)
#include "material_index_test.moc"
