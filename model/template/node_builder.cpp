#include "model/template/node_builder.h"

#include "model/template/block_scalar.h"
#include "model/template/scalar.h"
#include "model/template/text_lines.h"
#include "model/template/yaml_errors.h"

#include <algorithm>
#include <libfyaml.h>
#include <memory>

namespace lintel {

namespace {

constexpr std::size_t MaxNodes = 1'000'000;
constexpr int MaxDepth = 100;

fy_diag* makeDiagnostics() {
    fy_diag_cfg configuration;
    fy_diag_cfg_default(&configuration);
    configuration.fp = nullptr;
    fy_diag* diagnostics = fy_diag_create(&configuration);
    fy_diag_set_collect_errors(diagnostics, true);
    return diagnostics;
}

bool isQuoted(const fy_event& event) {
    const fy_scalar_style style = fy_token_scalar_style(event.scalar.value);
    return style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
}

} // namespace

std::optional<Error> NodeBuilder::run() {
    const std::unique_ptr<fy_diag, decltype(&fy_diag_destroy)> diagnostics(makeDiagnostics(),
                                                                           fy_diag_destroy);
    fy_parse_cfg configuration{};
    configuration.flags = static_cast<fy_parse_cfg_flags>(
        FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_DISABLE_DEPTH_LIMIT | FYPCF_SLOPPY_FLOW_INDENTATION |
        (m_tree.isJson ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE));
    configuration.diag = diagnostics.get();
    const std::unique_ptr<fy_parser, decltype(&fy_parser_destroy)> parser(fy_parser_create(&configuration),
                                                                          fy_parser_destroy);
    if (!parser || fy_parser_set_string(parser.get(), m_text.data(), m_text.size()) != 0)
        return Error{"There is not enough memory to read the file."};
    while (fy_event* event = fy_parser_parse(parser.get())) {
        std::optional<Error> error = take(*event);
        fy_parser_event_free(parser.get(), event);
        if (error)
            return error;
    }
    if (fy_parser_get_stream_error(parser.get()))
        return firstError(diagnostics.get());
    if (!m_tree.root)
        return Error{.message = "The file is empty.", .position = {1, 1}};
    return std::nullopt;
}

std::optional<Error> NodeBuilder::firstError(fy_diag* diagnostics) const {
    void* iterator = nullptr;
    if (const fy_diag_error* error = fy_diag_errors_iterate(diagnostics, &iterator))
        return Error{.message = explainedYamlError(error->msg), .position = {error->line, error->column}};
    return errorAt("The YAML cannot be read behind this place.", m_cursor);
}

Error NodeBuilder::errorAt(std::string message, std::size_t byte) const {
    return Error{.message = std::move(message), .position = positionIn(m_text, m_tree.lines, byte)};
}

std::optional<Error> NodeBuilder::take(fy_event& event) {
    switch (event.type) {
    case FYET_DOCUMENT_START:
        if (m_tree.root) {
            const fy_mark* mark = fy_event_start_mark(&event);
            return errorAt("A second document starts here; a template is a single one.",
                           mark ? mark->input_pos : m_cursor);
        }
        return std::nullopt;
    case FYET_MAPPING_START:
    case FYET_SEQUENCE_START:
        return open(event);
    case FYET_MAPPING_END:
    case FYET_SEQUENCE_END:
        return close(event);
    case FYET_SCALAR:
        return scalar(event);
    case FYET_ALIAS:
        return alias(event);
    default:
        return std::nullopt;
    }
}

std::optional<Error> NodeBuilder::count(std::size_t nodes, std::size_t byte) {
    m_count += nodes;
    if (m_count > MaxNodes)
        return errorAt("The file stands for more than a million values, once its aliases are followed.",
                       byte);
    return std::nullopt;
}

Node& NodeBuilder::makeNode(fy_event& event, std::string& anchor) {
    Node& node = m_tree.nodes.add();
    const fy_mark* start = fy_event_start_mark(&event);
    std::size_t begin = start ? start->input_pos : std::string_view::npos;
    if (start && event.type == FYET_SCALAR && isQuoted(event))
        --begin; // libfyaml's marks leave the quotes out
    if (fy_token* token = fy_event_get_tag_token(&event)) {
        const fy_mark* mark = fy_token_start_mark(token);
        const fy_mark* end = fy_token_end_mark(token);
        node.m_tag = m_text.substr(mark->input_pos, end->input_pos - mark->input_pos);
        begin = std::min(begin, mark->input_pos);
        m_cursor = std::max(m_cursor, end->input_pos);
    }
    if (fy_token* token = fy_event_get_anchor_token(&event)) {
        const fy_mark* mark = fy_token_start_mark(token);
        const fy_mark* end = fy_token_end_mark(token);
        anchor = m_text.substr(mark->input_pos, end->input_pos - mark->input_pos);
        begin = std::min(begin, mark->input_pos - 1); // the mark leaves "&" out
        m_cursor = std::max(m_cursor, end->input_pos);
    }
    if (begin == std::string_view::npos)
        begin = emptyValuePlace();
    node.m_span = {begin, begin};
    node.m_position = m_positions.at(begin);
    return node;
}

std::size_t NodeBuilder::emptyValuePlace() const {
    const bool inMapping = !m_frames.empty() && m_frames.back().node->isMapping();
    const bool isKey = inMapping && !m_frames.back().key;
    const std::size_t mark = skipBlank(m_text, m_cursor);
    const char found = mark < m_text.size() ? m_text[mark] : '\0';
    if (isKey && found == ':')
        return mark; // ": value"
    const char announces = isKey ? '?' : inMapping ? ':' : '-';
    return found == announces ? mark + 1 : m_cursor;
}

std::optional<Error> NodeBuilder::open(fy_event& event) {
    if (m_frames.size() >= MaxDepth)
        return errorAt("The values are nested more than 100 levels deep here.",
                       fy_event_start_mark(&event)->input_pos);
    std::string anchor;
    const std::size_t before = m_count;
    Node& node = makeNode(event, anchor);
    if (auto error = count(1, node.m_span.begin))
        return error;
    node.m_kind = event.type == FYET_MAPPING_START ? Node::Kind::Mapping : Node::Kind::Sequence;
    node.m_style = fy_event_get_node_style(&event) == FYNS_FLOW ? Node::Style::Flow : Node::Style::Block;
    const fy_mark* start = fy_event_start_mark(&event);
    m_cursor = std::max(m_cursor, node.m_style == Node::Style::Flow ? fy_event_end_mark(&event)->input_pos
                                                                    : start->input_pos);
    // The anchor is known from here on, so that an alias inside its own value can be told.
    if (!anchor.empty())
        m_anchors[anchor] = {nullptr, 0, 0};
    const Place content{start->input_pos, m_positions.at(start->input_pos)};
    m_frames.push_back({&node, content, nullptr, std::move(anchor), before, 1});
    return std::nullopt;
}

std::optional<Error> NodeBuilder::close(fy_event& event) {
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    Node& node = *frame.node;
    const Node* first = node.isMapping() ? (node.m_members.empty() ? nullptr : node.m_members.front().key)
                                         : (node.m_items.empty() ? nullptr : node.m_items.front());
    const bool bracketed = node.m_style == Node::Style::Flow &&
                           (m_text[frame.content.byte] == '{' || m_text[frame.content.byte] == '[');
    if (bracketed) {
        node.m_span.end = fy_event_end_mark(&event)->input_pos;
        m_cursor = node.m_span.end;
    } else {
        node.m_span.end = m_cursor;
        // A single pair in a flow sequence ("[a: 1]") is announced at its colon.
        if (first && first->m_span.begin < node.m_span.begin) {
            node.m_span.begin = first->m_span.begin;
            node.m_position = first->m_position;
            frame.content = {node.m_span.begin, node.m_position};
        }
    }
    if (node.isMapping()) {
        findDuplicates(node);
        findMerged(node);
    }
    recogniseIntrinsic(node, frame.content);
    if (!frame.anchor.empty())
        m_anchors[frame.anchor] = {&node, m_count - frame.countBefore, frame.height};
    return attach(node, frame.height);
}

std::optional<Error> NodeBuilder::scalar(fy_event& event) {
    std::string anchor;
    Node& node = makeNode(event, anchor);
    if (auto error = count(1, node.m_span.begin))
        return error;
    std::size_t contentBegin = node.m_span.begin;
    const fy_mark* start = fy_event_start_mark(&event);
    const fy_mark* end = fy_event_end_mark(&event);
    switch (fy_token_scalar_style(event.scalar.value)) {
    case FYSS_SINGLE_QUOTED:
    case FYSS_DOUBLE_QUOTED:
        node.m_style = m_text[end->input_pos] == '"' ? Node::Style::DoubleQuoted : Node::Style::SingleQuoted;
        contentBegin = start->input_pos - 1;
        node.m_span.end = end->input_pos + 1;
        break;
    case FYSS_LITERAL:
    case FYSS_FOLDED:
        contentBegin = blockHeader(m_text, m_cursor);
        node.m_style = m_text[contentBegin] == '|' ? Node::Style::Literal : Node::Style::Folded;
        node.m_span.end = blockEnd(m_text, contentBegin, end ? end->input_pos : contentBegin + 1);
        if (auto error = readBlock(node, contentBegin))
            return error;
        if (node.m_tag.empty() && anchor.empty()) {
            node.m_span.begin = contentBegin;
            node.m_position = m_positions.at(contentBegin);
        }
        break;
    default:
        node.m_style = Node::Style::Plain;
        contentBegin = start ? start->input_pos : std::max(m_cursor, node.m_span.begin);
        node.m_span.end = start ? end->input_pos : contentBegin;
        break;
    }
    if (node.m_style < Node::Style::Literal) {
        std::size_t size = 0;
        const char* text = fy_token_get_text(event.scalar.value, &size);
        if (!text)
            return errorAt("This text cannot be read.", node.m_span.begin);
        node.m_text.assign(text, size);
    }
    m_cursor = std::max(m_cursor, node.m_span.end);
    node.m_kind = scalarKind(node);
    if (node.m_kind == Node::Kind::Boolean)
        node.m_boolean = plainBoolean(node.m_text);
    recogniseIntrinsic(node, {contentBegin, m_positions.at(contentBegin)});
    if (!anchor.empty())
        m_anchors[anchor] = {&node, 1, 0};
    return attach(node, 0);
}

Node::Kind NodeBuilder::scalarKind(const Node& node) const {
    if (node.m_style != Node::Style::Plain || node.m_tag == "!" || node.m_tag == "!!str")
        return Node::Kind::String;
    return resolvePlainScalar(node.m_text);
}

std::optional<Error> NodeBuilder::readBlock(Node& node, std::size_t header) const {
    const int column = m_frames.empty() ? 1 : m_frames.back().content.position.column;
    BlockScalar block = readBlockScalar(m_text, header, static_cast<std::size_t>(column - 1));
    const auto [first, last] = std::minmax(block.end, node.m_span.end);
    const std::size_t beyond = skipBlank(m_text, first);
    if (beyond < last)
        return errorAt("The lines of a text are indented deeper than its key; these are not.", beyond);
    node.m_text = std::move(block.text);
    return std::nullopt;
}

std::optional<Error> NodeBuilder::alias(fy_event& event) {
    const fy_mark* start = fy_event_start_mark(&event);
    const fy_mark* end = fy_event_end_mark(&event);
    const std::string name(m_text.substr(start->input_pos, end->input_pos - start->input_pos));
    const std::size_t begin = start->input_pos - 1; // the mark leaves "*" out
    const auto anchor = m_anchors.find(name);
    if (anchor == m_anchors.end())
        return errorAt("There is no anchor &" + name + " above this alias.", begin);
    const auto [target, weight, height] = anchor->second;
    if (!target)
        return errorAt("The alias *" + name + " stands inside the value that it repeats.", begin);
    if (auto error = count(weight, begin))
        return error;
    if (static_cast<int>(m_frames.size()) + height > MaxDepth)
        return errorAt("The values are nested more than 100 levels deep here.", begin);
    Node& node = m_tree.nodes.add();
    node = *target;
    node.m_anchored = target;
    m_tree.aliases.push_back(&node);
    node.m_span = {begin, end->input_pos};
    node.m_position = m_positions.at(begin);
    m_cursor = node.m_span.end;
    return attach(node, height);
}

std::optional<Error> NodeBuilder::attach(Node& node, int height) {
    if (m_frames.empty()) {
        m_tree.root = &node;
        return std::nullopt;
    }
    Frame& frame = m_frames.back();
    frame.height = std::max(frame.height, height + 1);
    if (frame.node->isSequence()) {
        frame.node->m_items.push_back(&node);
    } else if (frame.key) {
        frame.node->m_members.push_back({frame.key, &node});
        frame.key = nullptr;
    } else if (node.isScalar()) {
        frame.key = &node;
    } else {
        return errorAt("A key must be plain text, not a list or mapping.", node.m_span.begin);
    }
    return std::nullopt;
}

} // namespace lintel
