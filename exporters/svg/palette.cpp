#include "exporters/svg/palette.h"

#include <QFile>

namespace lintel {

namespace {

std::string asset(const std::string& name) {
    QFile file(QString::fromStdString(":/lintel/exporters/" + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

const Palette& Palette::light() {
    static const Palette palette;
    return palette;
}

Palette::Palette()
    : m_tokens(nlohmann::json::parse(asset("tokens.json"))) {}

std::string Palette::color(const std::string& name) const {
    return m_tokens.at("color").at(name).at("light");
}

const nlohmann::json& Palette::category(const std::string& name) const {
    const nlohmann::json& all = m_tokens.at("category");
    return all.contains(name) ? all.at(name) : all.at("management");
}

std::string Palette::categoryInk(const std::string& name) const {
    return category(name).at("light").at("ink");
}

std::string Palette::categoryTint(const std::string& name) const {
    return category(name).at("light").at("tint");
}

std::string Palette::categoryDatum(const std::string& name) const {
    return category(name).at("datum");
}

const nlohmann::json& Palette::connection(const std::string& kind) const {
    const nlohmann::json& all = m_tokens.at("connection");
    return all.contains(kind) ? all.at(kind) : all.at("reference");
}

const nlohmann::json& Palette::frame(const std::string& kind) const {
    const nlohmann::json& all = m_tokens.at("frame");
    return all.contains(kind) ? all.at(kind) : all.at("region");
}

std::string Palette::glyph(const std::string& name) const {
    const std::string svg = name.empty() ? std::string() : asset("glyphs/" + name + ".svg");
    const std::size_t open = svg.find('>', svg.find("<svg"));
    const std::size_t close = svg.rfind("</svg>");
    if (open == std::string::npos || close == std::string::npos)
        return {};
    std::string inside = svg.substr(open + 1, close - open - 1);
    if (const std::size_t background = inside.find("<path stroke=\"none\""); background != std::string::npos)
        inside.erase(background, inside.find("/>", background) + 2 - background);
    return inside;
}

} // namespace lintel
