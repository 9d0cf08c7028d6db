#include "model/catalog/catalog.h"

#include "model/base/ascii.h"
#include "model/catalog/catalog_data.h"

namespace lintel {

Catalog::Catalog(std::unique_ptr<Data> data)
    : m_data(std::move(data)) {}
Catalog::~Catalog() = default;

Result<std::shared_ptr<const Catalog>> Catalog::open(const std::string& path) {
    const auto error = [&](const std::string& reason) {
        return Error{"The resource catalog cannot be used: " + reason +
                         " Build the target lintel_data again, or reinstall Lintel.",
                     path};
    };
    auto data = std::make_unique<Data>();
    data->file.setFileName(QString::fromStdString(path));
    if (!data->file.open(QIODevice::ReadOnly))
        return error(data->file.errorString().toStdString() + '.');
    const auto size = static_cast<std::uint64_t>(data->file.size());
    const unsigned char* bytes = data->file.map(0, data->file.size());
    format::Header& header = data->header;
    if (size < sizeof header || !bytes)
        return error("it is empty or cut off.");
    std::memcpy(&header, bytes, sizeof header);
    if (std::string_view(header.magic, sizeof header.magic) != format::magic)
        return error("this is not a catalog.");
    if (header.version != format::version)
        return error("it has format version " + std::to_string(header.version) +
                     ", this program reads version " + std::to_string(format::version) + '.');
    const std::uint64_t wordBytes = std::uint64_t{header.wordCount} * 4;
    if (size - sizeof header < wordBytes || size - sizeof header - wordBytes != header.textSize)
        return error("it is cut off.");
    const std::string_view body(reinterpret_cast<const char*>(bytes) + sizeof header, size - sizeof header);
    if (format::checksum(body) != header.checksum)
        return error("its content is damaged.");
    data->words = bytes + sizeof header;
    data->text = body.substr(wordBytes);
    return std::shared_ptr<const Catalog>(new Catalog(std::move(data)));
}

std::optional<ResourceType> Catalog::find(std::string_view typeName) const {
    const auto record = m_data->sortedPairValue(m_data->header.types, typeName);
    return record ? std::optional(ResourceType(this, *record)) : std::nullopt;
}

std::vector<std::string_view> Catalog::typeNames() const {
    std::vector<std::string_view> names;
    names.reserve(size());
    for (std::uint32_t i = 0; i < size(); ++i)
        names.push_back(m_data->string(m_data->word(m_data->header.types + 1 + i * 2)));
    return names;
}

std::size_t Catalog::size() const {
    return m_data->listSize(m_data->header.types, 2);
}

std::vector<std::string_view> Catalog::regions() const {
    return m_data->strings(m_data->header.regions);
}

std::vector<LambdaRuntime> Catalog::lambdaRuntimes() const {
    constexpr std::uint32_t fields = 5;
    const std::uint32_t list = m_data->header.runtimes;
    std::vector<LambdaRuntime> runtimes;
    for (std::uint32_t i = 0; i < m_data->listSize(list, fields); ++i) {
        const auto text = [&](std::uint32_t field) {
            return m_data->string(m_data->word(list + 1 + i * fields + field));
        };
        runtimes.push_back({text(0), text(1), text(2), text(3), text(4)});
    }
    return runtimes;
}

std::optional<LambdaRuntime> Catalog::lambdaRuntime(std::string_view name) const {
    constexpr std::uint32_t fields = 5;
    const std::uint32_t list = m_data->header.runtimes;
    const auto text = [&](std::uint32_t at) { return m_data->string(m_data->word(at)); };
    for (std::uint32_t i = 0; i < m_data->listSize(list, fields); ++i) {
        const std::uint32_t at = list + 1 + i * fields;
        if (text(at) == name)
            return LambdaRuntime{text(at), text(at + 1), text(at + 2), text(at + 3), text(at + 4)};
    }
    return std::nullopt;
}

bool Catalog::hasIamAction(std::string_view servicePrefix, std::string_view action) const {
    const std::string wanted = lowered(action);
    const std::uint32_t list = m_data->sortedPairValue(m_data->header.actions, servicePrefix).value_or(0);
    std::uint32_t low = 0;
    std::uint32_t high = m_data->listSize(list);
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        const auto order = lowered(m_data->string(m_data->word(list + 1 + middle))) <=> wanted;
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

std::vector<std::string_view> Catalog::iamActions(std::string_view servicePrefix) const {
    return m_data->strings(m_data->sortedPairValue(m_data->header.actions, servicePrefix).value_or(0));
}

std::vector<std::string_view> Catalog::servicePrefixes() const {
    std::vector<std::string_view> prefixes;
    for (std::uint32_t i = 0; i < m_data->listSize(m_data->header.actions, 2); ++i)
        prefixes.push_back(m_data->string(m_data->word(m_data->header.actions + 1 + i * 2)));
    return prefixes;
}

std::vector<std::string_view> Catalog::conditionKeys(std::string_view servicePrefix) const {
    const std::uint32_t keys = m_data->header.conditionKeys;
    return m_data->strings(m_data->sortedPairValue(keys, servicePrefix).value_or(0));
}

std::vector<std::string_view> Catalog::servicePrincipals() const {
    return m_data->strings(m_data->header.principals);
}

std::vector<std::string_view> Catalog::arnPatterns(std::string_view service) const {
    return m_data->strings(m_data->sortedPairValue(m_data->header.arns, service).value_or(0));
}

} // namespace lintel
