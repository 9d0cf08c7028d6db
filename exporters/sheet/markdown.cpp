#include "exporters/sheet/markdown.h"

namespace lintel {

namespace {

/// Text that Markdown shows as it is.
std::string plain(const std::string& text) {
    std::string result;
    for (const char character : text) {
        if (std::string_view("\\`*_[]<>|~").find(character) != std::string_view::npos)
            result += '\\';
        result += character;
    }
    // A line that begins like a list or a heading would become one.
    if (!result.empty() && std::string_view("#+-").find(result.front()) != std::string_view::npos)
        result.insert(0, 1, '\\');
    return result;
}

/// A cell of a table: one line, in the code face where it is a name or a figure.
std::string cell(const std::string& text, bool isCode) {
    return isCode && !text.empty() && text.find('`') == std::string::npos &&
                   text.find('|') == std::string::npos
               ? '`' + text + '`'
               : plain(text);
}

std::string table(const Sheet::Table& table) {
    std::string header = "|";
    std::string rule = "|";
    for (const std::string& column : table.columns) {
        header += ' ' + plain(column) + " |";
        rule += " --- |";
    }
    std::string text = header + '\n' + rule + '\n';
    for (const auto& row : table.rows) {
        text += '|';
        for (std::size_t i = 0; i < row.size(); ++i)
            text += ' ' + cell(row[i], static_cast<int>(i) == table.codeColumn) + " |";
        text += '\n';
    }
    return text;
}

std::string item(const Sheet::Item& item) {
    std::string text = "- " + plain(item.text);
    for (const int source : item.sources)
        text += "[^" + std::to_string(source) + ']';
    if (!item.notesSaid.empty())
        text += " (your notes said ~~" + plain(item.notesSaid) + "~~)";
    if (!item.detail.empty())
        text += "\n  *" + plain(item.detail) + '*';
    return text + '\n';
}

std::string block(const Sheet::Block& block) {
    using Kind = Sheet::Block::Kind;
    switch (block.kind) {
    case Kind::Heading:
        return "## " + plain(block.text) + '\n';
    case Kind::Subheading:
        return "### " + plain(block.text) + '\n';
    case Kind::Notice:
        return "> **" + plain(block.text) + "**\n";
    case Kind::Paragraph:
        return plain(block.text) + '\n';
    case Kind::Table:
        return table(block.table);
    case Kind::Items: {
        std::string text;
        for (const Sheet::Item& entry : block.items)
            text += item(entry);
        return text;
    }
    }
    return {};
}

} // namespace

std::string toMarkdown(const Sheet& sheet) {
    std::string text = "# " + plain(sheet.title) + '\n';
    if (!sheet.subtitle.empty())
        text += '\n' + plain(sheet.subtitle) + '\n';
    for (const Sheet::Block& part : sheet.blocks)
        text += '\n' + block(part);
    if (!sheet.sources.empty())
        text += '\n';
    for (std::size_t i = 0; i < sheet.sources.size(); ++i) {
        const Sheet::Source& source = sheet.sources[i];
        text += "[^" + std::to_string(i + 1) + "]: ";
        text +=
            source.url.empty() ? plain(source.title) : '[' + plain(source.title) + "](" + source.url + ')';
        text += (source.day.empty() ? "" : ", read " + source.day) + '\n';
    }
    return text;
}

} // namespace lintel
