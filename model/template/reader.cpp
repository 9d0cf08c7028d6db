#include "model/template/reader.h"

#include "model/template/block_scalar.h"
#include "model/template/input_check.h"
#include "model/template/positions.h"
#include "model/template/scalar.h"

#include <algorithm>
#include <array>
#include <libfyaml.h>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace lintel {

Node& NodeStore::add() {
    if (m_used == ChunkSize) {
        m_chunks.push_back(std::make_unique<Node[]>(ChunkSize));
        m_used = 0;
    }
    return m_chunks.back()[m_used++];
}

namespace {

constexpr std::size_t MaxBytes = 16u << 20;
constexpr std::size_t MaxNodes = 1'000'000;
constexpr int MaxDepth = 100;

/// libfyaml's wording, where a person would not understand it.
std::string explained(std::string_view message) {
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

} // namespace

/// Turns libfyaml's events into nodes, without recursion.
class NodeBuilder {
public:
    explicit NodeBuilder(std::string_view text, NodeTree& tree)
        : m_text(text)
        , m_tree(tree)
        , m_positions(text, tree.lines) {}

    std::optional<Error> run() {
        const std::unique_ptr<fy_diag, decltype(&fy_diag_destroy)> diagnostics(makeDiagnostics(),
                                                                               fy_diag_destroy);
        fy_parse_cfg configuration{};
        configuration.flags = static_cast<fy_parse_cfg_flags>(
            FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_DISABLE_DEPTH_LIMIT | FYPCF_SLOPPY_FLOW_INDENTATION |
            (m_tree.isJson ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE));
        configuration.diag = diagnostics.get();
        const std::unique_ptr<fy_parser, decltype(&fy_parser_destroy)> parser(
            fy_parser_create(&configuration), fy_parser_destroy);
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

private:
    /// Where a value begins, behind its tag and anchor.
    struct Place {
        std::size_t byte;
        Position position;
    };
    struct Frame {
        Node* node;
        Place content;
        const Node* key = nullptr;
        std::string anchor;
        std::size_t countBefore = 0;
        int height = 1;
    };
    struct Anchor {
        const Node* node;
        std::size_t weight; ///< nodes it stands for, aliases followed
        int height;
    };

    static fy_diag* makeDiagnostics() {
        fy_diag_cfg configuration;
        fy_diag_cfg_default(&configuration);
        configuration.fp = nullptr;
        fy_diag* diagnostics = fy_diag_create(&configuration);
        fy_diag_set_collect_errors(diagnostics, true);
        return diagnostics;
    }

    std::optional<Error> firstError(fy_diag* diagnostics) const {
        void* iterator = nullptr;
        if (const fy_diag_error* error = fy_diag_errors_iterate(diagnostics, &iterator))
            return Error{.message = explained(error->msg), .position = {error->line, error->column}};
        return errorAt("The YAML cannot be read behind this place.", m_cursor);
    }

    Error errorAt(std::string message, std::size_t byte) const {
        return Error{.message = std::move(message), .position = positionIn(m_text, m_tree.lines, byte)};
    }

    std::optional<Error> take(fy_event& event) {
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

    std::optional<Error> count(std::size_t nodes, std::size_t byte) {
        m_count += nodes;
        if (m_count > MaxNodes)
            return errorAt("The file stands for more than a million values, once its aliases are followed.",
                           byte);
        return std::nullopt;
    }

    /// Begins a node at its anchor, tag or content, whichever comes first.
    Node& makeNode(fy_event& event, std::string& anchor) {
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

    static bool isQuoted(const fy_event& event) {
        const fy_scalar_style style = fy_token_scalar_style(event.scalar.value);
        return style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
    }

    /// The next byte at or after `from` that is neither blank nor in a comment.
    std::size_t skipBlank(std::size_t from) const {
        from = m_text.find_first_not_of(" \t\r\n", from);
        while (from < m_text.size() && m_text[from] == '#')
            from = m_text.find_first_not_of(" \t\r\n", std::min(m_text.find('\n', from), m_text.size()));
        return std::min(from, m_text.size());
    }

    /// An empty value stands right behind the ":" or "-" that announces it, an empty key behind its "?" or
    /// before its ":".
    std::size_t emptyValuePlace() const {
        const bool inMapping = !m_frames.empty() && m_frames.back().node->isMapping();
        const bool isKey = inMapping && !m_frames.back().key;
        const std::size_t mark = skipBlank(m_cursor);
        const char found = mark < m_text.size() ? m_text[mark] : '\0';
        if (isKey && found == ':')
            return mark; // ": value"
        const char announces = isKey ? '?' : inMapping ? ':' : '-';
        return found == announces ? mark + 1 : m_cursor;
    }

    std::optional<Error> open(fy_event& event) {
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

    std::optional<Error> close(fy_event& event) {
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

    std::optional<Error> scalar(fy_event& event) {
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
            node.m_style =
                m_text[end->input_pos] == '"' ? Node::Style::DoubleQuoted : Node::Style::SingleQuoted;
            contentBegin = start->input_pos - 1;
            node.m_span.end = end->input_pos + 1;
            break;
        case FYSS_LITERAL:
        case FYSS_FOLDED:
            contentBegin = blockHeader();
            node.m_style = m_text[contentBegin] == '|' ? Node::Style::Literal : Node::Style::Folded;
            node.m_span.end = blockEnd(contentBegin, end ? end->input_pos : contentBegin + 1);
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

    Node::Kind scalarKind(const Node& node) const {
        if (node.m_style != Node::Style::Plain || node.m_tag == "!" || node.m_tag == "!!str")
            return Node::Kind::String;
        return resolvePlainScalar(node.m_text);
    }

    /// The "|" or ">" that announces a block scalar; only ":", "-" and "?" can stand before it.
    std::size_t blockHeader() const {
        std::size_t i = skipBlank(m_cursor);
        while (i + 1 < m_text.size() && m_text[i] != '|' && m_text[i] != '>')
            i = skipBlank(i + 1);
        return i;
    }

    /// A block scalar ends with its last line that holds text; with "+" also the empty lines behind belong to
    /// it.
    std::size_t blockEnd(std::size_t header, std::size_t end) const {
        const std::size_t headerEnd = std::min(m_text.find('\n', header), m_text.size());
        const std::string_view indicators =
            m_text.substr(header, m_text.find_first_of(" \t\r\n#", header) - header);
        if (end <= headerEnd)
            return header + indicators.size();
        if (indicators.find('+') != std::string_view::npos) {
            end = m_text[end - 1] == '\n' ? end - 1 : end;
            return m_text[end - 1] == '\r' ? end - 1 : end;
        }
        const std::size_t last = m_text.find_last_not_of(" \t\r\n", end - 1);
        return last < headerEnd ? header + indicators.size() : last + 1;
    }

    std::optional<Error> readBlock(Node& node, std::size_t header) const {
        const int column = m_frames.empty() ? 1 : m_frames.back().content.position.column;
        BlockScalar block = readBlockScalar(m_text, header, static_cast<std::size_t>(column - 1));
        const auto [first, last] = std::minmax(block.end, node.m_span.end);
        const std::size_t beyond = skipBlank(first);
        if (beyond < last)
            return errorAt("The lines of a text are indented deeper than its key; these are not.", beyond);
        node.m_text = std::move(block.text);
        return std::nullopt;
    }

    std::optional<Error> alias(fy_event& event) {
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

    std::optional<Error> attach(Node& node, int height) {
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

    void findDuplicates(const Node& mapping) {
        const auto& members = mapping.m_members;
        if (members.size() < 2)
            return;
        constexpr std::size_t Few = 12;
        if (members.size() <= Few) {
            for (std::size_t i = 1; i < members.size(); ++i)
                for (std::size_t k = 0; k < i; ++k)
                    if (members[k].key->m_text == members[i].key->m_text) {
                        m_tree.duplicateKeys.push_back(members[i].key);
                        break;
                    }
            return;
        }
        std::unordered_set<std::string_view> seen;
        for (const Node::Member& member : members)
            if (!seen.insert(member.key->m_text).second)
                m_tree.duplicateKeys.push_back(member.key);
    }

    /// Source: https://yaml.org/type/merge.html
    static void findMerged(Node& mapping) {
        for (const auto& [key, value] : mapping.m_members) {
            if (!isMergeKey(*key))
                continue;
            if (value->isMapping())
                mapping.m_merged.push_back(value);
            for (const Node* item : value->items())
                if (item->isMapping())
                    mapping.m_merged.push_back(item);
        }
    }

    void recogniseIntrinsic(Node& node, const Place& content) {
        const std::string& tag = node.m_tag;
        if (tag.size() > 1 && tag.front() == '!' && tag[1] != '!' && tag[1] != '<') {
            const std::string_view name = std::string_view(tag).substr(1);
            const bool isLong = name == "Ref" || name == "Condition" || name.starts_with("Rain::");
            node.m_intrinsic = intrinsicOf(isLong ? std::string(name) : "Fn::" + std::string(name));
            Node& argument = m_tree.nodes.add();
            argument = node;
            argument.m_tag.clear();
            argument.m_intrinsic = Intrinsic::None;
            recogniseLongForm(argument); // "!Base64 {Fn::Sub: …}"
            argument.m_span.begin = content.byte;
            argument.m_position = content.position;
            node.m_argument = &argument;
        } else {
            recogniseLongForm(node);
        }
    }

    static void recogniseLongForm(Node& node) {
        if (!node.isMapping() || node.m_members.size() != 1)
            return;
        const auto [key, value] = node.m_members.front();
        const Intrinsic function = intrinsicOf(key->m_text);
        if ((function == Intrinsic::Ref && !value->isScalar()) ||
            (function == Intrinsic::Condition && !value->isString()))
            return;
        node.m_intrinsic = function;
        if (function != Intrinsic::None)
            node.m_argument = value;
    }

    std::string_view m_text;
    NodeTree& m_tree;
    PositionFinder m_positions;
    std::vector<Frame> m_frames;
    std::unordered_map<std::string, Anchor> m_anchors;
    std::size_t m_cursor = 0; ///< end of the last token that was read
    std::size_t m_count = 0;
};

Result<NodeTree> readNodes(std::string_view text) {
    NodeTree tree;
    if (text.size() > MaxBytes)
        return Error{.message = "The file is larger than 16 MiB; a template has at most 1 MiB.",
                     .position = {1, 1}};
    tree.lines = lineStarts(text);
    if (const auto bad = findBadByte(text))
        return Error{.message = bad->reason, .position = positionIn(text, tree.lines, bad->offset)};
    const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t first = text.find_first_not_of(" \t\r\n", mark);
    if (first == std::string_view::npos)
        return Error{.message = "The file is empty.", .position = {1, 1}};
    tree.isJson = text[first] == '{' || text[first] == '[';
    if (tree.isJson)
        if (const auto fault = findJsonFault(text))
            return Error{.message = fault->reason, .position = positionIn(text, tree.lines, fault->offset)};
    if (auto error = NodeBuilder(text, tree).run())
        return std::move(*error);
    if (!tree.root->isMapping())
        return Error{.message =
                         "A template is a mapping of sections such as Resources; this file is not one.",
                     .position = tree.root->position()};
    std::sort(tree.duplicateKeys.begin(), tree.duplicateKeys.end(),
              [](const Node* a, const Node* b) { return a->span().begin < b->span().begin; });
    return tree;
}

} // namespace lintel
