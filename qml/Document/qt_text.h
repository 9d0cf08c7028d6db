#pragma once

#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace lintel {

/// UTF-8 of the model as Qt's text.
inline QString qt(std::string_view text) {
    return QString::fromUtf8(text);
}

template <class Text>
QStringList qt(const std::vector<Text>& texts) {
    QStringList list;
    list.reserve(static_cast<qsizetype>(texts.size()));
    for (const Text& text : texts)
        list.append(qt(std::string_view(text)));
    return list;
}

} // namespace lintel
