#include "model/catalog/catalog_data.h"

namespace lintel {

using format::ConstraintField;

namespace {

std::vector<Constraint::Gathered::Property> properties(const Catalog::Data& data, std::uint32_t list) {
    std::vector<Constraint::Gathered::Property> result;
    for (std::uint32_t i = 0; i < data.listSize(list, 3); ++i) {
        const std::uint32_t at = list + 1 + i * 3;
        result.push_back(
            {data.string(data.word(at)), data.string(data.word(at + 1)), data.string(data.word(at + 2))});
    }
    return result;
}

} // namespace

std::vector<std::string_view> Catalog::constrainedTypes() const {
    const std::uint32_t list = m_data->header.constraints;
    std::vector<std::string_view> names;
    for (std::uint32_t i = 0; i < m_data->listSize(list, 2); ++i)
        names.push_back(m_data->string(m_data->word(list + 1 + i * 2)));
    return names;
}

std::vector<Constraint> Catalog::constraints(std::string_view typeName) const {
    std::vector<Constraint> constraints;
    const std::uint32_t list = m_data->sortedPairValue(m_data->header.constraints, typeName).value_or(0);
    for (std::uint32_t i = 0; i < m_data->listSize(list); ++i) {
        const std::uint32_t record = m_data->word(list + 1 + i);
        const auto field = [&](ConstraintField which) { return m_data->field(record, which).value_or(0); };
        Constraint constraint;
        constraint.name = m_data->string(field(ConstraintField::Name));
        constraint.says = m_data->string(field(ConstraintField::Says));
        constraint.path = m_data->string(field(ConstraintField::Path));
        constraint.isWarning = m_data->word(record) & format::warningFlag;
        if (const std::uint32_t schema = field(ConstraintField::Schema))
            constraint.schema = Schema(this, schema);
        const std::uint32_t regions = field(ConstraintField::Regions);
        for (std::uint32_t r = 0; r < m_data->listSize(regions, 2); ++r)
            constraint.regions.emplace_back(m_data->string(m_data->word(regions + 1 + r * 2)),
                                            Schema(this, m_data->word(regions + 2 + r * 2)));
        const std::uint32_t gathers = field(ConstraintField::Gathers);
        for (std::uint32_t g = 0; g < m_data->listSize(gathers, 4); ++g) {
            const std::uint32_t at = gathers + 1 + g * 4;
            constraint.gathers.push_back(
                {m_data->string(m_data->word(at)), m_data->string(m_data->word(at + 1)),
                 m_data->string(m_data->word(at + 2)), properties(*m_data, m_data->word(at + 3))});
        }
        constraints.push_back(std::move(constraint));
    }
    return constraints;
}

} // namespace lintel
