#include "qml/Browser/card_browser.h"

#include "model/base/paths.h"
#include "model/knowledge/installed_knowledge.h"
#include "model/study/calendar.h"
#include "model/study/progress/answers.h"
#include "model/study/progress/deck_options.h"
#include "model/study/progress/html.h"
#include "model/study/progress/media.h"
#include "model/study/progress/own_notes.h"
#include "model/study/progress/settings.h"
#include "model/study/training/retraining.h"
#include "qml/Ui/pictures.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

struct Column {
    const char* name;
    CardOrder order;
    bool atFirst; ///< shown until the user chooses
};
constexpr Column every[] = {{"text", CardOrder::Front, true},
                            {"deck", CardOrder::Deck, true},
                            {"kind", CardOrder::Kind, true},
                            {"due", CardOrder::Due, true},
                            {"recall", CardOrder::Recall, true},
                            {"stability", CardOrder::Stability, true},
                            {"difficulty", CardOrder::Difficulty, true},
                            {"lapses", CardOrder::Lapses, true},
                            {"reps", CardOrder::Reps, false},
                            {"last", CardOrder::LastAnswer, false},
                            {"tags", CardOrder::Tags, false}};

constexpr const char* columnsSetting = "browser-columns";
constexpr std::size_t answersShown = 12;
constexpr int widestPicture = 280; ///< pixels within the margins of the preview

QString daysText(double days) {
    if (days < 10)
        return CardBrowser::tr("%1 d").arg(days, 0, 'f', 1);
    if (days < 100)
        return CardBrowser::tr("%1 d").arg(std::lround(days));
    return days < 365 ? CardBrowser::tr("%1 mo").arg(days / 30.4375, 0, 'f', 1)
                      : CardBrowser::tr("%1 y").arg(days / 365.25, 0, 'f', 1);
}

QString ratingName(Rating rating) {
    switch (rating) {
    case Rating::Again:
        return QStringLiteral("again");
    case Rating::Hard:
        return QStringLiteral("hard");
    case Rating::Good:
        return QStringLiteral("good");
    case Rating::Easy:
        return QStringLiteral("easy");
    }
    return {};
}

QString dayText(std::int64_t day) {
    return QLocale::c().toString(QDate::fromJulianDay(day), QStringLiteral("d MMM yyyy"));
}

QStringList termsOf(const QString& query) {
    static const QRegularExpression term(QStringLiteral("(?:[^\\s\"]|\"[^\"]*\"?)+"));
    QStringList terms;
    for (auto matches = term.globalMatch(query); matches.hasNext();)
        terms.append(matches.next().captured());
    return terms;
}

} // namespace

struct CardBrowser::Data {
    StudyMaterial material;
    std::unordered_map<std::string, const Service*> services;
    std::unordered_map<std::string, const Fact*> facts;
    std::unique_ptr<ProgressStore> store;
    const Clock* clock;
    StudyCalendar calendar;
    Fsrs model{};
};

CardBrowser::CardBrowser(QObject* parent)
    : QObject(parent) {
    m_search.order = CardOrder::Deck;
    connect(&m_cards, &CardsModel::selectionChanged, this, &CardBrowser::readPreview);
}

CardBrowser::~CardBrowser() = default;

bool CardBrowser::open(StudyMaterial material, const std::string& progressPath, const Clock& clock,
                       const StudyCalendar& calendar) {
    auto store = ProgressStore::open(progressPath);
    if (!store) {
        m_error = QString::fromStdString(store.error().message);
        emit changed();
        return false;
    }
    m_data.reset(new Data{std::move(material), {}, {}, std::move(*store), &clock, calendar});
    for (const Service& service : m_data->material.services)
        m_data->services.emplace(service.id, &service);
    for (const Fact& fact : m_data->material.facts)
        m_data->facts.emplace(fact.id, &fact);
    m_cards.setSource(m_data->store.get(), [this](const DeckCard& card) { return describe(card); });
    m_error.clear();
    readColumns();
    refresh();
    return true;
}

bool CardBrowser::openProfile() {
    static const SystemClock clock;
    const auto knowledge = installedKnowledge();
    if (!knowledge) {
        m_error = QString::fromStdString(knowledge.error().toString());
        emit changed();
        return false;
    }
    return open(StudyMaterial::of(**knowledge), userDataDirectory() + "/progress.sqlite", clock,
                StudyCalendar());
}

