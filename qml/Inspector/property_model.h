#pragma once

#include "model/catalog/catalog.h"
#include "qml/Document/design_document.h"
#include "qml/Inspector/change_effect.h"
#include "qml/Inspector/property_facts.h"
#include "qml/Inspector/property_rows.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace lintel {

/// The properties of one resource as a form: what its type requires, then what is set; the rest can be added.
/// Nested values are rows below theirs, at a greater depth.
class PropertyModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// Logical id of the resource; empty for none.
    Q_PROPERTY(QString resource READ resource WRITE setResource NOTIFY resourceChanged FINAL)
    /// Other resources that an edit changes too; the form has what all of them share.
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
        Key,  ///< where the value stands below Properties: "Code.S3Bucket", "Tags.0"
        Kind, ///< property entry named branch attribute adder: PropertyRow
        Depth,
        Editor, ///< text number boolean enumeration code list map tags (lines: Entries) sub; object objects
                ///< named if (rows of their own follow)
        IsNested,
        IsOpen,
        GivenBy, ///< the function that gives the value ("Ref", "Sub"); empty for a plain one
        Summary, ///< of a nested value, in a few words
        ValueText,
        ValueNumber,
        IsSet,
        Required,
        ReadOnly,
        Minimum,
        Maximum,
        Choices,
        StandardText, ///< what holds when nothing is set; empty when the catalog does not say
        ReferenceTo,  ///< element that the value plainly refers to; empty otherwise
        Problem,
        ProblemSeverity,
        ProblemFacts,
        KnownFacts,   ///< about the property: PropertyFacts
        Entries,      ///< of a list, map or tags: {name, text}, in order
        Mixed,        ///< the peers have other values
        Consequence,  ///< what a change of a deployed stack would do, in words; empty when nothing is known
        IsDisruptive, ///< that is more than a change in place
        ConsequenceGlyph,
        CanBeParameter,
        CanMoveUp,
        CanMoveDown,
    };
    Q_ENUM(Roles)

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
    /// Moves an entry of a list up (-1) or down (1).
    Q_INVOKABLE void move(int row, int by);
    Q_INVOKABLE void setOpen(int row, bool open);
    /// Says the value another way: "plain" (empty when only a deployment knows it), "sub", or "if" with the
    /// name of a condition. Returns why it cannot be said so.
    Q_INVOKABLE QString setForm(int row, const QString& form, const QString& condition = {});
    /// The conditions of the template.
    Q_INVOKABLE QStringList conditions() const;
    /// What the value may refer to: {label, detail, text, fits}, where the text is the value to write. What
    /// the catalog says fits comes first.
    Q_INVOKABLE QVariantList references(int row, const QString& filter) const;
    /// What could be written in a text of a row, for what is typed so far: {label, detail, text, goesOn}. In
    /// a policy, names of IAM; anywhere else references, once they are begun with "!". Of a row that adds to
    /// a map: names.
    Q_INVOKABLE QVariantList completions(int row, const QString& typed) const;
    /// What a text of a row stands for, where it is not plain to see: the actions that "s3:Get*" allows.
    Q_INVOKABLE QString meaning(int row, const QString& text) const;
    /// Where AWS writes about the property that a row belongs to; empty for what is no property.
    Q_INVOKABLE QString documentation(int row) const;
    /// Turns the value into a parameter of the template.
    Q_INVOKABLE void makeParameter(int row);
    /// Names that can be added to the object of a row (-1: the resource itself) and fit a filter.
    Q_INVOKABLE QStringList addable(const QString& filter, int row = -1) const;
    /// Shows an empty field for a member of an object, or a next entry of a list (without a name); it is
    /// written once it has a value. Returns the row to type in.
    Q_INVOKABLE int add(const QString& name, int row = -1);

signals:
    void documentChanged();
    void resourceChanged();
    void problemsChanged();
    void countChanged();

private:
    const Resource* found() const;
    std::optional<ResourceType> resourceType() const;
    const Template& source() const { return *m_document->design().current(); }
    std::vector<std::string> peerIds() const;
    const PropertyRow* rowAt(int row) const;
    const Node* valueOf(const PropertyRow& row) const;
    const Finding* findingOf(const PropertyRow& row) const;
    ChangeEffect effectOf(const PropertyRow& row) const;
    const Node* statementOf(const PropertyRow& row) const;
    bool isMixed(const PropertyRow& row) const;
    bool isLastEntry(const PropertyRow& row) const;
    void refresh();
    void forgetBelow(const QString& key);
    bool write(const PropertyRow& row, std::optional<nlohmann::ordered_json> value, bool merges = true);

    DesignDocument* m_document = nullptr;
    QString m_resource;
    QStringList m_peers;
    FormState m_state;
    std::vector<PropertyRow> m_rows;
    mutable PropertyFacts m_facts;
};

} // namespace lintel
