#include "model/template/state_fields.h"

#include <string>

namespace lintel {

namespace {

constexpr std::string_view onward = "Task Parallel Map Pass Wait";
constexpr std::string_view working = "Task Parallel Map";
constexpr std::string_view reading = "Task Parallel Map Pass Wait Choice Succeed";

constexpr StateField allFields[] = {
    {"Type", StateField::Kind::Text, StateField::Language::Both, "*", "*"},
    {"Comment", StateField::Kind::Text, StateField::Language::Both, "*", "*"},
    {"QueryLanguage", StateField::Kind::Text, StateField::Language::Both, "*", ""},
    {"Resource", StateField::Kind::Text, StateField::Language::Both, "Task", "Task"},
    {"Seconds", StateField::Kind::Number, StateField::Language::Both, "Wait", "Wait"},
    {"SecondsPath", StateField::Kind::Text, StateField::Language::JsonPath, "Wait", ""},
    {"Timestamp", StateField::Kind::Text, StateField::Language::Both, "Wait", ""},
    {"TimestampPath", StateField::Kind::Text, StateField::Language::JsonPath, "Wait", ""},
    {"Choices", StateField::Kind::Value, StateField::Language::Both, "Choice", "Choice"},
    {"Default", StateField::Kind::State, StateField::Language::Both, "Choice", "Choice"},
    {"Error", StateField::Kind::Text, StateField::Language::Both, "Fail", "Fail"},
    {"ErrorPath", StateField::Kind::Text, StateField::Language::JsonPath, "Fail", ""},
    {"Cause", StateField::Kind::Text, StateField::Language::Both, "Fail", "Fail"},
    {"CausePath", StateField::Kind::Text, StateField::Language::JsonPath, "Fail", ""},
    {"Next", StateField::Kind::State, StateField::Language::Both, onward, onward},
    {"End", StateField::Kind::Flag, StateField::Language::Both, onward, ""},
    {"ItemsPath", StateField::Kind::Text, StateField::Language::JsonPath, "Map", "Map"},
    {"Items", StateField::Kind::Value, StateField::Language::Jsonata, "Map", "Map"},
    {"ItemReader", StateField::Kind::Value, StateField::Language::Both, "Map", ""},
    {"ItemSelector", StateField::Kind::Value, StateField::Language::Both, "Map", ""},
    {"ItemBatcher", StateField::Kind::Value, StateField::Language::Both, "Map", ""},
    {"ResultWriter", StateField::Kind::Value, StateField::Language::Both, "Map", ""},
    {"MaxConcurrency", StateField::Kind::Number, StateField::Language::Both, "Map", "Map"},
    {"MaxConcurrencyPath", StateField::Kind::Text, StateField::Language::JsonPath, "Map", ""},
    {"ToleratedFailureCount", StateField::Kind::Number, StateField::Language::Both, "Map", ""},
    {"ToleratedFailureCountPath", StateField::Kind::Text, StateField::Language::JsonPath, "Map", ""},
    {"ToleratedFailurePercentage", StateField::Kind::Number, StateField::Language::Both, "Map", ""},
    {"ToleratedFailurePercentagePath", StateField::Kind::Text, StateField::Language::JsonPath, "Map", ""},
    {"Label", StateField::Kind::Text, StateField::Language::Both, "Map", ""},
    {"Credentials", StateField::Kind::Value, StateField::Language::Both, "Task", ""},
    {"Parameters", StateField::Kind::Value, StateField::Language::JsonPath, "Task Parallel Map Pass", "Task"},
    {"Arguments", StateField::Kind::Value, StateField::Language::Jsonata, "Task Parallel", "Task"},
    {"Result", StateField::Kind::Value, StateField::Language::JsonPath, "Pass", ""},
    {"ResultSelector", StateField::Kind::Value, StateField::Language::JsonPath, working, ""},
    {"ResultPath", StateField::Kind::Text, StateField::Language::JsonPath, "Task Parallel Map Pass", ""},
    {"InputPath", StateField::Kind::Text, StateField::Language::JsonPath, reading, ""},
    {"OutputPath", StateField::Kind::Text, StateField::Language::JsonPath, reading, ""},
    {"Output", StateField::Kind::Value, StateField::Language::Jsonata, reading, ""},
    {"Assign", StateField::Kind::Value, StateField::Language::Both, "Task Parallel Map Pass Wait Choice", ""},
    {"TimeoutSeconds", StateField::Kind::Number, StateField::Language::Both, "Task", ""},
    {"TimeoutSecondsPath", StateField::Kind::Text, StateField::Language::JsonPath, "Task", ""},
    {"HeartbeatSeconds", StateField::Kind::Number, StateField::Language::Both, "Task", ""},
    {"HeartbeatSecondsPath", StateField::Kind::Text, StateField::Language::JsonPath, "Task", ""},
    {"Retry", StateField::Kind::Value, StateField::Language::Both, working, ""},
    {"Catch", StateField::Kind::Value, StateField::Language::Both, working, ""},
    {"ItemProcessor", StateField::Kind::Machine, StateField::Language::Both, "Map", ""},
    {"Iterator", StateField::Kind::Machine, StateField::Language::Both, "Map", ""},
    {"Branches", StateField::Kind::Machine, StateField::Language::Both, "Parallel", ""},
};

bool isAmong(std::string_view type, std::string_view list) {
    return list == "*" ||
           (!type.empty() &&
            (" " + std::string(list) + " ").find(" " + std::string(type) + " ") != std::string::npos);
}

} // namespace

bool StateField::isOf(std::string_view type) const {
    return isAmong(type, types);
}

bool StateField::isShownFor(std::string_view type) const {
    return isAmong(type, shown);
}

std::span<const StateField> stateFields() {
    return allFields;
}

} // namespace lintel
