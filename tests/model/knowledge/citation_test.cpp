#include "model/knowledge/citation.h"

#include <QTest>

using namespace lintel;

class CitationTest : public QObject {
    Q_OBJECT
private slots:
    void pages_data() {
        QTest::addColumn<QString>("doc");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* doc, const char* title, const char* url) {
            QTest::newRow(doc) << doc << title << url;
        };
        row("Guide/latest/dg/sqs-visibility-timeout.html", "Visibility timeout",
            "https://docs.aws.amazon.com/Guide/latest/dg/sqs-visibility-timeout.html");
        row("Guide/latest/APIReference/API_SetQueueAttributes.html#x", "SetQueueAttributes (API)",
            "https://docs.aws.amazon.com/Guide/latest/APIReference/API_SetQueueAttributes.html#x");
        row("general/latest/gr/sqs-service.html", "Endpoints and quotas",
            "https://docs.aws.amazon.com/general/latest/gr/sqs-service.html");
        row("lambda/latest/dg/gettingstarted-limits.html", "Getting started limits",
            "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html");
        row("apigateway/latest/developerguide/api-gateway-limits-table.html", "Limits table",
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-limits-table.html");
        row("AWSCloudFormation/latest/UserGuide/cloudformation-limits.html", "Limits",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html");
        row("vpc/latest/userguide/amazon-vpc-limits.html", "Limits",
            "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html");
        row("x/latest/y/HowItWorks.CoreComponentsAndDAX.html", "How it works Core components and DAX",
            "https://docs.aws.amazon.com/x/latest/y/HowItWorks.CoreComponentsAndDAX.html");
        row("AmazonRDS/latest/UserGuide/CHAP_Limits.html", "Limits",
            "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html");
        row("aws.amazon.com/sqs/pricing/", "Pricing", "https://aws.amazon.com/sqs/pricing/");
        row("sqs-", "Sqs ", "https://docs.aws.amazon.com/sqs-");
        row("", "", "https://docs.aws.amazon.com/");
    }
    void pages() {
        QFETCH(QString, doc);
        const Citation citation = cite({"", "", doc.toStdString(), "2026-11-20"}, "sqs");
        QTEST(QString::fromStdString(citation.title), "title");
        QTEST(QString::fromStdString(citation.url), "url");
        QCOMPARE(citation.day, "2026-11-20");
    }

    void notes() {
        const Citation citation = cite({"000", "12-15,20", "", ""});
        QCOMPARE(citation.title, "Notes 000, lines 12-15,20");
        QCOMPARE(citation.url, "");
        QCOMPARE(citation.day, "");
    }
};

QTEST_APPLESS_MAIN(CitationTest)
#include "citation_test.moc"