void CardBrowser::close() {
    m_cards.setCards({}, 0);
    m_data.reset();
    m_decks.clear();
    m_tags.clear();
    emit decksChanged();
    emit changed();
}

StudyMoment CardBrowser::moment() const {
    const std::int64_t now = m_data->clock->nowMs();
    return {m_data->calendar.dayOf(now), now, m_data->model.parameters()[20]};
}

void CardBrowser::setQuery(const QString& query) {
    if (query.toStdString() == m_search.text)
        return;
    m_search.text = query.toStdString();
    search();
}

void CardBrowser::setByFact(bool byFact) {
    if (byFact == m_search.onePerFact)
        return;
    m_search.onePerFact = byFact;
    search();
}

void CardBrowser::toggleTerm(const QString& term) {
    QStringList terms = termsOf(query());
    if (!terms.removeOne(term)) {
        const QString name = term.section(u':', 0, 0, QString::SectionIncludeTrailingSep);
        terms.removeIf([&](const QString& each) { return each.startsWith(name); });
        terms.append(term);
    }
    setQuery(terms.join(u' '));
}

bool CardBrowser::hasTerm(const QString& term) const {
    return termsOf(query()).contains(term);
}

QString CardBrowser::order() const {
    for (const Column& column : every)
        if (column.order == m_search.order)
            return QString::fromLatin1(column.name);
    return {};
}

void CardBrowser::orderBy(const QString& name) {
    for (const Column& column : every) {
        if (name != QLatin1String(column.name))
            continue;
        m_search.descending = column.order == m_search.order && !m_search.descending;
        m_search.order = column.order;
        search();
    }
}

QStringList CardBrowser::everyColumn() const {
    QStringList names;
    for (const Column& column : every)
        names.append(QString::fromLatin1(column.name));
    return names;
}

void CardBrowser::readColumns() {
    m_columns.clear();
    const auto kept = m_data->store->read([](const Sql& sql) { return setting(sql, columnsSetting); });
    const QStringList known = everyColumn();
    for (const QString& name : (kept ? toText(*kept) : QString()).split(u' ', Qt::SkipEmptyParts))
        if (known.contains(name) && !m_columns.contains(name))
            m_columns.append(name);
    if (m_columns.isEmpty())
        for (const Column& column : every)
            if (column.atFirst)
                m_columns.append(QString::fromLatin1(column.name));
    emit columnsChanged();
}

void CardBrowser::setColumns(const QStringList& columns) {
    if (!m_data || columns == m_columns)
        return;
    const std::string joined = columns.join(u' ').toStdString();
    if (const Result<void> kept =
            m_data->store->write([&](const Sql& sql) { setSetting(sql, columnsSetting, joined); });
        !kept)
        emit failed(QString::fromStdString(kept.error().message));
    readColumns();
}

void CardBrowser::refresh() {
    if (!m_data)
        return;
    if (const auto parameters = trainedParameters(*m_data->store))
        m_data->model = Fsrs(*parameters);
    readDecks();
    search();
}

void CardBrowser::search() {
    if (!m_data)
        return;
    const auto found = searchCards(*m_data->store, m_search, moment());
    m_queryError = found ? QString() : QString::fromStdString(found.error().message);
    if (found)
        m_cards.setCards(*found, moment().today);
    const auto last = m_data->store->lastAction();
    m_undoName = last && *last ? toText((*last)->name) : QString();
    emit changed();
}

void CardBrowser::readDecks() {
    m_decks.clear();
    m_tags.clear();
    if (const auto decks = lintel::decks(*m_data->store, moment().today))
        for (const DeckSummary& deck : *decks) {
            const auto service = m_data->services.find(deck.name);
            const bool known = service != m_data->services.end();
            m_decks.append(QVariantMap{
                {QStringLiteral("id"), toText(deck.name)},
                {QStringLiteral("name"), toText(known ? service->second->name : deck.name)},
                {QStringLiteral("category"), known ? toText(service->second->category) : QString()},
                {QStringLiteral("cards"), deck.cards},
                {QStringLiteral("due"), deck.due},
                {QStringLiteral("own"), deck.own}});
        }
    std::sort(m_decks.begin(), m_decks.end(), [](const QVariant& a, const QVariant& b) {
        const auto key = [](const QVariant& deck) {
            const QVariantMap map = deck.toMap();
            return std::pair(!map[QStringLiteral("own")].toBool(),
                             map[QStringLiteral("name")].toString().toLower());
        };
        return key(a) < key(b);
    });
    if (const auto tags = m_data->store->read([](const Sql& sql) { return tagsInUse(sql); }))
        for (const std::string& tag : *tags)
            m_tags.append(toText(tag));
    emit decksChanged();
}

