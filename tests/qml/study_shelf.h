#pragma once

#include "model/base/clock.h"
#include "model/study/calendar.h"
#include "model/study/material.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>
#include <string>
#include <tuple>

namespace lintel {

/// Stands still on a November morning.
class FakeClock final : public Clock {
public:
    std::int64_t nowMs() const override { return now; }

    std::int64_t now = QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::utc()).toMSecsSinceEpoch();
};

/// What the pages about learning need in a test: a time, and a database for each test function.
class StudyDesk {
public:
    FakeClock clock;
    const StudyCalendar calendar{QTimeZone::utc()};
    std::string path; ///< of the progress database

    /// To be called before each test function.
    void clear() {
        clock = {};
        path = filePath(QString::fromLatin1(QTest::currentTestFunction()) + ".sqlite").toStdString();
    }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// Two services with so many facts each, every one with a question; an exam asks the first service in its
/// domain 1 and the other in its domain 2, another exam asks nothing.
inline StudyMaterial studyShelf(int factsOfEach) {
    StudyMaterial shelf;
    Exam exam;
    exam.code = "DVA-C03";
    exam.family = "DVA";
    exam.name = "Developer, Associate";
    exam.domains = {{"1", "Development with AWS Services", 60, {}}, {"2", "Security", 40, {}}};
    Exam other = exam;
    other.code = "SAA-C03";
    other.family = "SAA";
    shelf.exams = {exam, other};
    for (const auto& [id, name, category, domain] : {std::tuple("sqs", "Amazon SQS", "integration", "1"),
                                                     std::tuple("kms", "AWS KMS", "security", "2")}) {
        Service service;
        service.id = id;
        service.name = name;
        service.category = category;
        service.topics = {{"basics", "Basics", {}}};
        for (int i = 0; i < factsOfEach; ++i) {
            const std::string number = std::to_string(i);
            Fact fact;
            fact.id = std::string(id) + ".fact-" + number;
            fact.service = id;
            fact.topic = "basics";
            fact.kind = "definition";
            fact.status = "current";
            fact.statement = std::string(name) + " keeps rule number " + number + " whatever comes.";
            fact.ask = "Which rule of " + std::string(name) + " has the mark " + number + "?";
            fact.answer = "Rule <" + number + ">";
            fact.exams = {{"DVA", domain}};
            service.topics[0].facts.push_back(fact.id);
            shelf.facts.push_back(fact);
        }
        shelf.services.push_back(service);
    }
    return shelf;
}

} // namespace lintel
