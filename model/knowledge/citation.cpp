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

/// "CoreComponents" as "Core components"; a run of capitals stays together.
std::string withSpaces(const std::string& slug) {
    const auto is = [](int (*kind)(int), char c) { return kind(static_cast<unsigned char>(c)) != 0; };
    std::string title;
    for (std::size_t i = 0; i < slug.size(); ++i) {
        const char c = slug[i];
        const bool begins = i > 0 && is(std::isupper, c) && is(std::islower, slug[i - 1]);
        const bool runs = i + 1 < slug.size() && !is(std::islower, slug[i + 1]);
        if (c == '-' || c == '_' || c == '.')
            title += ' ';
        else if (begins)
            title += std::string(" ") +
                     (runs ? c : static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
        else
            title += c;
    }
    if (!title.empty())
        title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return title;
}

/// The guide's folder as services are named in addresses: "cloudformation" of "AWSCloudFormation/latest/...".
std::string guideOf(const std::string& doc) {
    std::string guide = doc.substr(0, doc.find('/'));
    std::erase(guide, '-');
    std::ranges::transform(guide, guide.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const std::string_view maker : {"amazon", "aws"})
        if (guide.starts_with(maker))
            guide.erase(0, maker.size());
    return guide;
}

/// Takes the first words off a slug when they are the name, however it is hyphenated: "api-gateway-" for
/// "apigateway".
void dropName(std::string& slug, const std::string& name) {
    std::string begun;
    for (std::size_t i = 0; i + 1 < slug.size() && begun.size() < name.size(); ++i) {
        if (slug[i] != '-')
            begun += slug[i];
        if (begun == name && slug[i + 1] == '-' && i + 2 < slug.size()) {
            slug.erase(0, i + 2);
            return;
        }
    }
}

std::string titleOf(const std::string& doc, const std::string& service) {
    constexpr std::string_view api = "API_";
    std::string slug = slugOf(doc);
    if (slug.starts_with(api))
        return slug.substr(api.size()) + " (API)";
    if (doc.find("/latest/gr/") != std::string::npos)
        return "Endpoints and quotas";
    for (const std::string& name : {std::string("amazon"), std::string("aws"), service, guideOf(doc)})
        dropName(slug, name);
    // AWS writes these two words as one in the address of the quotas of several guides.
    if (constexpr std::string_view together = "gettingstarted"; slug.starts_with(together))
        slug.replace(0, together.size(), "getting started");
    if (constexpr std::string_view chapter = "CHAP_"; slug.starts_with(chapter))
        slug.erase(0, chapter.size());
    return withSpaces(slug);
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
