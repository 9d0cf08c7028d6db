#pragma once

#include "model/study/material.h"
#include "model/study/review_queue.h"
#include "model/study/typed_answer.h"

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <unordered_map>
#include <vector>

namespace lintel {

/// The card on the table. Texts ending in Html are styled text, escaped.
struct CardView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString fact MEMBER fact)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString service MEMBER service)
    Q_PROPERTY(QString serviceName MEMBER serviceName)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString topic MEMBER topic)
    Q_PROPERTY(QString domain MEMBER domain)
    Q_PROPERTY(QString phase MEMBER phase)
    Q_PROPERTY(QString front MEMBER front)
    Q_PROPERTY(QString answer MEMBER answer)
    Q_PROPERTY(QString statementHtml MEMBER statementHtml)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString notesSaid MEMBER notesSaid)
    Q_PROPERTY(bool typed MEMBER typed)
    Q_PROPERTY(bool serviceTells MEMBER serviceTells)
    Q_PROPERTY(bool topicTells MEMBER topicTells)
    Q_PROPERTY(QVariantList sources MEMBER sources)
    Q_PROPERTY(QVariantList confusedWith MEMBER confusedWith)

public:
    QString id;
    QString fact;
    QString kind; ///< "qa" "cloze" "typed"
    QString service;
    QString serviceName;
    QString category;
    QString topic;
    QString domain; ///< of an exam, empty when it is in none
    QString phase;  ///< "New" "Learning" "Review" "Relearning"
    QString front;
    QString answer; ///< the short answer; empty for a cloze card, whose statement is the answer
    QString statementHtml;
    QString why;
    QString notesSaid;
    bool typed = false;
    bool serviceTells = false; ///< the service's name gives the answer away: do not show it before
    bool topicTells = false;   ///< so does the topic's title
    QVariantList sources;      ///< SourceView
    QVariantList confusedWith; ///< ConfusedView
};

struct SourceView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString url MEMBER url)

public:
    QString title;
    QString detail; ///< "checked 20 Nov 2026"; empty for the user's notes
    QString url;    ///< empty for the user's notes
};

struct ConfusedView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString fact MEMBER fact)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)

public:
    QString fact;
    QString title;
    QString text;
};

/// What is known of the memory of the card, and its curve in a unit square: x is time from the first answer
/// to now, y the chance of recall from 1 (top) to curveFloor (bottom).
struct MemoryView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(bool known MEMBER known)
    Q_PROPERTY(double retrievability MEMBER retrievability)
    Q_PROPERTY(double stability MEMBER stability)
    Q_PROPERTY(double difficulty MEMBER difficulty)
    Q_PROPERTY(double desiredRetention MEMBER desiredRetention)
    Q_PROPERTY(double curveFloor MEMBER curveFloor)
    Q_PROPERTY(QVariantList curves MEMBER curves)
    Q_PROPERTY(QVariantList answers MEMBER answers)
    Q_PROPERTY(QString since MEMBER since)

public:
    bool known = false;
    double retrievability = 1;
    double stability = 0; ///< days
    double difficulty = 0;
    double desiredRetention = 0;
    double curveFloor = 0;
    QVariantList curves;  ///< one list of points for the time after each answer
    QVariantList answers; ///< the points where answers were given, with their rating: {x, y, rating}
    QString since;        ///< day of the first answer
};

/// One session of reviewing for the page: the card on the table, what was typed, what each button leads to.
class ReviewSession : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(QString service READ service NOTIFY changed FINAL)
    Q_PROPERTY(QString serviceName READ serviceName NOTIFY changed FINAL)
    Q_PROPERTY(lintel::CardView card READ card NOTIFY changed FINAL)
    Q_PROPERTY(lintel::MemoryView memory READ memory NOTIFY changed FINAL)
    Q_PROPERTY(QStringList intervals READ intervals NOTIFY changed FINAL)
    Q_PROPERTY(int suggested READ suggested NOTIFY changed FINAL)
    Q_PROPERTY(QString typedText READ typedText WRITE setTypedText NOTIFY changed FINAL)
    Q_PROPERTY(QString check READ check NOTIFY changed FINAL)
    Q_PROPERTY(QString checkText READ checkText NOTIFY changed FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> answered READ answered NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> tally READ tally NOTIFY changed FINAL)
    Q_PROPERTY(int leftReview READ leftReview NOTIFY changed FINAL)
    Q_PROPERTY(int leftLearning READ leftLearning NOTIFY changed FINAL)
    Q_PROPERTY(int leftNew READ leftNew NOTIFY changed FINAL)
    Q_PROPERTY(int left READ left NOTIFY changed FINAL)
    Q_PROPERTY(int minutesLeft READ minutesLeft NOTIFY changed FINAL)
    Q_PROPERTY(int newBeyondToday READ newBeyondToday NOTIFY changed FINAL)
    Q_PROPERTY(QString nextDue READ nextDue NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList dueByService READ dueByService NOTIFY changed FINAL)
    Q_PROPERTY(int dueToday READ dueToday NOTIFY changed FINAL)
    /// New cards a day, whatever the session is about.
    Q_PROPERTY(int newPerDay READ newPerDay WRITE setNewPerDay NOTIFY changed FINAL)

