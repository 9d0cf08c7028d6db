#include "model/catalog/compiler/iam_compiler.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <set>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

std::uint32_t actionTable(CatalogWriter& writer, const std::map<std::string, Json>& services) {
    std::vector<std::uint32_t> words;
    for (const auto& [prefix, service] : services) {
        auto actions = service.at("actions").get<std::vector<std::string>>();
        std::ranges::sort(actions, {}, [](const std::string& action) { return lowered(action); });
        words.insert(words.end(), {writer.text(prefix), writer.texts(actions)});
    }
    return writer.table(words, 2);
}

/// "arn:${Partition}:sqs:${Region}:${Account}:.*" → "arn:*:sqs:*:*:*"
std::string arnPattern(const std::string& format) {
    std::string pattern;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format.compare(i, 2, "${") == 0) {
            i = std::min(format.find('}', i), format.size());
            pattern += '*';
        } else if (format.compare(i, 2, ".*") == 0) {
            pattern += '*';
            ++i;
        } else {
            pattern += format[i];
        }
    }
    return pattern;
}

std::uint32_t arnTable(CatalogWriter& writer, const std::map<std::string, Json>& services) {
    std::map<std::string, std::set<std::string>> byService;
    for (const auto& [prefix, service] : services) {
        for (const Json& resource : service.at("resources")) {
            for (const Json& format : resource.at("ARNFormats")) {
                const std::string pattern = arnPattern(format.get<std::string>());
                const std::size_t start = pattern.find(':', pattern.find(':') + 1) + 1;
                byService[pattern.substr(start, pattern.find(':', start) - start)].insert(pattern);
            }
        }
    }
    std::vector<std::uint32_t> words;
    for (const auto& [service, patterns] : byService)
        words.insert(words.end(), {writer.text(service), writer.texts({patterns.begin(), patterns.end()})});
    return writer.table(words, 2);
}

std::uint32_t conditionKeyTable(CatalogWriter& writer, const std::map<std::string, Json>& services,
                                const Json& further) {
    std::map<std::string, std::set<std::string>> byPrefix;
    for (const auto& [prefix, keys] : further.items())
        byPrefix[prefix].insert(keys.begin(), keys.end());
    for (const auto& [prefix, service] : services)
        for (const Json& resource : service.at("resources"))
            if (const auto named = resource.find("ConditionKeys"); named != resource.end())
                for (const std::string& key : named->get<std::vector<std::string>>())
                    if (!key.starts_with("aws:"))
                        byPrefix[prefix].insert(key);
    std::vector<std::uint32_t> words;
    for (const auto& [prefix, keys] : byPrefix)
        if (!keys.empty())
            words.insert(words.end(), {writer.text(prefix), writer.texts({keys.begin(), keys.end()})});
    return writer.table(words, 2);
}

} // namespace

void compileIam(CatalogWriter& writer, const Json& services, const Json& names, format::Header& header) {
    const std::map<std::string, Json> sorted = services;
    header.actions = actionTable(writer, sorted);
    header.arns = arnTable(writer, sorted);
    header.conditionKeys = conditionKeyTable(writer, sorted, names.at("conditionKeys"));
    header.principals = writer.texts(names.at("principals").get<std::vector<std::string>>());
}

} // namespace lintel
