#pragma once

#include "model/knowledge/knowledge.h"
#include "qml/Library/changed_model.h"
#include "qml/Library/exam_model.h"
#include "qml/Library/facts_model.h"
#include "qml/Library/hits_model.h"
#include "qml/Library/limits_model.h"
#include "qml/Library/notes_model.h"
#include "qml/Library/open_comparison.h"
#include "qml/Library/service_view.h"
#include "qml/Library/services_model.h"

#include <QStringList>

#include <memory>

namespace lintel {

/// What the library page shows: the services, one of them open, what a search finds, and the pages that go
/// across services.
class Library : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ ready NOTIFY opened FINAL)
    Q_PROPERTY(QString error READ error NOTIFY opened FINAL)
    Q_PROPERTY(int serviceCount READ serviceCount NOTIFY opened FINAL)
    Q_PROPERTY(int factCount READ factCount NOTIFY opened FINAL)
    Q_PROPERTY(int changedCount READ changedCount NOTIFY opened FINAL)
    /// {id, title, service, columns} of every comparison, in the order of the services.
    Q_PROPERTY(QVariantList allComparisons READ allComparisons NOTIFY opened FINAL)
    /// {family, code, name} of the newest version of each family's exam.
    Q_PROPERTY(QVariantList exams READ exams NOTIFY opened FINAL)
    Q_PROPERTY(QString exam READ exam WRITE setExam NOTIFY examChanged FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    /// Cards due by service id.
    Q_PROPERTY(QVariantMap due READ due WRITE setDue NOTIFY dueChanged FINAL)
    Q_PROPERTY(lintel::LibraryService service READ service NOTIFY serviceChanged FINAL)
    /// {id, title, columns, rows: [{aspect, values}], sources}
    Q_PROPERTY(QVariantList comparisons READ comparisons NOTIFY serviceChanged FINAL)
    /// {operation, does, remember, parameters: [{name, text}], errors, sources}
    Q_PROPERTY(QVariantList apis READ apis NOTIFY serviceChanged FINAL)
    Q_PROPERTY(lintel::ServicesModel* services READ services CONSTANT FINAL)
    Q_PROPERTY(lintel::LimitsModel* limits READ limits CONSTANT FINAL)
    Q_PROPERTY(lintel::FactsModel* facts READ facts CONSTANT FINAL)
    Q_PROPERTY(lintel::FactsModel* formulas READ formulas CONSTANT FINAL)
    Q_PROPERTY(lintel::FactsModel* pricing READ pricing CONSTANT FINAL)
    Q_PROPERTY(lintel::HitsModel* hits READ hits CONSTANT FINAL)
    Q_PROPERTY(lintel::OpenComparison* comparison READ comparison CONSTANT FINAL)
    Q_PROPERTY(lintel::ChangedModel* changes READ changes CONSTANT FINAL)
    Q_PROPERTY(lintel::ExamModel* blueprint READ blueprint CONSTANT FINAL)
    Q_PROPERTY(lintel::NotesModel* notes READ notes CONSTANT FINAL)

public:
    explicit Library(QObject* parent = nullptr);
    ~Library() override;

    /// Opens the knowledge database of a data directory; on failure error says why.
    bool open(const std::string& dataDirectory);
    /// open() with the installed one, shared with the other pages.
    Q_INVOKABLE bool openInstalled();

    /// Shows a service. False when there is none of this id.
    Q_INVOKABLE bool openService(const QString& id);
    /// Shows the service of a fact and emits factShown.
    Q_INVOKABLE bool openFact(const QString& id);
    /// Shows a comparison of any service. False when there is none of this id.
    Q_INVOKABLE bool openComparison(const QString& id);
    /// Fills changes, which takes a look at every fact.
    Q_INVOKABLE void openChanges();
    /// The service that there is most to read of.
    Q_INVOKABLE QString fullestService() const;
    /// A fact of any service, for the side column; its id is empty when there is none.
    Q_INVOKABLE lintel::LibraryFact fact(const QString& id) const;
    /// Facts worth reading first: practices, integrations and what is easily confused.
    Q_INVOKABLE QVariantList keyFacts(int limit) const;
    Q_INVOKABLE QString serviceName(const QString& id) const; ///< "SQS"
    Q_INVOKABLE QString serviceCategory(const QString& id) const;
    Q_INVOKABLE QString serviceGlyph(const QString& id) const { return m_glyphs.value(id); }
    /// What a formula comes to with the values of its names, or why it comes to nothing.
    Q_INVOKABLE QString evaluated(const QString& expression, const QVariantMap& given,
                                  const QString& unit) const;
    /// The fact with its sources as plain text.
    Q_INVOKABLE QString copyableText(const QString& id) const { return fact(id).toPlainText(); }
    Q_INVOKABLE void copyFact(const QString& id);
    Q_INVOKABLE void copyText(const QString& text);

    bool ready() const { return m_knowledge != nullptr; }
    QString error() const { return m_error; }
    int serviceCount() const { return static_cast<int>(m_services.size()); }
    int factCount() const { return m_factCount; }
    int changedCount() const { return m_changedCount; }
    QVariantList allComparisons() const { return m_allComparisons; }
    QVariantList exams() const { return m_exams; }
    QString exam() const { return m_exam; }
    void setExam(const QString& family);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    QVariantMap due() const { return m_due; }
    void setDue(const QVariantMap& due);
    LibraryService service() const { return m_service; }
    QVariantList comparisons() const { return m_comparisons; }
    QVariantList apis() const { return m_apis; }
    ServicesModel* services() { return &m_servicesModel; }
    LimitsModel* limits() { return &m_limits; }
    FactsModel* facts() { return &m_factsModel; }
    FactsModel* formulas() { return &m_formulas; }
    FactsModel* pricing() { return &m_pricing; }
    HitsModel* hits() { return &m_hits; }
    OpenComparison* comparison() { return &m_comparison; }
    ChangedModel* changes() { return &m_changes; }
    ExamModel* blueprint() { return &m_blueprint; }
    NotesModel* notes() { return &m_notes; }

signals:
    void opened();
    void examChanged();
    void queryChanged();
    void dueChanged();
    void serviceChanged();
    void factShown(const QString& id);
    void copied(const QString& text);

private:
    bool show(Result<std::shared_ptr<const Knowledge>> knowledge, const std::string& dataDirectory);
    void readRoles(const std::string& path);
    void listComparisons();
    const Service* find(const QString& id) const;
    QString topicTitle(const Fact& fact) const;
    void showFacts();

    std::shared_ptr<const Knowledge> m_knowledge;
    QString m_error;
    std::vector<Service> m_services;
    QHash<QString, QString> m_glyphs; ///< by service id
    QSet<QString> m_placeable;        ///< resource types
    std::map<std::string, ServiceOverview> m_overviews;
    int m_factCount = 0;
    int m_changedCount = 0;
    QVariantList m_allComparisons;
    QVariantList m_exams;
    QString m_exam;
    QString m_query;
    QVariantMap m_due;
    LibraryService m_service;
    std::vector<Fact> m_facts; ///< of the open service
    QVariantList m_comparisons;
    QVariantList m_apis;
    ServicesModel m_servicesModel;
    LimitsModel m_limits;
    FactsModel m_factsModel;
    FactsModel m_formulas;
    FactsModel m_pricing;
    HitsModel m_hits;
    OpenComparison m_comparison;
    ChangedModel m_changes;
    ExamModel m_blueprint;
    NotesModel m_notes;
};

} // namespace lintel
