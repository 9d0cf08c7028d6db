#include "model/template/references.h"
#include "model/template/template.h"

namespace lintel {

std::optional<Target> targetOf(const Node* node) {
    if (!node || !node->argument())
        return std::nullopt;
    const Node& argument = *node->argument();
    switch (node->intrinsic()) {
    case Intrinsic::Ref:
        return Target{argument.text(), {}};
    case Intrinsic::GetAtt: {
        if (argument.isScalar()) {
            const auto [id, attribute] = splitAttribute(argument.text());
            return Target{std::string(id), std::string(attribute)};
        }
        const auto& parts = argument.items();
        if (parts.size() != 2 || !literalString(parts[0]) || !literalString(parts[1]))
            return std::nullopt;
        return Target{parts[0]->text(), parts[1]->text()};
    }
    case Intrinsic::Sub: {
        const std::string& text = argument.text();
        const auto variables = subVariables(text);
        if (variables.size() != 1 || !text.starts_with("${") || text.find('}') != text.size() - 1)
            return std::nullopt;
        return Target{std::string(variables[0].name), std::string(variables[0].attribute)};
    }
    default:
        return std::nullopt;
    }
}

std::optional<std::string> literalString(const Node* node) {
    if (!node || !node->isString() || node->intrinsic() != Intrinsic::None)
        return std::nullopt;
    return node->text();
}

namespace {

/// The node itself when it is a literal, the parameter's Default when it is a Ref to one, else null.
const Node* knownScalar(const Template& source, const Node* node) {
    if (node && node->intrinsic() == Intrinsic::Ref) {
        const std::string path[] = {"Parameters", node->argument()->text(), "Default"};
        node = source.find(path);
    }
    return node && node->isScalar() && node->intrinsic() == Intrinsic::None ? node : nullptr;
}

} // namespace

std::optional<double> knownNumber(const Template& source, const Node* node) {
    const Node* scalar = knownScalar(source, node);
    return scalar ? scalar->number() : std::nullopt;
}

std::optional<std::string> knownString(const Template& source, const Node* node) {
    const Node* scalar = knownScalar(source, node);
    if (!scalar || scalar->kind() == Node::Kind::Null)
        return std::nullopt;
    return scalar->text();
}

std::optional<bool> knownBool(const Template& source, const Node* node) {
    const Node* scalar = knownScalar(source, node);
    if (!scalar)
        return std::nullopt;
    if (scalar->kind() == Node::Kind::Boolean)
        return scalar->boolean();
    if (scalar->isString() && (scalar->text() == "true" || scalar->text() == "false"))
        return scalar->text() == "true";
    return std::nullopt;
}

} // namespace lintel