QString CardBrowser::deckName(const DeckCard& card) const {
    const auto service = m_data->services.find(card.card.service);
    return toText(service == m_data->services.end() ? card.card.deck : service->second->name);
}

/// A side of a card as rich text.
QString CardBrowser::shown(const DeckCard& card, const std::string& side) const {
    return card.isHtml()
               ? cardAsRichText(toText(cleanHtml(side)), toText(mediaFolder(*m_data->store)), widestPicture)
               : toText(escapeHtml(side));
}

CardRow CardBrowser::describe(const DeckCard& card) const {
    const StudyMoment now = moment();
    const MemoryRecord& memory = card.memory;
    CardRow row;
    row.text = toText(frontAsTitle(card.card.front, card.isHtml()));
    if (m_search.onePerFact)
        if (const auto fact = m_data->facts.find(card.card.fact); fact != m_data->facts.end())
            row.text = toText(fact->second->statement);
    row.kind = toText(cardKindTitle(card.card.kind));
    row.service = toText(card.card.service);
    row.deck = deckName(card);
    if (const auto service = m_data->services.find(card.card.service); service != m_data->services.end())
        row.category = toText(service->second->category);
    row.lapses = memory.standing.lapses;
    row.reps = memory.standing.reps;
    row.flag = card.flag;
    for (const std::string& tag : card.tags)
        row.tags += (row.tags.isEmpty() ? QString() : QStringLiteral(" ")) + toText(tag);
    row.state = card.retired     ? tr("Resting")
                : card.suspended ? tr("Suspended")
                : card.buried    ? tr("Left out today")
                                 : QString();
    row.resting = !row.state.isEmpty();
    if (memory.standing.phase == Phase::New) {
        row.due = tr("new");
        return row;
    }
    const std::int64_t days = memory.dueDay - now.today;
    row.late = days < 0;
    row.due = days == 0 ? tr("today") : days > 0 ? tr("in %1 d").arg(days) : tr("%1 d late").arg(-days);
    const Memory& state = memory.standing.memory;
    row.last = dayText(memory.lastDay);
    row.stability = daysText(state.stability);
    row.difficulty = QString::number(state.difficulty, 'f', 1);
    const double recall = m_data->model.retrievability(
        static_cast<double>(std::max<std::int64_t>(0, now.today - memory.lastDay)), state.stability);
    row.recall = tr("%1 %").arg(std::lround(recall * 100));
    return row;
}

