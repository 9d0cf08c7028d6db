#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace lintel {

/// The JSON Schemas of content/schema, which may refer to each other by file name.
class ContentSchemas {
public:
    /// Errors: a schema is missing, is not JSON, or is not a schema.
    static Result<ContentSchemas> load(const std::string& schemaDirectory);
    ~ContentSchemas();
    ContentSchemas(ContentSchemas&&) noexcept;
    ContentSchemas& operator=(ContentSchemas&&) noexcept;

    /// Faults of a document against "<name>.schema.json", each with its JSON pointer.
    std::vector<Error> validate(const nlohmann::json& document, const std::string& name,
                                const std::string& file) const;

private:
    struct Data;
    explicit ContentSchemas(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace lintel
