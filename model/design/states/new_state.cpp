#include "model/design/states/new_state.h"

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

Json oneStep(const std::string& name) {
    return {{"StartAt", name}, {"States", {{name, {{"Type", "Pass"}, {"End", true}}}}}};
}

/// "{% $states.input.order %}" of "$.order".
std::string expressionOf(const std::string& path, const std::string& root) {
    return "{% $states." + root + path.substr(1) + " %}";
}

Json convertedFields(const Json& value) {
    if (value.is_array()) {
        Json list = Json::array();
        for (const Json& item : value)
            list.push_back(convertedFields(item));
        return list;
    }
    if (!value.is_object())
        return value;
    Json fields = Json::object();
    for (const auto& [key, field] : value.items())
        if (key.ends_with(".$") && field.is_string())
            fields[key.substr(0, key.size() - 2)] = expressionOf(field, "input");
        else
            fields[key] = convertedFields(field);
    return fields;
}

} // namespace

const std::vector<std::string>& stateTypes() {
    static const std::vector<std::string> types{"Task", "Choice",   "Pass",    "Wait",
                                                "Map",  "Parallel", "Succeed", "Fail"};
    return types;
}

bool isTerminal(std::string_view type) {
    return type == "Succeed" || type == "Fail";
}

Json newState(const std::string& type, bool isJsonata) {
    if (type == "Task") {
        const Json task = {{"Type", type},
                           {"Resource", "arn:aws:states:::lambda:invoke"},
                           {"Parameters", {{"FunctionName", "function-name"}, {"Payload.$", "$"}}}};
        return isJsonata ? asJsonata(task) : task;
    }
    if (type == "Choice") {
        const Json rule = isJsonata ? Json{{"Condition", "{% $exists($states.input.value) %}"}}
                                    : Json{{"Variable", "$.value"}, {"IsPresent", true}};
        return {{"Type", type}, {"Choices", Json::array({rule})}};
    }
    if (type == "Wait")
        return {{"Type", type}, {"Seconds", 60}};
    if (type == "Map") {
        Json processor = {{"ProcessorConfig", {{"Mode", "INLINE"}}}};
        processor.update(oneStep("Each item"));
        return {{"Type", type}, {"ItemProcessor", processor}};
    }
    if (type == "Parallel")
        return {{"Type", type}, {"Branches", Json::array({oneStep("First step"), oneStep("Second step")})}};
    if (type == "Fail")
        return {{"Type", type}, {"Error", "Failed"}};
    return {{"Type", type}};
}

Json asJsonata(const Json& task) {
    Json converted = Json::object();
    for (const auto& [key, field] : task.items())
        if (key == "Parameters")
            converted["Arguments"] = convertedFields(field);
        else if (key == "OutputPath" && field.is_string())
            converted["Output"] = expressionOf(field, "result");
        else if (key != "ResultPath") // JSONata keeps results in variables instead
            converted[key] = field;
    return converted;
}

} // namespace lintel