void CardBrowser::readPreview() {
    m_preview = {};
    const std::int64_t id = m_cards.current();
    const auto cards = m_data && id > 0 ? m_data->store->read([&](const Sql& sql) {
        return readCards(sql, std::span(&id, 1), moment().today);
    })
                                        : Result<std::vector<DeckCard>>(std::vector<DeckCard>());
    if (cards && !cards->empty()) {
        const DeckCard& card = cards->front();
        const CardRow row = describe(card);
        m_preview.valid = true;
        m_preview.frontHtml = shown(card, card.card.front);
        m_preview.backHtml = shown(card, card.card.back);
        if (const auto fact = m_data->facts.find(card.card.fact); fact != m_data->facts.end())
            m_preview.statement = toText(fact->second->statement);
        m_preview.fact = toText(card.card.fact);
        m_preview.service = toText(card.card.service);
        m_preview.deck = row.deck;
        if (const auto service = m_data->services.find(card.card.service); service != m_data->services.end())
            for (const Topic& topic : service->second->topics)
                if (topic.id == card.card.topic)
                    m_preview.topic = toText(topic.title);
        m_preview.comment = toText(card.comment);
        m_preview.key = toText(card.card.id);
        for (const std::string& tag : card.tags)
            m_preview.tags.append(toText(tag));
        m_preview.own = card.note.has_value();
        m_preview.edited = card.edited;
        m_preview.figures = {tr("Kind"), row.kind, tr("Due"), row.due};
        if (!row.state.isEmpty())
            m_preview.figures << tr("State") << row.state;
        if (!row.recall.isEmpty())
            m_preview.figures << tr("Recall now") << row.recall << tr("Stability") << row.stability
                              << tr("Difficulty") << row.difficulty << tr("Answers, forgotten")
                              << tr("%1, %2").arg(row.reps).arg(row.lapses);
        if (const auto answers = reviewsOf(*m_data->store, card.memory.id))
            for (auto answer = answers->rbegin();
                 answer != answers->rend() && std::size_t(m_preview.answers.size()) < answersShown; ++answer)
                m_preview.answers.append(
                    QVariantMap{{QStringLiteral("day"), dayText(answer->day)},
                                {QStringLiteral("name"), ratingName(answer->rating)},
                                {QStringLiteral("took"), tr("%1 s").arg(answer->tookMs / 1000)}});
    }
    emit previewChanged();
}

QVariantList CardBrowser::kinds() const {
    QVariantList list;
    for (int kind = 0; kind < cardKindCount; ++kind)
        list.append(
            QVariantMap{{QStringLiteral("name"), toText(cardKindName(static_cast<CardKind>(kind)))},
                        {QStringLiteral("title"), toText(cardKindTitle(static_cast<CardKind>(kind)))}});
    return list;
}

QVariantList CardBrowser::searchWords() const {
    QVariantList list;
    for (const SearchWord& word : lintel::searchWords())
        list.append(QVariantMap{{QStringLiteral("word"), QString::fromUtf8(word.word)},
                                {QStringLiteral("help"), QString::fromUtf8(word.help)}});
    return list;
}

void CardBrowser::run(const std::function<Result<void>(CardIds)>& action) {
    if (!m_data || m_cards.selectedCount() == 0)
        return;
    const std::vector<std::int64_t> chosen = m_cards.selection();
    if (const Result<void> result = action(chosen); !result) {
        emit failed(QString::fromStdString(result.error().message));
        return;
    }
    refresh();
    emit done(m_undoName);
}

void CardBrowser::suspend() {
    run([&](CardIds ids) {
        const auto cards = m_data->store->read([&](const Sql& sql) { return readCards(sql, ids); });
        if (!cards)
            return Result<void>(cards.error());
        const bool all =
            std::all_of(cards->begin(), cards->end(), [](const DeckCard& card) { return card.suspended; });
        return suspendCards(*m_data->store, ids, !all, moment().nowMs);
    });
}

void CardBrowser::toggleFlag() {
    run([&](CardIds ids) {
        const auto cards = m_data->store->read([&](const Sql& sql) { return readCards(sql, ids); });
        if (!cards)
            return Result<void>(cards.error());
        const bool all =
            std::all_of(cards->begin(), cards->end(), [](const DeckCard& card) { return card.flag > 0; });
        return flagCards(*m_data->store, ids, all ? 0 : 1, moment().nowMs);
    });
}

void CardBrowser::addTag(const QString& tag) {
    run([&](CardIds ids) {
        return tagCards(*m_data->store, ids, tag.trimmed().toStdString(), moment().nowMs);
    });
}

void CardBrowser::removeTag(const QString& tag) {
    run([&](CardIds ids) { return untagCards(*m_data->store, ids, tag.toStdString(), moment().nowMs); });
}

void CardBrowser::bury() {
    run([&](CardIds ids) { return buryCards(*m_data->store, ids, moment().today, moment().nowMs); });
}

void CardBrowser::forget() {
    run([&](CardIds ids) { return forgetCards(*m_data->store, ids, moment().nowMs); });
}

void CardBrowser::reschedule(int days) {
    run([&](CardIds ids) {
        const std::int64_t day = moment().today + std::max(0, days);
        return rescheduleCards(*m_data->store, ids, day, m_data->calendar.startOf(day), moment().nowMs);
    });
}

