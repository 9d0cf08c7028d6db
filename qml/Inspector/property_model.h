#pragma once

#include "model/catalog/catalog.h"
#include "qml/Document/design_document.h"
#include "qml/Inspector/property_facts.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace lintel {

/// The properties of one resource as a form: what its type requires, then what is set; the rest can be added.
class PropertyModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// Logical id of the resource; empty for none.
    Q_PROPERTY(QString resource READ resource WRITE setResource NOTIFY resourceChanged FINAL)
    /// Other resources of the same type that an edit changes too.
    Q_PROPERTY(QStringList peers READ peers WRITE setPeers NOTIFY resourceChanged FINAL)
    Q_PROPERTY(QString type READ type NOTIFY resourceChanged FINAL)
    /// Names that Fn::GetAtt accepts.
    Q_PROPERTY(QStringList attributes READ attributes NOTIFY resourceChanged FINAL)
    /// Findings about the resource itself, not one of its properties: {severity, message, facts}.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY problemsChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Roles {
        Name = Qt::UserRole + 1,
        Editor, ///< text number boolean enumeration code, list map tags (lines: Entries)
        ValueText,
        ValueNumber,
        IsSet,
        Required,
        ReadOnly,
        Replaces, ///< a change makes CloudFormation replace the resource
        Minimum,
        Maximum,
        MinLength,
        MaxLength,
        Choices,
        ReferenceTo, ///< element that the value plainly refers to; empty otherwise
        Problem,
        ProblemSeverity,
        ProblemFacts,
        KnownFacts,  ///< about the property: PropertyFacts
        Entries,     ///< of a list, map or tags: {name, text}, in order
        Mixed,       ///< the peers have other values
        Consequence, ///< what a change of a deployed stack would do, in words; empty when nothing is known
        CanBeParameter,
    };

    explicit PropertyModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    QString resource() const { return m_resource; }
    void setResource(const QString& logicalId);
    QStringList peers() const { return m_peers; }
    void setPeers(const QStringList& logicalIds);
    QString type() const;
    QStringList attributes() const;
    QVariantList problems() const;
    int count() const { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Writes what was typed; returns what is wrong with it, empty when it was taken.
    Q_INVOKABLE QString setText(int row, const QString& text);
    Q_INVOKABLE void setBoolean(int row, bool value);
    Q_INVOKABLE void unset(int row);
    /// Writes the lines of a list, map or tags; none removes the property. Returns what is wrong with them.
    Q_INVOKABLE QString setEntries(int row, const QVariantList& entries);
    /// What the property may refer to: {label, detail, text}, where the text is the value to write. What the
    /// catalog says fits; else every resource and parameter.
    Q_INVOKABLE QVariantList fittingReferences(int row) const;
    /// Turns the value into a parameter of the template.
    Q_INVOKABLE void makeParameter(int row);
    /// Properties that are not in the form yet and fit a filter.
    Q_INVOKABLE QStringList addable(const QString& filter) const;
    /// Shows an empty field for a property; it is written once it has a value. Returns its row.
    Q_INVOKABLE int add(const QString& name);

signals:
    void documentChanged();
    void resourceChanged();
    void problemsChanged();
    void countChanged();

private:
    struct Row {
        QString name;
        Schema schema;
        bool required = false;
        bool readOnly = false;
        bool replaces = false;
    };
    const Resource* found() const;
    std::optional<ResourceType> resourceType() const;
    const Node* valueOf(const Row& row) const;
    const Finding* findingOf(const Row& row) const;
    QString editorOf(const Row& row) const;
    Path pathOf(const Row& row) const;
    QString consequenceOf(const Row& row) const;
    bool isMixed(const Row& row) const;
    std::vector<Row> wantedRows() const;
    void rebuild();
    void refresh();
    bool write(const Row& row, std::optional<nlohmann::ordered_json> value);

    DesignDocument* m_document = nullptr;
    QString m_resource;
    QStringList m_peers;
    QStringList m_added; ///< shown although they are not set
    std::vector<Row> m_rows;
    mutable PropertyFacts m_facts;
};

} // namespace lintel
