#pragma once

#include "model/knowledge/knowledge.h"
#include "qml/Library/facts_model.h"
#include "qml/Library/hits_model.h"
#include "qml/Library/limits_model.h"
#include "qml/Library/services_model.h"

#include <QStringList>

#include <memory>

namespace lintel {

/// The head of a service's page.
struct LibraryService {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString fullName MEMBER fullName)
    Q_PROPERTY(QString category MEMBER category)
    Q_PROPERTY(QString glyph MEMBER glyph)
    Q_PROPERTY(QString summary MEMBER summary)
    Q_PROPERTY(QString status MEMBER status)
    Q_PROPERTY(QString formerNames MEMBER formerNames)
    Q_PROPERTY(QStringList resourceTypes MEMBER resourceTypes)
    Q_PROPERTY(QString placeType MEMBER placeType)
    Q_PROPERTY(QStringList exams MEMBER exams)
    Q_PROPERTY(QString checked MEMBER checked)
    Q_PROPERTY(int factCount MEMBER factCount)

public:
    QString id;
    QString name;
    QString fullName;
    QString category;
    QString glyph;
    QString summary;
    QString status; ///< a sentence when the service is not simply active
    QString formerNames;
    QStringList resourceTypes;
    QString placeType; ///< resource type that stands for it on the canvas; empty when none does
    QStringList exams; ///< families with facts here
    QString checked;   ///< the latest day that a page was read
    int factCount = 0;
};

/// What the library page shows: the services, one of them open, and what a search finds.
class Library : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ ready NOTIFY opened FINAL)
    Q_PROPERTY(QString error READ error NOTIFY opened FINAL)
    Q_PROPERTY(int serviceCount READ serviceCount NOTIFY opened FINAL)
    Q_PROPERTY(int factCount READ factCount NOTIFY opened FINAL)
    /// {family, code, name} of the exam of each family that is valid now or, failing that, comes next.
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
    Q_PROPERTY(lintel::FactsModel* pricing READ pricing CONSTANT FINAL)
    Q_PROPERTY(lintel::HitsModel* hits READ hits CONSTANT FINAL)

public:
    explicit Library(QObject* parent = nullptr);
    ~Library() override;

    /// Opens the knowledge database of a data directory; on failure error says why.
    bool open(const std::string& dataDirectory);
    /// open() with the installed one.
    Q_INVOKABLE bool openInstalled();

    /// Shows a service. False when there is none of this id.
    Q_INVOKABLE bool openService(const QString& id);
    /// Shows the service of a fact and emits factShown.
    Q_INVOKABLE bool openFact(const QString& id);
    /// A fact of any service, for the side column; its id is empty when there is none.
    Q_INVOKABLE lintel::LibraryFact fact(const QString& id) const;
    /// Facts worth reading first: practices, integrations and what is easily confused.
    Q_INVOKABLE QVariantList keyFacts(int limit) const;
    Q_INVOKABLE QString serviceName(const QString& id) const; ///< "SQS"
    Q_INVOKABLE QString serviceCategory(const QString& id) const;
    Q_INVOKABLE QString serviceGlyph(const QString& id) const { return m_glyphs.value(id); }
    /// The fact with its sources as plain text.
    Q_INVOKABLE QString copyableText(const QString& id) const { return fact(id).toPlainText(); }
    Q_INVOKABLE void copyFact(const QString& id);
    Q_INVOKABLE void copyText(const QString& text);

    bool ready() const { return m_knowledge != nullptr; }
    QString error() const { return m_error; }
    int serviceCount() const { return static_cast<int>(m_services.size()); }
    int factCount() const { return m_factCount; }
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
    FactsModel* pricing() { return &m_pricing; }
    HitsModel* hits() { return &m_hits; }

signals:
    void opened();
    void examChanged();
    void queryChanged();
    void dueChanged();
    void serviceChanged();
    void factShown(const QString& id);
    void copied(const QString& text);

private:
    void readRoles(const std::string& path);
    const Service* find(const QString& id) const;
    QString topicTitle(const Fact& fact) const;
    void showFacts();

    std::unique_ptr<Knowledge> m_knowledge;
    QString m_error;
    std::vector<Service> m_services;
    QHash<QString, QString> m_glyphs; ///< by service id
    QSet<QString> m_placeable;        ///< resource types
    int m_factCount = 0;
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
    FactsModel m_pricing;
    HitsModel m_hits;
};

} // namespace lintel
