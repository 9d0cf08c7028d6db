#include "qml/Browser/card_browser.h"

#include "model/study/progress/deck_options.h"
#include "model/study/training/retraining.h"
#include "qml/Browser/own_note_form.h"
#include "qml/Browser/query_terms.h"
#include "qml/Profile/profile_pictures.h"

#include <algorithm>

namespace lintel {

struct CardBrowser::Data {
    OpenProfile profile;
    Fsrs model{};

    const Service* service(const std::string& id) const { return profile.knowledge->service(id); }
    ProgressStore& store() { return *profile.store; }
};

CardBrowser::CardBrowser(QObject* parent)
    : QObject(parent) {
    m_search.order = CardOrder::Deck;
    connect(&m_cards, &CardsModel::selectionChanged, this, &CardBrowser::readPreview);
}

CardBrowser::~CardBrowser() = default;

bool CardBrowser::open(StudyProfile* profile) {
    auto opened = profile->open();
    if (!opened) {
        m_error = toText(opened.error().toString());
        emit changed();
        return false;
    }
    m_data.reset(new Data{std::move(*opened)});
    m_cards.setSource(&m_data->store(),
                      [this](const DeckCard& card) { return describer().row(card, m_search.onePerFact); });
    m_error.clear();
    m_columns = shownColumns(m_data->store());
    emit columnsChanged();
    refresh();
    return true;
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
    return m_data->profile.moment(m_data->model.parameters()[20]);
}

CardDescriber CardBrowser::describer() const {
    return {*m_data->profile.knowledge, m_data->store(), m_data->model, moment().today};
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
    setQuery(withQueryTermToggled(query(), term));
}

bool CardBrowser::hasTerm(const QString& term) const {
    return hasQueryTerm(query(), term);
}

QString CardBrowser::order() const {
    for (const CardColumn& column : cardColumns())
        if (column.order == m_search.order)
            return QString::fromLatin1(column.name);
    return {};
}

void CardBrowser::orderBy(const QString& name) {
    for (const CardColumn& column : cardColumns()) {
        if (name != QLatin1String(column.name))
            continue;
        m_search.descending = column.order == m_search.order && !m_search.descending;
        m_search.order = column.order;
        search();
    }
}

void CardBrowser::setColumns(const QStringList& columns) {
    if (!m_data || columns == m_columns)
        return;
    if (const Result<void> kept = showColumns(m_data->store(), columns); !kept)
        emit failed(toText(kept.error().message));
    m_columns = shownColumns(m_data->store());
    emit columnsChanged();
}

void CardBrowser::refresh() {
    if (!m_data)
        return;
    if (const auto parameters = trainedParameters(m_data->store()))
        m_data->model = Fsrs(*parameters);
    readDecks();
    search();
}

void CardBrowser::search() {
    if (!m_data)
        return;
    const auto found = searchCards(m_data->store(), m_search, moment());
    m_queryError = found ? QString() : toText(found.error().message);
    if (found)
        m_cards.setCards(*found, moment().today);
    const auto last = m_data->store().lastAction();
    m_undoName = last && *last ? toText((*last)->name) : QString();
    emit changed();
}

void CardBrowser::readDecks() {
    m_decks.clear();
    m_tags.clear();
    if (const auto decks = lintel::decks(m_data->store(), moment().today))
        for (const DeckSummary& deck : *decks) {
            const Service* service = m_data->service(deck.name);
            m_decks.append(
                QVariantMap{{QStringLiteral("id"), toText(deck.name)},
                            {QStringLiteral("name"), toText(service ? service->name : deck.name)},
                            {QStringLiteral("category"), service ? toText(service->category) : QString()},
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
    if (const auto tags = m_data->store().read([](const Sql& sql) { return tagsInUse(sql); }))
        for (const std::string& tag : *tags)
            m_tags.append(toText(tag));
    emit decksChanged();
}

void CardBrowser::readPreview() {
    m_preview = {};
    const std::int64_t id = m_cards.current();
    const auto cards = m_data && id > 0 ? m_data->store().read([&](const Sql& sql) {
        return readCards(sql, std::span(&id, 1), moment().today);
    })
                                        : Result<std::vector<DeckCard>>(std::vector<DeckCard>());
    if (cards && !cards->empty())
        m_preview = describer().preview(cards->front());
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
        emit failed(toText(result.error().message));
        return;
    }
    refresh();
    emit done(m_undoName);
}

void CardBrowser::suspend() {
    run([&](CardIds ids) {
        const auto cards = m_data->store().read([&](const Sql& sql) { return readCards(sql, ids); });
        if (!cards)
            return Result<void>(cards.error());
        const bool all =
            std::all_of(cards->begin(), cards->end(), [](const DeckCard& card) { return card.suspended; });
        return suspendCards(m_data->store(), ids, !all, moment().nowMs);
    });
}

void CardBrowser::toggleFlag() {
    run([&](CardIds ids) {
        const auto cards = m_data->store().read([&](const Sql& sql) { return readCards(sql, ids); });
        if (!cards)
            return Result<void>(cards.error());
        const bool all =
            std::all_of(cards->begin(), cards->end(), [](const DeckCard& card) { return card.flag > 0; });
        return flagCards(m_data->store(), ids, all ? 0 : 1, moment().nowMs);
    });
}

void CardBrowser::addTag(const QString& tag) {
    run([&](CardIds ids) {
        return tagCards(m_data->store(), ids, tag.trimmed().toStdString(), moment().nowMs);
    });
}

void CardBrowser::removeTag(const QString& tag) {
    run([&](CardIds ids) { return untagCards(m_data->store(), ids, tag.toStdString(), moment().nowMs); });
}

void CardBrowser::bury() {
    run([&](CardIds ids) { return buryCards(m_data->store(), ids, moment().today, moment().nowMs); });
}

void CardBrowser::forget() {
    run([&](CardIds ids) { return forgetCards(m_data->store(), ids, moment().nowMs); });
}

void CardBrowser::reschedule(int days) {
    run([&](CardIds ids) {
        const std::int64_t day = moment().today + std::max(0, days);
        return rescheduleCards(m_data->store(), ids, day, m_data->profile.calendar.startOf(day),
                               moment().nowMs);
    });
}

void CardBrowser::remark(const QString& comment) {
    if (!m_data || m_cards.current() == 0)
        return;
    if (const Result<void> result =
            remarkOnCard(m_data->store(), m_cards.current(), comment.trimmed().toStdString(), moment().nowMs);
        !result)
        emit failed(toText(result.error().message));
    refresh();
}

void CardBrowser::undo() {
    if (!m_data)
        return;
    const auto undone = m_data->store().undo();
    if (!undone) {
        emit failed(toText(undone.error().message));
        return;
    }
    if (!*undone)
        return;
    refresh();
    emit done(tr("Taken back: %1").arg(toText((*undone)->name)));
}

QVariantMap CardBrowser::ownNote() const {
    if (!m_data)
        return {};
    const auto note = noteOfCard(m_data->store(), m_cards.current());
    return note && *note ? formOfNote(**note) : QVariantMap();
}

QString CardBrowser::writeNote(const QVariantMap& form, bool change) {
    if (!m_data)
        return m_error;
    OwnNote present;
    if (change) {
        const auto note = noteOfCard(m_data->store(), m_cards.current());
        if (!note || !*note)
            return tr("The card is no own card any more.");
        present = **note;
    }
    const OwnNote note = noteOfForm(form, present);
    const auto problemOf = [](const auto& written) {
        return written ? QString() : toText(written.error().message);
    };
    const QString problem = change ? problemOf(updateNote(m_data->store(), note, moment().nowMs))
                                   : problemOf(addNote(m_data->store(), note, moment().nowMs));
    if (problem.isEmpty())
        refresh();
    return problem;
}

QUrl CardBrowser::pictureFolder() const {
    return m_data ? lintel::pictureFolder(m_data->store()) : QUrl();
}

QString CardBrowser::keepPicture() {
    const Result<QString> kept = m_data ? keepClipboardPicture(m_data->store()) : Result<QString>(QString());
    if (!kept)
        emit failed(toText(kept.error().message));
    return kept ? *kept : QString();
}

int CardBrowser::deleteNotes() {
    std::vector<std::int64_t> notes;
    run([&](CardIds ids) {
        const auto cards = m_data->store().read([&](const Sql& sql) { return readCards(sql, ids); });
        if (!cards)
            return Result<void>(cards.error());
        for (const DeckCard& card : *cards)
            if (card.note && std::find(notes.begin(), notes.end(), *card.note) == notes.end())
                notes.push_back(*card.note);
        return notes.empty() ? Result<void>() : lintel::deleteNotes(m_data->store(), notes, moment().nowMs);
    });
    return static_cast<int>(notes.size());
}

} // namespace lintel
