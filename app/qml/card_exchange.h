#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantMap>

#include <atomic>
#include <functional>
#include <memory>

namespace lintel {

struct CardPackage;

/// Takes cards in from files and writes them to files, in another thread: one file at a time.
class CardExchange : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// How far the work is, 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QString file READ file NOTIFY changed FINAL)
    /// What is wrong with the file; empty when nothing is.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// What an import would do: {added, updated, unchanged, ours, faulty, cards, reviews, media, decks,
    /// samples {front, back, deck}, remarks}. Empty until a file was read.
    Q_PROPERTY(QVariantMap report READ report NOTIFY changed FINAL)

public:
    explicit CardExchange(QObject* parent = nullptr);
    ~CardExchange() override;

    /// Reads a file and counts what an import would do; nothing is changed.
    Q_INVOKABLE void read(const QUrl& file);
    /// Imports what was read; withProgress takes over what is remembered of the cards.
    Q_INVOKABLE void import(bool withProgress);
    /// Writes the cards that a search finds (all when it is empty), as the file's extension says: apkg, csv,
    /// tsv, md.
    Q_INVOKABLE void write(const QUrl& file, const QString& query);
    Q_INVOKABLE void cancel() { *m_cancelled = true; }

    bool isBusy() const { return m_busy; }
    double progress() const { return m_progress; }
    QString file() const { return m_file; }
    QString problem() const { return m_problem; }
    QVariantMap report() const { return m_report; }

signals:
    void changed();
    /// What was taken in, in words.
    void imported(const QString& what);
    void written(const QString& path);
    void failed(const QString& message);

private:
    using Work = std::function<QString()>; ///< in the other thread; what is wrong
    void run(Work work, std::function<void(const QString& problem)> then);
    std::function<bool(double)> progressTold();

    std::shared_ptr<CardPackage> m_package;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_busy = false;
    double m_progress = 0;
    QString m_file;
    QString m_problem;
    QVariantMap m_report;
};

} // namespace lintel