public:
    enum class State {
        Closed,   ///< the progress could not be opened: see error
        Question, ///< a card waits for its answer
        Answer,   ///< the answer is shown, a rating is due
        Done,     ///< nothing is left today, or the session was ended
    };
    Q_ENUM(State)

    explicit ReviewSession(QObject* parent = nullptr);
    ~ReviewSession() override;

    /// Opens the progress database and begins a session over all services. On failure the state is Closed and
    /// error says why. The clock must outlive the session.
    bool open(StudyMaterial material, const std::string& progressPath, const Clock& clock,
              StudyCalendar calendar = StudyCalendar());

    /// open() with the installed knowledge, the user's progress and the system's clock.
    Q_INVOKABLE bool openProfile();

    /// Begins a session over one service, or all with an empty id.
    Q_INVOKABLE void start(const QString& service = {});
    /// Puts a card of a fact on the table, also when none is due. False when the fact has no card.
    Q_INVOKABLE bool showFact(const QString& fact);
    /// Raises the day's limit of new cards for this session.
    Q_INVOKABLE void learnMore(int cards);
    Q_INVOKABLE void reveal();
    Q_INVOKABLE void rate(int rating);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void suspend();
    Q_INVOKABLE void end();
    Q_INVOKABLE void resume();
    /// Looks at the clock again, for a page that is shown after a while.
    Q_INVOKABLE void refresh();

    State state() const { return m_state; }
    QString error() const { return m_error; }
    QString notice() const;
    QString service() const { return QString::fromStdString(m_settings.service); }
    QString serviceName() const;
    CardView card() const { return m_card; }
    MemoryView memory() const { return m_memory; }
    QStringList intervals() const { return m_intervals; }
    int suggested() const;
    QString typedText() const { return m_typedText; }
    void setTypedText(const QString& text);
    QString check() const;
    QString checkText() const;
    bool canUndo() const { return m_canUndo; }
    QList<int> answered() const { return m_answered; }
    /// How many answers of this session were Again, Hard, Good and Easy.
    QList<int> tally() const;
    int leftReview() const { return counts().review; }
    int leftLearning() const { return counts().learning; }
    int leftNew() const { return counts().fresh; }
    int left() const { return counts().total(); }
    int minutesLeft() const;
    int newBeyondToday() const;
    QString nextDue() const;
    /// {id, name, category, due} of each service with cards today, whatever the session is about.
    QVariantList dueByService() const;
    int dueToday() const;
    int newPerDay() const { return m_newPerDay; }
    void setNewPerDay(int cards);

signals:
    void changed();
    /// An action failed and changed nothing.
    void failed(const QString& message);
    void undone(const QString& what);

private:
    struct Data;

    QueueCounts counts() const;
    void makeQueue();
    void showCard();
    QString domainOf(const Fact& fact) const;
    void describeCard(const DeckCard& deckCard);
    void describeMemory(const DeckCard& card);
    const Service* serviceOf(const std::string& id) const;

    std::unique_ptr<Data> m_data;
    int m_newPerDay = QueueSettings().newPerDay;
    QueueSettings m_settings;
    State m_state = State::Closed;
    QString m_error;
    CardView m_card;
    MemoryView m_memory;
    QStringList m_intervals;
    QString m_typedText;
    std::optional<TypedCheck> m_check;
    std::optional<double> m_typicalMs;
    QList<int> m_answered;
    bool m_canUndo = false;
    std::int64_t m_shownMs = 0;
};

} // namespace lintel
