#pragma once

#include "model/study/progress/card_actions.h"
#include "qml/Browser/card_columns.h"
#include "qml/Browser/card_describer.h"
#include "qml/Browser/cards_model.h"
#include "qml/Profile/study_profile.h"

#include <QObject>
#include <QUrl>
#include <memory>

namespace lintel {

/// All cards, or one row for each fact, as a search finds them, with what can be done to those selected.
class CardBrowser : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    /// What is searched for: see searchWords.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed FINAL)
    /// What in the query cannot be understood; the cards are those of the query before.
    Q_PROPERTY(QString queryError READ queryError NOTIFY changed FINAL)
    /// One row a fact instead of one a card.
    Q_PROPERTY(bool byFact READ byFact WRITE setByFact NOTIFY changed FINAL)
    Q_PROPERTY(QString order READ order NOTIFY changed FINAL)
    Q_PROPERTY(bool descending READ isDescending NOTIFY changed FINAL)
    /// Names of the columns that are shown, in their order: those of everyColumn. Kept in the profile.
    Q_PROPERTY(QStringList columns READ columns WRITE setColumns NOTIFY columnsChanged FINAL)
    Q_PROPERTY(QStringList everyColumn READ everyColumn CONSTANT FINAL)
    Q_PROPERTY(lintel::CardsModel* cards READ cards CONSTANT FINAL)
    Q_PROPERTY(lintel::CardPreview preview READ preview NOTIFY previewChanged FINAL)
    /// {id, name, category, cards, due, own} of each deck with cards.
    Q_PROPERTY(QVariantList decks READ decks NOTIFY decksChanged FINAL)
    Q_PROPERTY(QStringList tags READ tags NOTIFY decksChanged FINAL)
    /// {name, title} of each kind of card.
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT FINAL)
    /// {word, help} of the language of searches.
    Q_PROPERTY(QVariantList searchWords READ searchWords CONSTANT FINAL)
    Q_PROPERTY(QString undoName READ undoName NOTIFY changed FINAL)
    /// Of the pictures that own cards show.
    Q_PROPERTY(QUrl pictureFolder READ pictureFolder NOTIFY changed FINAL)

public:
    explicit CardBrowser(QObject* parent = nullptr);
    ~CardBrowser() override;

    /// On failure error says why.
    Q_INVOKABLE bool open(lintel::StudyProfile* profile);
    /// Lets go of the database, so that it can be replaced.
    Q_INVOKABLE void close();

    /// Adds a term to the query, or takes it out when it is there. Terms of the same kind ("service:") give
    /// way.
    Q_INVOKABLE void toggleTerm(const QString& term);
    Q_INVOKABLE bool hasTerm(const QString& term) const;
    /// By a column; again by the same one turns the direction.
    Q_INVOKABLE void orderBy(const QString& column);
    /// Searches again, after cards were changed elsewhere.
    Q_INVOKABLE void refresh();

    // What is done to the selected cards: one action, which undo() takes back.
    Q_INVOKABLE void suspend();
    Q_INVOKABLE void toggleFlag();
    Q_INVOKABLE void addTag(const QString& tag);
    Q_INVOKABLE void removeTag(const QString& tag);
    Q_INVOKABLE void bury();
    Q_INVOKABLE void forget();
    /// Makes those that were begun due so many days from today.
    Q_INVOKABLE void reschedule(int days);
    Q_INVOKABLE void remark(const QString& comment);
    Q_INVOKABLE void undo();

    /// {kind, front, back, tags, deck} of the current card's own note; empty for a card made from content.
    Q_INVOKABLE QVariantMap ownNote() const;
    /// Adds an own note, or changes the current card's when `change` is set. What is wrong, empty when
    /// nothing is.
    Q_INVOKABLE QString writeNote(const QVariantMap& note, bool change);
    /// Keeps the picture of the clipboard and returns the markup that shows it; empty when there is none.
    Q_INVOKABLE QString keepPicture();
    /// Deletes the own notes of the selected cards. How many.
    Q_INVOKABLE int deleteNotes();

    bool isReady() const { return m_data != nullptr; }
    QString error() const { return m_error; }
    QString query() const { return QString::fromStdString(m_search.text); }
    void setQuery(const QString& query);
    QString queryError() const { return m_queryError; }
    bool byFact() const { return m_search.onePerFact; }
    void setByFact(bool byFact);
    QString order() const;
    bool isDescending() const { return m_search.descending; }
    QStringList columns() const { return m_columns; }
    void setColumns(const QStringList& columns);
    QStringList everyColumn() const { return cardColumnNames(); }
    CardsModel* cards() { return &m_cards; }
    CardPreview preview() const { return m_preview; }
    QVariantList decks() const { return m_decks; }
    QStringList tags() const { return m_tags; }
    QVariantList kinds() const;
    QVariantList searchWords() const;
    QString undoName() const { return m_undoName; }
    QUrl pictureFolder() const;

signals:
    void changed();
    void columnsChanged();
    void previewChanged();
    void decksChanged();
    void failed(const QString& message);
    void done(const QString& what);

private:
    struct Data;

    void search();
    void readDecks();
    void readPreview();
    CardDescriber describer() const;
    void run(const std::function<Result<void>(CardIds)>& action);
    StudyMoment moment() const;

    std::unique_ptr<Data> m_data;
    QString m_error;
    CardSearch m_search;
    QString m_queryError;
    QStringList m_columns;
    CardsModel m_cards;
    CardPreview m_preview;
    QVariantList m_decks;
    QStringList m_tags;
    QString m_undoName;
};

} // namespace lintel
