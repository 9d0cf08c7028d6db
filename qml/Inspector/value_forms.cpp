#include "qml/Inspector/value_forms.h"

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

std::string escaped(const std::string& literal) {
    std::string text;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        text += literal[i];
        if (literal[i] == '$' && literal.compare(i, 2, "${") == 0) {
            text += "{!";
            ++i;
        }
    }
    return text;
}

std::optional<std::string> subText(const Node& value) {
    const Node* argument = value.argument();
    if (value.intrinsic() == Intrinsic::None)
        return value.isScalar() ? std::optional(escaped(value.text())) : std::nullopt;
    if (value.intrinsic() == Intrinsic::Sub && argument && argument->isScalar())
        return argument->text();
    if (const std::optional<Target> target = targetOf(&value))
        return "${" + target->logicalId + (target->attribute.empty() ? "" : "." + target->attribute) + "}";
    if (value.intrinsic() != Intrinsic::Join || !argument || argument->items().size() != 2 ||
        !literalString(argument->items()[0]) || !argument->items()[1]->isSequence())
        return std::nullopt;
    std::string text;
    const Node& parts = *argument->items()[1];
    for (const Node* part : parts.items()) {
        const std::optional<std::string> next = subText(*part);
        if (!next)
            return std::nullopt;
        text += (part == parts.items().front() ? "" : escaped(argument->items()[0]->text())) + *next;
    }
    return text;
}

bool isNoValue(const Node& value) {
    const std::optional<Target> target = targetOf(&value);
    return target && target->logicalId == "AWS::NoValue";
}

} // namespace

ValueForm formOf(const Node* value) {
    switch (value ? value->intrinsic() : Intrinsic::None) {
    case Intrinsic::None:
        return ValueForm::Plain;
    case Intrinsic::Ref:
        return ValueForm::Ref;
    case Intrinsic::GetAtt:
        return ValueForm::GetAtt;
    case Intrinsic::Sub:
        return ValueForm::Sub;
    case Intrinsic::If:
        return ValueForm::If;
    default:
        return ValueForm::Function;
    }
}

std::string formName(const Node* value) {
    if (!value || value->intrinsic() == Intrinsic::None)
        return {};
    const std::string_view known = intrinsicName(value->intrinsic());
    std::string name(known.empty() ? value->functionName() : known);
    return name.starts_with("Fn::") ? name.substr(4) : name;
}

std::optional<Json> asPlain(const Template& source, const Node& value) {
    if (value.intrinsic() == Intrinsic::None)
        return toJson(value);
    const Node* argument = value.argument();
    if (value.intrinsic() == Intrinsic::If && argument && argument->items().size() == 3) {
        const Node& then = *argument->items()[1];
        return toJson(isNoValue(then) ? *argument->items()[2] : then);
    }
    if (value.intrinsic() == Intrinsic::Sub && argument && argument->isScalar() &&
        argument->text().find("${") == std::string::npos)
        return Json(argument->text());
    const Node* parameter = nullptr;
    if (const std::optional<Target> target = targetOf(&value); target && target->attribute.empty())
        if (const Node* parameters = source.section("Parameters"))
            parameter = parameters->find(target->logicalId);
    const Node* standard = parameter ? parameter->find("Default") : nullptr;
    const Node* type = parameter ? parameter->find("Type") : nullptr;
    const bool isList = type && (type->text().starts_with("List<") || type->text() == "CommaDelimitedList");
    return standard && standard->isScalar() && !isList ? std::optional(toJson(*standard)) : std::nullopt;
}

std::optional<Json> asSub(const Node* value) {
    const std::optional<std::string> text = value ? subText(*value) : std::string();
    return text ? std::optional(Json{{"Fn::Sub", *text}}) : std::nullopt;
}

Json asIf(const std::string& condition, const Node* value) {
    const Json none{{"Ref", "AWS::NoValue"}};
    return {{"Fn::If", Json::array({condition, value ? toJson(*value) : none, none})}};
}

} // namespace lintel
