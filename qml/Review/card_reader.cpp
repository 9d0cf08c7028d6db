#include "qml/Review/card_reader.h"

#include "model/knowledge/citation.h"
#include "model/study/phrase.h"
#include "model/study/progress/html.h"
#include "model/study/progress/sql.h"
#include "qml/Ui/pictures.h"

#include <QDate>
#include <QLocale>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace lintel {
namespace {

constexpr std::ptrdiff_t neighboursOnEachSide = 2;
constexpr int widestPicture = 656; ///< pixels within the margins of the card

QString phaseText(Phase phase) {
    switch (phase) {
    case Phase::New:
        return QObject::tr("New");
    case Phase::Learning:
        return QObject::tr("Learning");
    case Phase::Review:
        return QObject::tr("Review");
    case Phase::Relearning:
        return QObject::tr("Relearning");
    }
    return {};
}

/// The text with the terms set in bold.
QString withBold(const std::string& text, const std::vector<std::string>& terms) {
    const QString statement = toText(text);
    QList<std::pair<qsizetype, qsizetype>> bold;
    for (const std::string& term : terms) {
        const QString words = toText(term);
        if (words.isEmpty())
            continue;
        for (qsizetype at = statement.indexOf(words); at >= 0;
             at = statement.indexOf(words, at + words.size()))
            bold.append({at, at + words.size()});
    }
    std::sort(bold.begin(), bold.end());
    QString html;
    qsizetype done = 0;
    for (const auto& [start, end] : bold) {
        if (start < done)
            continue;
        html += statement.mid(done, start - done).toHtmlEscaped() + QStringLiteral("<b>") +
                statement.mid(start, end - start).toHtmlEscaped() + QStringLiteral("</b>");
        done = end;
    }
    return html + statement.mid(done).toHtmlEscaped();
}

/// What is asked for: the hidden terms of a cloze card, else the answer.
std::vector<std::string> answersOf(const Card& card, const Fact& fact) {
    return card.kind == CardKind::Cloze ? fact.cloze : std::vector{card.answer};
}

/// Whether a title holds a word of the answer, in singular or plural.
bool sharesWord(const QString& title, const std::string& answer) {
    const auto words = [](const QString& text) {
        static const QRegularExpression separators(QStringLiteral("[^\\w]+"),
                                                   QRegularExpression::UseUnicodePropertiesOption);
        static const QSet<QString> common{"a",  "an", "and", "as", "at", "by",  "for", "from", "in",
                                          "is", "it", "of",  "on", "or", "the", "to",  "with"};
        QSet<QString> result;
        for (QString word : text.toLower().split(separators, Qt::SkipEmptyParts)) {
            if (common.contains(word))
                continue;
            if (word.size() > 3 && word.endsWith(u's'))
                word.chop(1);
            result.insert(word);
        }
        return result;
    };
    return words(title).intersects(words(toText(answer)));
}

QVariantList sourceViews(const std::vector<FactSource>& sources, const std::string& service) {
    QVariantList views;
    for (const FactSource& source : sources) {
        const Citation citation = cite(source, service);
        SourceView view;
        view.title = toText(citation.title);
        view.url = toText(citation.url);
        const QDate checked = QDate::fromString(toText(citation.day), Qt::ISODate);
        if (checked.isValid())
            view.detail =
                QObject::tr("checked %1").arg(QLocale::c().toString(checked, QStringLiteral("d MMM yyyy")));
        views.append(QVariant::fromValue(view));
    }
    return views;
}

/// "name: text" lines side by side.
QVariantList rowViews(const QString& lines) {
    QVariantList rows;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(QStringLiteral(": "));
        rows.append(QVariant::fromValue(RowView{line.left(std::max<qsizetype>(0, colon)),
                                                colon < 0 ? line : line.mid(colon + 2), false}));
    }
    return rows;
}

const ApiOperation* operationOf(const Service* service, const std::string& source) {
    if (!service)
        return nullptr;
    const auto found =
        std::find_if(service->apis.begin(), service->apis.end(), [&](const ApiOperation& operation) {
            return source == service->id + ".api." + operation.operation;
        });
    return found == service->apis.end() ? nullptr : &*found;
}

} // namespace

CardReader::CardReader(std::shared_ptr<const MaterialIndex> knowledge, const std::string& pictures)
    : m_knowledge(std::move(knowledge))
    , m_pictures(toText(pictures)) {}

std::vector<Fact> CardReader::confusedWith(const Fact& of) const {
    std::vector<Fact> others;
    for (const std::string& id : of.confusedWith)
        if (const Fact* other = m_knowledge->fact(id); other && other->status != "retired")
            others.push_back(*other);
    return others;
}

/// The row of the limits table, else the topic.
QString CardReader::titleOf(const Fact& fact) const {
    if (!fact.name.empty())
        return toText(fact.name);
    return toText(m_knowledge->topicTitle(fact.service, fact.topic));
}

/// The domain in the exam that can be taken now, or else the next one, of the first family that names the
/// fact.
QString CardReader::domainOf(const Fact& fact, const std::string& isoDay) const {
    for (const auto& [family, domain] : fact.exams) {
        const Exam* soonest = nullptr;
        for (const Exam& exam : m_knowledge->material().exams)
            if (exam.family == family && (exam.lastDay.empty() || exam.lastDay >= isoDay) &&
                (!soonest || exam.firstDay < soonest->firstDay))
                soonest = &exam;
        const std::string id = domain.substr(0, domain.find('.'));
        if (soonest)
            for (const Exam::Domain& candidate : soonest->domains)
                if (candidate.id == id)
                    return toText(candidate.name);
    }
    return {};
}

