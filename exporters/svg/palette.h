#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace lintel {

/// Colours and glyphs of the light theme, from the token table and the glyph set inside the library.
class Palette {
public:
    static const Palette& light();

    std::string color(const std::string& name) const; ///< "canvas" → "#F7F5F0"
    std::string categoryInk(const std::string& category) const;
    std::string categoryTint(const std::string& category) const;
    std::string categoryDatum(const std::string& category) const; ///< eight cells, "1" is drawn
    const nlohmann::json& connection(const std::string& kind) const;
    const nlohmann::json& frame(const std::string& kind) const;
    /// The drawing inside a glyph's <svg>, without its empty background; empty when there is no such glyph.
    std::string glyph(const std::string& name) const;

private:
    Palette();
    const nlohmann::json& category(const std::string& name) const;
    nlohmann::json m_tokens;
};

} // namespace lintel
