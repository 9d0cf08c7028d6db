#include "model/knowledge/citation.h"

#include <algorithm>
#include <cctype>

namespace lintel {

namespace {

/// "sqs-visibility-timeout" of "a/latest/b/sqs-visibility-timeout.html#how"
std::string slugOf(std::string path) {
    path.resize(std::min(path.find('#'), path.size()));
    for (const std::string_view ending : {"/", ".html", ".htm"})
        if (path.ends_with(ending))
            path.resize(path.size() - ending.size());
    return path.substr(path.rfind('/') + 1);
}

std::string titleOf(const std::string& doc, const std::string& service) {
    constexpr std::string_view api = "API_";
    std::string slug = slugOf(doc);
    if (slug.starts_with(api))
        return slug.substr(api.size()) + " (API)";
    if (doc.find("/latest/gr/") != std::string::npos)
        return "Endpoints and quotas";
    if (!service.empty() && slug.size() > service.size() + 1 && slug.starts_with(service + '-'))
        slug.erase(0, service.size() + 1);
    // AWS writes these two words as one in the address of the quotas of several guides.
    if (constexpr std::string_view together = "gettingstarted"; slug.starts_with(together))
        slug.replace(0, together.size(), "getting started");
    std::ranges::replace(slug, '-', ' ');
    std::ranges::replace(slug, '_', ' ');
    if (!slug.empty())
        slug.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(slug.front())));
    return slug;
}

} // namespace

Citation cite(const FactSource& source, const std::string& service) {
    if (!source.notes.empty())
        return {"Notes " + source.notes + ", lines " + source.lines, "", ""};
    const std::string host = source.doc.substr(0, source.doc.find('/'));
    const bool hasHost = host.find('.') != std::string::npos && host.size() < source.doc.size();
    return {titleOf(source.doc, service),
            hasHost ? "https://" + source.doc : "https://docs.aws.amazon.com/" + source.doc, source.checked};
}

} // namespace lintel
