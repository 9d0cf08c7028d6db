#pragma once

#include "model/catalog/catalog.h"
#include "model/template/template.h"

#include <string>
#include <vector>

namespace lintel {

/// A value below a resource's Properties, CreationPolicy or UpdatePolicy beside the schema it has to follow.
/// Fn::If is followed into both branches; other intrinsics stay closed, because nobody knows what they give.
struct TypedValue {
    const Resource* resource;
    std::string property; ///< dotted path below Properties without list indices; empty for Properties itself;
                          ///< "UpdatePolicy.…" for that attribute
    const Node* node;
    Schema schema;
    bool isItem = false; ///< one of a list, so that a function may stand for several

    /// The property as one would say it: "VisibilityTimeout", or the type for Properties itself.
    std::string name() const;
};

/// Types that the serverless transform expands. The catalog knows only part of their properties, so what it
/// does not know may still be right.
bool isServerless(const Resource& resource);

/// All typed values of all resources whose type the catalog knows well, parents before children; of
/// serverless types those that it describes in full. Of alternatives (anyOf, oneOf) only the one
/// that alone can be meant is followed.
struct TypedValues {
    std::vector<TypedValue> written; ///< what the template says
    std::vector<TypedValue> calls;   ///< intrinsic functions other than Fn::If, where a value is expected
};
TypedValues collectTypedValues(const Template& source, const Catalog& catalog);

/// Whether a value of this kind may stand where the schema asks for its types. CloudFormation turns scalars
/// into each other ("30" is a number, true a string); what it would accept counts as fitting.
bool fitsType(const Node& value, const Schema& schema);

/// Alternatives of a schema that describe values, leaving out those that only list required names.
std::vector<Schema> valueAlternatives(const Schema& schema);

/// Those of them that know every member which the value has, and take a value of its kind.
std::vector<Schema> fittingAlternatives(const Node& value, const Schema& schema);

} // namespace lintel
