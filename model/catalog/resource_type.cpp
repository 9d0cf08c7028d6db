#include "model/catalog/catalog_data.h"

#include <algorithm>

namespace lintel {

using format::TypeField;

std::uint32_t ResourceType::field(TypeField which) const {
    return m_catalog->m_data->field(m_offset, which).value_or(0);
}

std::string_view ResourceType::name() const {
    return m_catalog->m_data->string(field(TypeField::Name));
}

Schema ResourceType::schema() const {
    return Schema(m_catalog, field(TypeField::Schema));
}

Schema ResourceType::property(std::string_view dottedPath) const {
    Schema schema = this->schema();
    for (std::size_t start = 0; start <= dottedPath.size();) {
        const std::size_t end = std::min(dottedPath.find('.', start), dottedPath.size());
        const std::string_view name = dottedPath.substr(start, end - start);
        while (schema.items().isValid())
            schema = schema.items();
        if (name != "*")
            schema = schema.property(name);
        start = end + 1;
    }
    return schema;
}

bool ResourceType::listsPath(TypeField which, std::string_view dottedPath) const {
    return std::ranges::any_of(m_catalog->m_data->strings(field(which)), [&](std::string_view listed) {
        return dottedPath.starts_with(listed) &&
               (dottedPath.size() == listed.size() || dottedPath[listed.size()] == '.');
    });
}

bool ResourceType::isReadOnly(std::string_view path) const {
    return listsPath(TypeField::ReadOnly, path);
}
bool ResourceType::isCreateOnly(std::string_view path) const {
    return listsPath(TypeField::CreateOnly, path);
}
bool ResourceType::isWriteOnly(std::string_view path) const {
    return listsPath(TypeField::WriteOnly, path);
}
bool ResourceType::isDeprecated(std::string_view path) const {
    return listsPath(TypeField::Deprecated, path);
}
bool ResourceType::mayReplace(std::string_view path) const {
    return listsPath(TypeField::MayReplace, path);
}
bool ResourceType::mayInterrupt(std::string_view path) const {
    return listsPath(TypeField::MayInterrupt, path);
}

std::string ResourceType::passesTo(std::string_view dottedPath) const {
    const std::string_view property = dottedPath.substr(0, dottedPath.find('.'));
    const auto target = m_catalog->m_data->pairValue(field(TypeField::PassesTo), property);
    const std::string_view place = target ? m_catalog->m_data->string(*target) : std::string_view();
    return place.empty() ? std::string()
                         : std::string(place) + std::string(dottedPath.substr(property.size()));
}
bool ResourceType::describes(std::string_view property) const {
    return m_catalog->m_data->pairValue(field(TypeField::PassesTo), property).has_value();
}

std::vector<std::string_view> ResourceType::attributes() const {
    const Catalog::Data& data = *m_catalog->m_data;
    const std::uint32_t list = field(TypeField::Attributes);
    std::vector<std::string_view> names;
    for (std::uint32_t i = 0; i < data.listSize(list, 2); ++i)
        names.push_back(data.string(data.word(list + 1 + i * 2)));
    return names;
}

bool ResourceType::hasAttribute(std::string_view name) const {
    const auto has = [&](std::string_view attribute) {
        return m_catalog->m_data->pairValue(field(TypeField::Attributes), attribute).has_value();
    };
    constexpr std::string_view outputs = "Outputs.";
    return has(name) || (name.starts_with(outputs) && name.size() > outputs.size() && has("Outputs"));
}

Schema ResourceType::attribute(std::string_view name) const {
    const auto schema = m_catalog->m_data->pairValue(field(TypeField::Attributes), name);
    return schema && *schema ? Schema(m_catalog, *schema) : Schema();
}

std::string_view ResourceType::refReturns() const {
    return m_catalog->m_data->string(field(TypeField::RefReturns));
}
std::string_view ResourceType::arnTemplate() const {
    return m_catalog->m_data->string(field(TypeField::Arn));
}
std::string_view ResourceType::transform() const {
    return m_catalog->m_data->string(field(TypeField::Transform));
}

std::string_view ResourceType::tagsProperty() const {
    return m_catalog->m_data->string(field(TypeField::TagsProperty));
}

bool ResourceType::isStateful() const {
    return m_catalog->m_data->word(m_offset) & format::statefulFlag;
}

Schema ResourceType::creationPolicy() const {
    const std::uint32_t schema = field(TypeField::CreationPolicy);
    return schema ? Schema(m_catalog, schema) : Schema();
}
Schema ResourceType::updatePolicy() const {
    const std::uint32_t schema = field(TypeField::UpdatePolicy);
    return schema ? Schema(m_catalog, schema) : Schema();
}

std::string_view ResourceType::serviceStatus() const {
    return m_catalog->m_data->string(field(TypeField::ServiceStatus));
}
std::string_view ResourceType::serviceStatusDate() const {
    return m_catalog->m_data->string(field(TypeField::ServiceStatusDate));
}

std::vector<std::string_view> ResourceType::references(std::string_view dottedPath) const {
    const Catalog::Data& data = *m_catalog->m_data;
    return data.strings(data.pairValue(field(TypeField::References), dottedPath).value_or(0));
}

bool ResourceType::isInRegion(std::string_view region) const {
    const Catalog::Data& data = *m_catalog->m_data;
    const std::uint32_t missing = field(TypeField::MissingRegions);
    for (std::uint32_t i = 0; i < data.listSize(missing); ++i)
        if (data.string(data.word(data.header.regions + 1 + data.word(missing + 1 + i))) == region)
            return false;
    return true;
}

} // namespace lintel
