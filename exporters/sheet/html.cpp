#include "exporters/sheet/html.h"

#include "exporters/svg/palette.h"
#include "exporters/svg/writer.h"

namespace lintel {

namespace {

std::string color(const char* name) {
    return Palette::light().color(name);
}

std::string paragraph(const std::string& style, const std::string& inside) {
    return "<p style=\"" + style + "\">" + inside + "</p>\n";
}

/// A bar across the page, the mark of the house over what is open.
std::string beam() {
    return "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" bgcolor=\"" + color("accentFill") +
           "\"><tr><td><p style=\"font-size:2pt; margin:0px\">&nbsp;</p></td></tr></table>\n";
}

std::string table(const Sheet::Table& table) {
    const std::string line = "border:0.5px solid " + color("borderStrong");
    std::string text = "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:"
                       "collapse; margin-top:3px; margin-bottom:8px; " +
                       line + "\">\n<thead><tr bgcolor=\"" + color("surface") + "\">";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string width =
            i < table.widths.size() ? " width=\"" + std::to_string(table.widths[i]) + "%\"" : std::string();
        text += "<td" + width + " style=\"" + line +
                "\"><span style=\"font-size:8pt; font-weight:600; color:" + color("text2") + "\">" +
                escaped(table.columns[i]) + "</span></td>";
    }
    text += "</tr></thead>\n";
    for (const auto& row : table.rows) {
        text += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool isCode = static_cast<int>(i) == table.codeColumn;
            const bool isHead = i == 0 && table.columns[0].empty();
            text += "<td style=\"" + line + "\"><span style=\"font-size:8.5pt" +
                    (isCode ? "; font-family:'JetBrains Mono'; font-size:8pt" : "") +
                    (isHead ? "; color:" + color("text2") : "") + "\">" + escaped(row[i]) + "</span></td>";
        }
        text += "</tr>\n";
    }
    return text + "</table>\n";
}

std::string item(const Sheet::Item& item) {
    std::string text = escaped(item.text);
    for (std::size_t i = 0; i < item.sources.size(); ++i)
        text += "<span style=\"vertical-align:super; font-size:9pt; color:" + color("text3") + "\">" +
                (i == 0 ? "&#8201;" : ", ") + std::to_string(item.sources[i]) + "</span>";
    if (!item.notesSaid.empty())
        text += "<span style=\"font-size:8pt; color:" + color("warning") +
                "\"> Your notes said <span style=\"text-decoration:line-through\">" +
                escaped(item.notesSaid) + "</span>.</span>";
    if (!item.detail.empty())
        text += "<br/><span style=\"font-size:8pt; color:" + color("text2") + "\">" + escaped(item.detail) +
                "</span>";
    return "<li style=\"margin-bottom:3px\">" + text + "</li>\n";
}

std::string block(const Sheet::Block& block) {
    using Kind = Sheet::Block::Kind;
    switch (block.kind) {
    case Kind::Heading:
        return "<h2 style=\"font-size:13pt; font-weight:600; margin-top:19px; margin-bottom:5px\">" +
               escaped(block.text) + "</h2>\n";
    case Kind::Subheading:
        return "<h3 style=\"font-size:10pt; font-weight:600; margin-top:11px; margin-bottom:3px; color:" +
               color("text2") + "\">" + escaped(block.text) + "</h3>\n";
    case Kind::Notice:
        return "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\" bgcolor=\"" + color("warningTint") +
               "\"><tr><td><span style=\"font-weight:600; color:" + color("warning") + "\">" +
               escaped(block.text) + "</span></td></tr></table>\n";
    case Kind::Paragraph:
        return paragraph("margin-top:3px; margin-bottom:8px; color:" + color("text2"), escaped(block.text));
    case Kind::Table:
        return table(block.table);
    case Kind::Items: {
        std::string text = "<ul style=\"margin-top:0px; margin-bottom:5px\">\n";
        for (const Sheet::Item& entry : block.items)
            text += item(entry);
        return text + "</ul>\n";
    }
    }
    return {};
}

std::string sources(const std::vector<Sheet::Source>& sources) {
    std::string text = "<h2 style=\"font-size:10pt; font-weight:600; margin-top:19px; margin-bottom:5px; "
                       "color:" +
                       color("text2") + "\">Sources</h2>\n";
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const Sheet::Source& source = sources[i];
        std::string line = std::to_string(i + 1) + "&#8195;" + escaped(source.title);
        if (!source.url.empty())
            line += ", <a href=\"" + escaped(source.url) + "\" style=\"color:" + color("accent") +
                    "; text-decoration:none\">" + escaped(source.url) + "</a>";
        if (!source.day.empty())
            line += ", read " + escaped(source.day);
        text += paragraph("font-size:7pt; margin:0px; color:" + color("text2"), line);
    }
    return text;
}

} // namespace

std::string toHtml(const Sheet& sheet) {
    std::string text = "<html><head><meta charset=\"utf-8\"/><title>" + escaped(sheet.title) +
                       "</title></head><body style=\"color:" + color("text") + "\">\n" + beam() +
                       "<h1 style=\"font-family:'Inter Display','Inter'; font-size:20pt; font-weight:600; "
                       "margin-top:8px; margin-bottom:0px\">" +
                       escaped(sheet.title) + "</h1>\n";
    if (!sheet.subtitle.empty())
        text += paragraph("font-size:8.5pt; margin-top:0px; margin-bottom:11px; color:" + color("text2"),
                          escaped(sheet.subtitle));
    for (const Sheet::Block& part : sheet.blocks)
        text += block(part);
    if (!sheet.sources.empty())
        text += sources(sheet.sources);
    return text + "</body></html>\n";
}

} // namespace lintel
