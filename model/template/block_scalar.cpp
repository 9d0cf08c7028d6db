#include "model/template/block_scalar.h"

#include "model/template/text_lines.h"

#include <algorithm>

namespace lintel {

namespace {

struct Line {
    std::string_view text;
    std::size_t next; ///< offset of the line behind it
};

Line lineAt(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    const std::size_t size = text.substr(end, 2) == "\r\n" ? 2 : end < text.size() ? 1 : 0;
    return {text.substr(begin, end - begin), end + size};
}

std::size_t spacesOf(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool isIndented(std::string_view content) {
    return content.starts_with(' ') || content.starts_with('\t');
}

} // namespace

BlockScalar readBlockScalar(std::string_view text, std::size_t header, std::size_t parentColumn) {
    const bool isFolded = text[header] == '>';
    std::string_view indicators = text.substr(header + 1, 2);
    indicators = indicators.substr(0, indicators.find_first_not_of("+-123456789"));
    const bool keeps = indicators.find('+') != std::string_view::npos;
    const bool strips = indicators.find('-') != std::string_view::npos;
    std::size_t indent = 0; // unless it is given, the first line with something on it tells
    if (const std::size_t digit = indicators.find_first_of("123456789"); digit != std::string_view::npos)
        indent = parentColumn + static_cast<std::size_t>(indicators[digit] - '0');
    BlockScalar block{{}, lineAt(text, header).next};
    std::size_t empty = 0; // lines since the last one with content
    bool hasContent = false;
    bool wasIndented = false;
    for (Line line{{}, block.end}; line.next < text.size();) {
        line = lineAt(text, line.next);
        const std::size_t spaces = spacesOf(line.text);
        if (indent == 0 && spaces < line.text.size()) {
            if (spaces <= parentColumn)
                break;
            indent = spaces;
        }
        if (indent == 0 || line.text.size() <= indent || spaces < indent) {
            if (spaces < line.text.size())
                break; // what follows the block
            empty += line.next > static_cast<std::size_t>(line.text.end() - text.begin()) ? 1 : 0;
            continue;
        }
        const std::string_view content = line.text.substr(indent);
        const bool isKept = !isFolded || wasIndented || isIndented(content) || !hasContent;
        if (hasContent && isKept)
            block.text += '\n';
        else if (hasContent && empty == 0)
            block.text += ' '; // folded
        block.text.append(empty, '\n');
        block.text += content;
        block.end = line.next;
        wasIndented = isIndented(content);
        hasContent = true;
        empty = 0;
    }
    if (hasContent && !strips)
        block.text += '\n';
    if (keeps)
        block.text.append(empty, '\n');
    return block;
}

std::size_t blockHeader(std::string_view text, std::size_t from) {
    std::size_t i = skipBlank(text, from);
    while (i + 1 < text.size() && text[i] != '|' && text[i] != '>')
        i = skipBlank(text, i + 1);
    return i;
}

std::size_t blockEnd(std::string_view text, std::size_t header, std::size_t end) {
    const std::size_t headerEnd = std::min(text.find('\n', header), text.size());
    const std::string_view indicators = text.substr(header, text.find_first_of(" \t\r\n#", header) - header);
    if (end <= headerEnd)
        return header + indicators.size();
    if (indicators.find('+') != std::string_view::npos) {
        end = text[end - 1] == '\n' ? end - 1 : end;
        return text[end - 1] == '\r' ? end - 1 : end;
    }
    const std::size_t last = text.find_last_not_of(" \t\r\n", end - 1);
    return last < headerEnd ? header + indicators.size() : last + 1;
}

} // namespace lintel
