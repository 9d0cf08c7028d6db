#include "model/template/yaml_errors.h"

namespace lintel {

std::string explainedYamlError(std::string_view message) {
    struct Wording {
        std::string_view theirs;
        const char* ours;
    };
    static constexpr Wording Wordings[] = {
        {"tab character may not be used as indentation", "A tab cannot indent YAML; use spaces."},
        {"invalid tab character as indent", "A tab cannot indent YAML; use spaces."},
        {"invalid multiline plain key", "This line is indented like a continuation of the value above it."},
        {"invalid value after mapping", "A key with a colon is expected here."},
        {"invalid nested block mapping on the same line",
         "There is a second colon on this line; quote the value if the colon belongs to it."},
        {"flow sequence without a closing bracket", "The file ends before a list is closed with ]."},
        {"flow mapping without a closing brace", "The file ends before a mapping is closed with }."},
        {"missing comma in flow mapping", "A comma or } is missing here."},
        {"missing comma in flow sequence", "A comma or ] is missing here."},
        {"double-quoted scalar without closing quote", "This quoted text is never closed with \"."},
        {"single-quoted scalar without closing quote", "This quoted text is never closed with '."},
        {"did not find expected key", "A key with a colon is expected here."},
    };
    for (const Wording& wording : Wordings)
        if (message.starts_with(wording.theirs))
            return wording.ours;
    std::string sentence = "The YAML cannot be read: " + std::string(message);
    if (!sentence.ends_with('.'))
        sentence += '.';
    return sentence;
}

} // namespace lintel
