#include "model/study/cards/which.h"

#include <QTest>

using namespace lintel;

namespace {

std::string described(const char* name, const char* fullName, std::vector<std::string> aliases,
                      const char* summary) {
    Service service;
    service.id = "service";
    service.name = name;
    service.fullName = fullName;
    service.aliases = std::move(aliases);
    service.summary = summary;
    return whichServiceCards(service).at(0).front;
}

} // namespace

class WhichTest : public QObject {
    Q_OBJECT
private slots:
    void hidesTheNamesOfTheService() {
        QCOMPARE(described("Amazon Data Firehose", "", {"Firehose", "buffer"},
                           "Firehose loads data. It buffers; Data Firehose keeps nothing."),
                 "Which service is this? […] loads data. It buffers; […] keeps nothing.");
        QCOMPARE(described("Amazon EKS", "Amazon Elastic Kubernetes Service", {"EKS", "Kubernetes"},
                           "Managed Kubernetes on AWS."),
                 "Which service is this? Managed […] on AWS.");
    }

    /// What a service is about is no name: a description without it says nothing.
    void leavesWhatItIsAbout() {
        QCOMPARE(described("AWS IAM", "AWS Identity and Access Management", {"IAM", "users", "roles"},
                           "Who may do what. Users and roles get permissions."),
                 "Which service is this? Who may do what. Users and roles get permissions.");
        QCOMPARE(described("Amazon API Gateway", "", {"API Gateway", "REST API"},
                           "A front door. REST APIs cache."),
                 "Which service is this? A front door. REST APIs cache.");
        QCOMPARE(described("Amazon EC2 Auto Scaling", "", {"Auto Scaling", "group"}, "Keeps groups running."),
                 "Which service is this? Keeps groups running.");
    }

    void subjectsAreNoServices() {
        Service subject;
        subject.name = "Cloud basics";
        subject.summary = "What a cloud is.";
        QVERIFY(whichServiceCards(subject).empty());
        subject.name = "AWS Cloud";
        subject.summary.clear();
        QVERIFY(whichServiceCards(subject).empty());
    }
};

QTEST_APPLESS_MAIN(WhichTest)
#include "which_test.moc"
