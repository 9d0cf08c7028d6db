#include "model/design/card_parts.h"

#include <algorithm>
#include <cmath>

namespace lintel {

namespace {

using Parts = std::vector<Graph::Node::Part>;

constexpr std::size_t mostParts = 6;

const Resource* referred(const ReferenceGraph& references, const Node* value) {
    const auto target = targetOf(value);
    const auto index = target ? references.indexOf(target->logicalId) : std::nullopt;
    return index ? &references.resource(*index) : nullptr;
}

/// What starts the instances of a group: the launch template or launch configuration that it names.
const Resource* launcherOf(const ReferenceGraph& references, const Resource& group) {
    for (const std::string below : {"", "MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification"})
        for (const char* name : {"LaunchTemplateId", "LaunchTemplateName"})
            if (const Resource* found =
                    referred(references, group.property((below.empty() ? "LaunchTemplate" : below) + "." +
                                                        std::string(name))))
                return found;
    return referred(references, group.property("LaunchConfigurationName"));
}

std::string countOf(const Template& source, const Resource& group) {
    const auto least = knownNumber(source, group.property("MinSize"));
    const auto most = knownNumber(source, group.property("MaxSize"));
    if (!least || !most)
        return {};
    const auto text = [](double number) { return std::to_string(std::lround(number)); };
    return *least == *most ? text(*least) : text(*least) + " to " + text(*most);
}

Parts instances(const ReferenceGraph& references, const Resource& group) {
    const Template& source = references.source();
    const std::string count = countOf(source, group);
    std::vector<std::string> types;
    const auto add = [&](const Node* type) {
        if (const auto text = knownString(source, type))
            types.push_back(*text);
    };
    if (const Node* overrides = group.property("MixedInstancesPolicy.LaunchTemplate.Overrides"))
        for (const Node* one : overrides->items())
            add(one->find("InstanceType"));
    if (const Resource* launcher = launcherOf(references, group); launcher && types.empty())
        for (const char* property : {"LaunchTemplateData.InstanceType", "InstanceType"})
            add(launcher->property(property));
    if (types.empty())
        types.emplace_back("Instances");
    Parts parts;
    for (std::string& type : types)
        parts.push_back(
            {Graph::Node::Part::Kind::Instances, std::move(type), parts.empty() ? count : std::string()});
    return parts;
}

Parts interfaceOf(const ReferenceGraph& references, std::size_t index) {
    Parts parts;
    if (const Node* parameters = references.resource(index).property("Parameters"))
        for (const Node::Member& parameter : parameters->members()) {
            if (parameters->intrinsic() != Intrinsic::None)
                break;
            const auto target = targetOf(parameter.value);
            parts.push_back(
                {Graph::Node::Part::Kind::Parameter, parameter.key->text(),
                 target ? target->logicalId : literalString(parameter.value).value_or(std::string())});
        }
    constexpr std::string_view prefix = "Outputs.";
    for (const ReferenceGraph::Edge* edge : references.incoming(index)) {
        if (!edge->attribute.starts_with(prefix))
            continue;
        std::string name = edge->attribute.substr(prefix.size());
        if (std::none_of(parts.begin(), parts.end(), [&](const Graph::Node::Part& part) {
                return part.kind == Graph::Node::Part::Kind::Output && part.name == name;
            }))
            parts.push_back({Graph::Node::Part::Kind::Output, std::move(name), {}});
    }
    return parts;
}

Parts shortened(Parts parts) {
    if (parts.size() > mostParts) {
        const std::size_t rest = parts.size() - mostParts + 1;
        parts.resize(mostParts - 1);
        parts.push_back({Graph::Node::Part::Kind::More, {}, std::to_string(rest)});
    }
    return parts;
}

} // namespace

Parts partsOf(const ReferenceGraph& references, std::size_t index) {
    const Resource& resource = references.resource(index);
    if (resource.type == "AWS::AutoScaling::AutoScalingGroup")
        return shortened(instances(references, resource));
    if (resource.type == "AWS::CloudFormation::Stack" || resource.type == "AWS::Serverless::Application")
        return shortened(interfaceOf(references, index));
    return {};
}

} // namespace lintel
