#pragma once

#include "model/design/connection_data.h"
#include "model/template/template_editor.h"

#include <map>
#include <string>

namespace lintel {

/// Fills the templates of an entry's parts for two ends. In texts: {from} {to} {part} give logical ids,
/// {to:kebab} "orders-table", {to:upper} "ORDERS_TABLE". Objects with a single "$…" member give computed
/// values:
///   {"$arn": "to", "suffix": "/*"}   the ARN, spelt by name where a reference would make resources wait for
///   each other
///   {"$name": "to"}                  the name, likewise
///   {"$times": [6, "to.Timeout", 3], "above": 30, "most": 43200}   6 × the property (or 3); null unless
///   above 30
///   {"$vpc": ["to", "from"]}         the VPC that one of them lies in; null when unknown
///   {"$task": ["to", "Name"]}        of the first container of a service's task: Name or Port; null when
///   unknown
///   {"$next": "AWS::Type Property", "of": "part"}   the next free number among resources that refer to a
///   part
class PartValues {
public:
    PartValues(const TemplateEditor& editor, std::string from, std::string to);

    /// Logical id of "from", "to" or a part's resource.
    const std::string& id(const std::string& name) const;
    void setId(const std::string& name, const std::string& logicalId) { m_ids[name] = logicalId; }

    std::string text(std::string text) const;
    /// `writer`: the resource that will hold the value; decides whether a reference would be circular.
    nlohmann::ordered_json value(const nlohmann::ordered_json& value, const std::string& writer) const;

    /// The name that a resource has, or gets by default, as a value ({"Fn::Sub": …}, {"Ref": …} or a text).
    nlohmann::ordered_json nameOf(const std::string& logicalId) const;
    /// "arn:${AWS::Partition}:s3:::<name><suffix>", without a reference to the bucket.
    nlohmann::ordered_json arnByName(const std::string& logicalId, const std::string& suffix) const;

private:
    nlohmann::ordered_json computed(const nlohmann::ordered_json& value, const std::string& writer) const;
    nlohmann::ordered_json vpcOf(const std::string& logicalId) const;
    nlohmann::ordered_json taskValue(const std::string& service, const std::string& what) const;
    bool waits(const std::string& logicalId, const std::string& writer) const;

    const TemplateEditor& m_editor;
    std::map<std::string, std::string> m_ids;
};

/// "OrdersTable" → "orders-table"
std::string kebab(const std::string& logicalId);

/// Below "Properties" of a resource: {"Resources", id, "Properties", …} for a dotted path.
Path propertyPath(const std::string& logicalId, const std::string& dotted);

/// Adds an item to the list that a property of a resource holds, which is made where it is absent. Error: the
/// list is computed, so that `what` ("a subnet") cannot be added.
Result<void> appendItem(TemplateEditor& editor, const std::string& logicalId, const std::string& dotted,
                        const nlohmann::ordered_json& item, const std::string& what);

} // namespace lintel
