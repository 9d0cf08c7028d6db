#pragma once

#include "model/study/review_queue.h"
#include "qml/Profile/study_profile.h"
#include "qml/Review/card_view.h"
#include "qml/Review/memory_view.h"
#include "qml/Review/session_log.h"
#include "qml/Review/typed_verdict.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace lintel {

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
    Q_PROPERTY(QString undoName READ undoName NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> answered READ answered NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> tally READ tally NOTIFY changed FINAL)
    Q_PROPERTY(int minutesSpent READ minutesSpent NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList forgotten READ forgotten NOTIFY changed FINAL)
    Q_PROPERTY(int leftReview READ leftReview NOTIFY changed FINAL)
    Q_PROPERTY(int leftLearning READ leftLearning NOTIFY changed FINAL)
    Q_PROPERTY(int leftNew READ leftNew NOTIFY changed FINAL)
    Q_PROPERTY(int left READ left NOTIFY changed FINAL)
    Q_PROPERTY(int minutesLeft READ minutesLeft NOTIFY changed FINAL)
    Q_PROPERTY(int newBeyondToday READ newBeyondToday NOTIFY changed FINAL)
    Q_PROPERTY(QString nextDue READ nextDue NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList dueByService READ dueByService NOTIFY changed FINAL)
    Q_PROPERTY(int dueToday READ dueToday NOTIFY changed FINAL)
    /// The exam that is planned ("DVA-C03"), empty without one, and the days until then.
    Q_PROPERTY(QString exam READ exam NOTIFY changed FINAL)
    Q_PROPERTY(int examDaysLeft READ examDaysLeft NOTIFY changed FINAL)
    /// Days in a row with answers.
    Q_PROPERTY(int streak READ streak NOTIFY changed FINAL)
    /// Of the pictures that own cards show.
    Q_PROPERTY(QUrl pictureFolder READ pictureFolder NOTIFY changed FINAL)
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

    /// Opens the profile and begins a session over all services. On failure the state is Closed and error
    /// says why.
    Q_INVOKABLE bool open(lintel::StudyProfile* profile);
    /// Lets go of the database, so that it can be replaced.
    Q_INVOKABLE void close();

    /// Begins a session over one service, or all with an empty id.
    Q_INVOKABLE void start(const QString& service = {});
    /// Puts the card of this id, or one of this fact, on the table, also when it is not due. False when there
    /// is none.
    Q_INVOKABLE bool show(const QString& cardOrFact);
    /// Raises the day's limit of new cards for this session.
    Q_INVOKABLE void learnMore(int cards);
    Q_INVOKABLE void reveal();
    Q_INVOKABLE void rate(int rating);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void suspend();
    /// Leaves the card out until tomorrow.
    Q_INVOKABLE void bury();
    /// Gives the card a flag (1 to 7) or, with 0, none.
    Q_INVOKABLE void flag(int flag);
    /// The user's own words on the card, with pictures; what the fact says stays beside them. Of an own card
    /// the note is changed. False, and failed(), when a side is empty.
    Q_INVOKABLE bool edit(const QString& front, const QString& back);
    /// Keeps the picture of the clipboard and returns the markup that shows it; empty when there is none.
    Q_INVOKABLE QString keepPicture();
    /// Back to what the fact says.
    Q_INVOKABLE void revert();
    /// The user's note on the card; empty for none.
    Q_INVOKABLE void remark(const QString& comment);
    /// The time from now to the next look at the card does not count as time spent on it.
    Q_INVOKABLE void pause();
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
    QString check() const { return m_verdict ? m_verdict->name() : QString(); }
    QString checkText() const { return m_verdict ? m_verdict->text() : QString(); }
    bool canUndo() const { return !m_undoName.isEmpty(); }
    /// What undo() would take back: "Answer", "Suspend card". Empty when there is nothing of today.
    QString undoName() const { return m_undoName; }
    /// Ratings of this session, oldest first.
    QList<int> answered() const { return m_log.ratings(); }
    /// How many answers of this session were Again, Hard, Good and Easy.
    QList<int> tally() const { return m_log.tally(); }
    int minutesSpent() const { return m_log.minutes(); }
    /// {front, fact, service, serviceName, category} of each card that was answered Again in this session.
    QVariantList forgotten() const { return m_log.forgotten(); }
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
    QString exam() const { return m_exam; }
    int examDaysLeft() const { return m_examDaysLeft; }
    int streak() const { return m_streak; }
    QUrl pictureFolder() const;
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
    void readGoal();
    void showCard();
    void describeCard();
    void describeMemory(const DeckCard& card);
    void readUndo();
    void close(const std::string& message);
    /// Goes on to what the queue shows now.
    void afterLeaving(const Result<void>& done);
    bool onTable() const { return m_state == State::Question || m_state == State::Answer; }
    /// Reads the card again after something was done to it, and leaves it on the table as it lies.
    bool afterAction(const Result<void>& done);
    std::string today() const;

    std::unique_ptr<Data> m_data;
    int m_newPerDay = QueueSettings().newPerDay;
    QueueSettings m_settings;
    State m_state = State::Closed;
    QString m_error;
    CardView m_card;
    MemoryView m_memory;
    QStringList m_intervals;
    QString m_typedText;
    std::optional<TypedVerdict> m_verdict;
    std::optional<double> m_typicalMs;
    SessionLog m_log;
    QString m_undoName;
    QString m_exam;
    int m_examDaysLeft = 0;
    int m_streak = 0;
    std::int64_t m_shownMs = 0;
    std::int64_t m_spentMs = 0; ///< on the card before a pause
    bool m_paused = false;
};

} // namespace lintel
