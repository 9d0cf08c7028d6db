#pragma once

#include "model/design/design.h"
#include "qml/Inspector/field_type.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace lintel {

/// One line of the form of a resource.
struct PropertyRow {
    enum class Kind : unsigned char {
        Property,  ///< or the member of a nested object
        Entry,     ///< of a list
        Named,     ///< of a map of forms
        Branch,    ///< condition or value of Fn::If
        Attribute, ///< of the resource itself, beside its properties: DeletionPolicy …
        Adder,     ///< adds to the value whose path this is
    };
    Path path;          ///< from the resource's body: {"Properties", "Code", "S3Bucket"}
    QString key;        ///< the same below Properties, or of an attribute its name, joined by dots
    QString name;       ///< as it is shown
    std::string dotted; ///< as the catalog knows it: without indices and functions ("Code.S3Bucket")
    FieldType type;
    FieldEditor editor = FieldEditor::Text; ///< of an adder: of what it adds to
    Kind kind = Kind::Property;
    int depth = 0;
    bool required = false;
    bool readOnly = false;
    bool isOpen = false; ///< the lines of its value follow
};

/// Whether the value is edited by lines of its own.
bool isNested(FieldEditor editor);

/// What a person has opened, folded and begun to add, by the keys of rows.
struct FormState {
    QStringList added; ///< shown although they are not set
    QHash<QString, bool> open;
};

/// The form of a resource: what its type requires, then what is set, then what was begun; nested values as
/// lines below theirs; the resource's own attributes last. With peers (other resources edited with it) only
/// what all their types have.
std::vector<PropertyRow> propertyRows(const Template& source, const Catalog& catalog,
                                      const Resource& resource, const std::vector<std::string>& peers,
                                      const FormState& state);

/// Whether the types of a resource and its peers all have a property, edited in the same way.
bool sharedByAll(const Template& source, const Catalog& catalog, const Resource& resource,
                 const std::vector<std::string>& peers, const std::string& property);

/// DeletionPolicy, UpdateReplacePolicy, Condition, DependsOn, less those whose name a property of the type
/// has. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-product-attribute-reference.html
std::vector<std::string> resourceAttributes(const ResourceType* type);

/// The names that an object of the form may have and a person may write.
std::vector<std::string> addableMembers(const FieldType& object, const ResourceType* type,
                                        const std::string& dotted);

/// The node at a path from a resource's body, or null.
const Node* valueAt(const Resource& resource, const Path& path);

} // namespace lintel