QVariantList CardReader::neighboursOf(const Fact& of) const {
    const Service* shelf = m_knowledge->service(of.service);
    const auto topic = shelf ? std::find_if(shelf->topics.begin(), shelf->topics.end(),
                                            [&](const Topic& each) { return each.id == of.topic; })
                             : decltype(shelf->topics.begin()){};
    if (!shelf || topic == shelf->topics.end())
        return {};
    const auto own = std::find(topic->facts.begin(), topic->facts.end(), of.id);
    if (own == topic->facts.end() || topic->facts.size() < 2)
        return {};
    const std::ptrdiff_t at = own - topic->facts.begin();
    const auto count = static_cast<std::ptrdiff_t>(topic->facts.size());
    QVariantList views;
    for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, at - neighboursOnEachSide);
         i < std::min(count, at + neighboursOnEachSide + 1); ++i)
        if (const Fact* each = m_knowledge->fact(topic->facts[static_cast<std::size_t>(i)]))
            views.append(
                QVariant::fromValue(NeighbourView{toText(each->id), toText(each->statement), i == at}));
    return views;
}

QString CardReader::ownHtml(const std::string& html) const {
    return cardAsRichText(toText(cleanHtml(html)), m_pictures, widestPicture);
}

void CardReader::describeAnswer(CardView& view, const Card& card, const Fact& fact) const {
    view.statementHtml =
        withBold(fact.statement, card.kind == CardKind::Cloze ? fact.cloze : std::vector<std::string>());
    view.sources = sourceViews(fact.sources, card.service);
    view.why = toText(fact.why);
    if (!view.backHtml.isEmpty())
        return;
    switch (card.kind) {
    case CardKind::Cloze:
    case CardKind::Reverse:
        break; // the statement is the answer
    case CardKind::List:
        view.items = view.back.split(u'\n', Qt::SkipEmptyParts);
        break;
    case CardKind::Compare:
        view.rows = rowViews(view.back);
        break;
    case CardKind::TrueToday:
        view.answer = toText(card.answer);
        break;
    case CardKind::ApiPurpose:
    case CardKind::ApiOperation:
        view.answer = toText(card.answer);
        if (const ApiOperation* operation = operationOf(m_knowledge->service(card.service), card.source)) {
            for (const ApiOperation::Detail& parameter : operation->parameters)
                view.rows.append(
                    QVariant::fromValue(RowView{toText(parameter.name), toText(parameter.text), true}));
            view.why = toText(operation->remember);
            view.sources = sourceViews(operation->sources, card.service);
        }
        break;
    default:
        view.answer = view.back;
    }
}

CardView CardReader::describe(const DeckCard& deckCard, const std::optional<std::string>& contrast,
                              const std::string& isoDay) const {
    const Card& card = deckCard.card;
    static const Fact none;
    const Fact* const known = m_knowledge->fact(card.fact);
    const Fact& about = known ? *known : none;
    CardView view;
    view.id = toText(card.id);
    view.fact = toText(card.fact);
    view.kind = toText(cardKindName(card.kind));
    view.kindTitle = toText(cardKindTitle(card.kind));
    view.service = toText(card.service);
    view.serviceName = toText(card.service.empty() ? card.deck : card.service);
    if (const Service* of = m_knowledge->service(card.service)) {
        view.serviceName = toText(of->name);
        view.category = toText(of->category);
        view.topic = toText(m_knowledge->topicTitle(card.service, card.topic));
        for (const std::string& answer : answersOf(card, about)) {
            view.serviceTells = view.serviceTells || findPhrase(of->name, answer) != std::string::npos ||
                                findPhrase(answer, of->name) != std::string::npos;
            view.topicTells = view.topicTells || sharesWord(view.topic, answer);
        }
    }
    view.domain = domainOf(about, isoDay);
    view.phase = phaseText(deckCard.memory.standing.phase);
    if (deckCard.isHtml()) {
        view.frontHtml = ownHtml(card.front);
        view.backHtml = ownHtml(card.back);
    }
    view.front = toText(deckCard.isHtml() ? plainText(card.front) : card.front);
    view.back = toText(deckCard.isHtml() ? plainText(card.back) : card.back);
    view.writtenFront = deckCard.isHtml() ? toText(writtenOfHtml(card.front)) : view.front;
    view.writtenBack = deckCard.isHtml() ? toText(writtenOfHtml(card.back)) : view.back;
    view.edited = deckCard.edited;
    view.madeBack = toText(deckCard.madeBack);
    view.own = deckCard.note.has_value();
    view.typed = card.kind == CardKind::Typed;
    view.notesSaid = toText(about.notesSaid);
    view.changed = deckCard.wasAnswer.has_value();
    view.wasAnswer = toText(deckCard.wasAnswer.value_or(std::string()));
    view.comment = toText(deckCard.comment);
    view.flag = deckCard.flag;
    for (const std::string& tag : deckCard.tags)
        view.tags.append(toText(tag));
    describeAnswer(view, card, about);
    view.neighbours = neighboursOf(about);

    const auto confuse = [&](const Fact& other, bool swapped) {
        view.confusedWith.append(QVariant::fromValue(
            ConfusedView{toText(other.id), titleOf(other), toText(other.statement), swapped}));
    };
    if (const Fact* swapped = contrast ? m_knowledge->fact(*contrast) : nullptr)
        confuse(*swapped, true);
    for (const Fact& other : confusedWith(about))
        if (other.id != contrast)
            confuse(other, false);
    return view;
}

} // namespace lintel
