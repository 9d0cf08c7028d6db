#pragma once

#include "model/study/calendar.h"
#include "model/study/exchange/card_package.h"

#include <QTimeZone>

namespace lintel {

inline StudyCalendar utc() {
    return StudyCalendar(QTimeZone::utc());
}

/// One note of each kind, with what is hard to carry: umlauts, quotes, line breaks, brackets, tags, an image,
/// a memory and answers.
inline CardPackage samplePackage() {
    constexpr std::int64_t day = 86'400'000;
    constexpr std::int64_t answered = 1'795'132'800'000; // 20 November 2026
    CardPackage package;

    OwnNote basic;
    basic.guid = "guid-;1-->";
    basic.front = "What is a <b>queue</b>?<br>Say \"so\", über alles";
    basic.back = "A line; first in, first out<br><img src=\"queue.png\">";
    basic.deck = "Notes::Über";
    basic.tags = {"aws", "sqs::basics"};
    basic.changedMs = answered;
    PackagedCard studied;
    studied.standing = {Phase::Review, 0, {12.3456, 5.123}, 3, 1};
    studied.lastMs = answered;
    studied.dueDay = utc().dayOf(answered) + 12;
    studied.dueMs = utc().startOf(studied.dueDay);
    studied.flag = 2;
    studied.reviews = {{answered - 9 * day, Rating::Good, Phase::New, 5000},
                       {answered - 6 * day, Rating::Again, Phase::Review, 7000},
                       {answered, Rating::Easy, Phase::Relearning, 3000}};
    package.notes.push_back({basic, {studied}});

    OwnNote both;
    both.guid = "guid2";
    both.kind = NoteKind::BothWays;
    both.front = "SQS";
    both.back = "Simple Queue Service";
    both.deck = "Notes";
    both.changedMs = answered;
    PackagedCard one;
    PackagedCard two;
    two.number = 2;
    two.suspended = true;
    package.notes.push_back({both, {one, two}});

    OwnNote cloze;
    cloze.guid = "guid3";
    cloze.kind = NoteKind::Cloze;
    cloze.front = "A queue keeps a message {{c1::4 days::how long}} and hides it {{c2::30 s}}.";
    cloze.back = "Both are defaults.";
    cloze.deck = "Notes";
    cloze.changedMs = answered;
    package.notes.push_back({cloze, {one, two}});

    package.media = {{"queue.png", std::string("\x89PNG\r\n\x1a\n\0picture", 16)}};
    return package;
}

} // namespace lintel
