#include "model/catalog/catalog_data.h"

#include <algorithm>

namespace lintel {

using format::SchemaField;

namespace {

constexpr std::uint32_t typeBits = 0xff;

std::optional<std::size_t> size(std::optional<std::uint32_t> word) {
    return word ? std::optional<std::size_t>(*word) : std::nullopt;
}

} // namespace

std::optional<std::uint32_t> Schema::field(SchemaField which) const {
    return m_catalog ? m_catalog->m_data->field(m_offset, which) : std::nullopt;
}

std::uint32_t Schema::flags() const {
    return m_catalog ? m_catalog->m_data->word(m_offset) : 0;
}

std::string_view Schema::text(SchemaField which) const {
    const auto value = field(which);
    return value ? m_catalog->m_data->string(*value) : std::string_view();
}

std::vector<std::string_view> Schema::texts(SchemaField which) const {
    const auto value = field(which);
    return value ? m_catalog->m_data->strings(*value) : std::vector<std::string_view>();
}

std::vector<Schema> Schema::schemas(SchemaField which) const {
    std::vector<Schema> result;
    if (const auto list = field(which))
        for (std::uint32_t i = 0; i < m_catalog->m_data->listSize(*list); ++i)
            result.push_back(Schema(m_catalog, m_catalog->m_data->word(*list + 1 + i)));
    return result;
}

bool Schema::admits(JsonType type) const {
    return admitsAnything() || (flags() & static_cast<std::uint32_t>(type)) ||
           (type == JsonType::Integer && (flags() & static_cast<std::uint32_t>(JsonType::Number)));
}

bool Schema::admitsAnything() const {
    return (flags() & typeBits) == 0;
}

std::optional<double> Schema::number(SchemaField which) const {
    const auto at = field(which);
    if (!at)
        return std::nullopt;
    const Catalog::Data& data = *m_catalog->m_data;
    return std::bit_cast<double>(data.word(*at) | std::uint64_t{data.word(*at + 1)} << 32);
}

std::optional<double> Schema::minimum() const {
    return number(SchemaField::Minimum);
}
std::optional<double> Schema::maximum() const {
    return number(SchemaField::Maximum);
}
std::optional<std::size_t> Schema::minLength() const {
    return size(field(SchemaField::MinLength));
}
std::optional<std::size_t> Schema::maxLength() const {
    return size(field(SchemaField::MaxLength));
}
std::optional<std::size_t> Schema::minItems() const {
    return size(field(SchemaField::MinItems));
}
std::optional<std::size_t> Schema::maxItems() const {
    return size(field(SchemaField::MaxItems));
}
std::optional<std::size_t> Schema::minProperties() const {
    return size(field(SchemaField::MinProperties));
}
std::optional<std::size_t> Schema::maxProperties() const {
    return size(field(SchemaField::MaxProperties));
}
bool Schema::uniqueItems() const {
    return flags() & format::uniqueItemsFlag;
}
bool Schema::enumIgnoresCase() const {
    return flags() & format::enumIgnoresCaseFlag;
}
std::string_view Schema::pattern() const {
    return text(SchemaField::Pattern);
}
std::string_view Schema::format() const {
    return text(SchemaField::Format);
}
std::string_view Schema::defaultValue() const {
    return text(SchemaField::Default);
}
std::vector<std::string_view> Schema::enumeration() const {
    return texts(SchemaField::Enum);
}
std::vector<std::string_view> Schema::required() const {
    return texts(SchemaField::Required);
}
std::vector<std::string_view> Schema::uniqueKeys() const {
    return texts(SchemaField::UniqueKeys);
}
std::vector<Schema> Schema::anyOf() const {
    return schemas(SchemaField::AnyOf);
}
std::vector<Schema> Schema::oneOf() const {
    return schemas(SchemaField::OneOf);
}
std::vector<Schema> Schema::allOf() const {
    return schemas(SchemaField::AllOf);
}
Schema Schema::condition() const {
    return child(SchemaField::If);
}
Schema Schema::consequence() const {
    return child(SchemaField::Then);
}

Schema Schema::otherwise() const {
    return child(SchemaField::Else);
}
Schema Schema::negation() const {
    return child(SchemaField::Not);
}
Schema Schema::contains() const {
    return child(SchemaField::Contains);
}
Schema Schema::names() const {
    return child(SchemaField::PropertyNames);
}
bool Schema::demandsNothing() const {
    return m_catalog && flags() == 0 && m_catalog->m_data->word(m_offset + 1) == 0 &&
           m_catalog->m_data->word(m_offset + 2) == 0;
}
bool Schema::isNever() const {
    return flags() & format::neverFlag;
}
std::optional<double> Schema::multipleOf() const {
    return number(SchemaField::MultipleOf);
}
std::optional<double> Schema::exclusiveMinimum() const {
    return number(SchemaField::ExclusiveMinimum);
}
std::optional<double> Schema::exclusiveMaximum() const {
    return number(SchemaField::ExclusiveMaximum);
}

bool Schema::hasRange() const {
    return field(SchemaField::Minimum) || field(SchemaField::Maximum) || field(SchemaField::MultipleOf) ||
           field(SchemaField::ExclusiveMinimum) || field(SchemaField::ExclusiveMaximum);
}

std::string_view Schema::comparedWith(std::string_view keyword) const {
    const auto list = field(SchemaField::Data);
    const auto pointer = list ? m_catalog->m_data->pairValue(*list, keyword) : std::nullopt;
    return pointer ? m_catalog->m_data->string(*pointer) : std::string_view();
}

std::vector<std::pair<std::string_view, Schema>> Schema::ownProperties() const {
    std::vector<std::pair<std::string_view, Schema>> result;
    if (const auto list = field(SchemaField::Properties))
        for (std::uint32_t i = 0; i < m_catalog->m_data->listSize(*list, 2); ++i)
            result.emplace_back(m_catalog->m_data->string(m_catalog->m_data->word(*list + 1 + i * 2)),
                                Schema(m_catalog, m_catalog->m_data->word(*list + 2 + i * 2)));
    return result;
}

Schema Schema::child(SchemaField which) const {
    const auto at = field(which);
    return at ? Schema(m_catalog, *at) : Schema();
}

std::vector<Schema> Schema::alternatives() const {
    std::vector<Schema> result = allOf();
    for (const auto& list : {anyOf(), oneOf()})
        result.insert(result.end(), list.begin(), list.end());
    return result;
}

Schema Schema::items() const {
    if (const Schema own = child(SchemaField::Items); own.isValid())
        return own;
    for (const Schema& alternative : alternatives())
        if (const Schema found = alternative.items(); found.isValid())
            return found;
    return {};
}

Schema Schema::property(std::string_view name) const {
    if (!m_catalog)
        return {};
    const Catalog::Data& data = *m_catalog->m_data;
    if (const auto properties = field(SchemaField::Properties))
        if (const auto found = data.pairValue(*properties, name))
            return Schema(m_catalog, *found);
    if (const auto patterns = field(SchemaField::PatternProperties))
        for (std::uint32_t i = 0; i < data.listSize(*patterns, 2); ++i)
            if (data.matches(data.string(data.word(*patterns + 1 + i * 2)), name))
                return Schema(m_catalog, data.word(*patterns + 2 + i * 2));
    for (const Schema& alternative : alternatives())
        if (const Schema found = alternative.property(name); found.isValid())
            return found;
    return {};
}

std::vector<std::string_view> Schema::propertyNames() const {
    std::vector<std::string_view> names;
    if (const auto properties = field(SchemaField::Properties))
        for (std::uint32_t i = 0; i < m_catalog->m_data->listSize(*properties, 2); ++i)
            names.push_back(m_catalog->m_data->string(m_catalog->m_data->word(*properties + 1 + i * 2)));
    for (const Schema& alternative : alternatives())
        for (const std::string_view name : alternative.propertyNames())
            if (std::ranges::find(names, name) == names.end())
                names.push_back(name);
    return names;
}

bool Schema::declaresProperties() const {
    return field(SchemaField::Properties) || std::ranges::any_of(alternatives(), &Schema::declaresProperties);
}

bool Schema::isOpen() const {
    if (flags() & format::additionalPropertiesFlag)
        return true;
    if (field(SchemaField::Properties) || field(SchemaField::PatternProperties))
        return false;
    return std::ranges::all_of(alternatives(), &Schema::isOpen);
}

std::vector<std::vector<std::string_view>> Schema::requiredXor() const {
    return groups(SchemaField::RequiredXor);
}
std::vector<std::vector<std::string_view>> Schema::requiredOr() const {
    return groups(SchemaField::RequiredOr);
}
Schema::Dependencies Schema::dependentExcluded() const {
    return dependencies(SchemaField::DependentExcluded);
}
Schema::Dependencies Schema::dependentRequired() const {
    return dependencies(SchemaField::DependentRequired);
}

std::vector<std::vector<std::string_view>> Schema::groups(SchemaField which) const {
    std::vector<std::vector<std::string_view>> result;
    if (const auto list = field(which))
        for (std::uint32_t i = 0; i < m_catalog->m_data->listSize(*list); ++i)
            result.push_back(m_catalog->m_data->strings(m_catalog->m_data->word(*list + 1 + i)));
    return result;
}

Schema::Dependencies Schema::dependencies(SchemaField which) const {
    const auto list = field(which);
    return list ? m_catalog->m_data->stringLists(*list) : Dependencies();
}

} // namespace lintel