void CardBrowser::remark(const QString& comment) {
    if (!m_data || m_cards.current() == 0)
        return;
    if (const Result<void> result =
            remarkOnCard(*m_data->store, m_cards.current(), comment.trimmed().toStdString(), moment().nowMs);
        !result)
        emit failed(QString::fromStdString(result.error().message));
    refresh();
}

void CardBrowser::undo() {
    if (!m_data)
        return;
    const auto undone = m_data->store->undo();
    if (!undone) {
        emit failed(QString::fromStdString(undone.error().message));
        return;
    }
    if (!*undone)
        return;
    refresh();
    emit done(tr("Taken back: %1").arg(toText((*undone)->name)));
}

QVariantMap CardBrowser::ownNote() const {
    const std::int64_t id = m_cards.current();
    if (!m_data || id == 0)
        return {};
    const auto cards = m_data->store->read([&](const Sql& sql) { return readCards(sql, std::span(&id, 1)); });
    if (!cards || cards->empty() || !cards->front().note)
        return {};
    const auto note = readNote(*m_data->store, *cards->front().note);
    if (!note || !*note)
        return {};
    return {{QStringLiteral("kind"), static_cast<int>((*note)->kind)},
            {QStringLiteral("front"), toText(writtenOfHtml((*note)->front))},
            {QStringLiteral("back"), toText(writtenOfHtml((*note)->back))},
            {QStringLiteral("deck"), toText((*note)->deck)},
            {QStringLiteral("tags"), toText(joinTags((*note)->tags)).trimmed()}};
}

QString CardBrowser::writeNote(const QVariantMap& words, bool change) {
    if (!m_data)
        return m_error;
    OwnNote note;
    const std::int64_t id = m_cards.current();
    if (change) {
        const auto cards =
            m_data->store->read([&](const Sql& sql) { return readCards(sql, std::span(&id, 1)); });
        if (!cards || cards->empty() || !cards->front().note)
            return tr("The card is no own card any more.");
        const auto present = readNote(*m_data->store, *cards->front().note);
        if (!present || !*present)
            return tr("The card is no own card any more.");
        note = **present;
    }
    note.kind = static_cast<NoteKind>(std::clamp(words[QStringLiteral("kind")].toInt(), 0, 2));
    note.front = htmlOfWritten(words[QStringLiteral("front")].toString().toStdString());
    note.back = htmlOfWritten(words[QStringLiteral("back")].toString().toStdString());
    note.tags = splitTags(words[QStringLiteral("tags")].toString().toStdString());
    if (const QString deck = words[QStringLiteral("deck")].toString().trimmed(); !deck.isEmpty())
        note.deck = deck.toStdString();
    QString problem;
    if (change) {
        if (const Result<void> written = updateNote(*m_data->store, note, moment().nowMs); !written)
            problem = QString::fromStdString(written.error().message);
    } else if (const Result<std::int64_t> written = addNote(*m_data->store, note, moment().nowMs); !written) {
        problem = QString::fromStdString(written.error().message);
    }
    if (problem.isEmpty())
        refresh();
    return problem;
}

QUrl CardBrowser::pictureFolder() const {
    return m_data ? QUrl::fromLocalFile(toText(mediaFolder(*m_data->store)) + u'/') : QUrl();
}

QString CardBrowser::keepPicture() {
    const std::optional<Picture> picture = clipboardPicture();
    if (!m_data || !picture)
        return {};
    const Result<std::string> name =
        storeImage(*m_data->store, picture->bytes.toStdString(), picture->suffix.toStdString());
    if (!name)
        emit failed(QString::fromStdString(name.error().message));
    return name ? toText(imageMarkup(*name)) : QString();
}

int CardBrowser::deleteNotes() {
    std::vector<std::int64_t> notes;
    run([&](CardIds ids) {
        const auto cards = m_data->store->read([&](const Sql& sql) { return readCards(sql, ids); });
        if (!cards)
            return Result<void>(cards.error());
        for (const DeckCard& card : *cards)
            if (card.note && std::find(notes.begin(), notes.end(), *card.note) == notes.end())
                notes.push_back(*card.note);
        return notes.empty() ? Result<void>() : lintel::deleteNotes(*m_data->store, notes, moment().nowMs);
    });
    return static_cast<int>(notes.size());
}

} // namespace lintel
