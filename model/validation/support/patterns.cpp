#include "model/validation/support/patterns.h"

#include <QRegularExpression>
#include <mutex>
#include <unordered_map>

namespace lintel {

namespace {

QRegularExpression compiled(std::string_view pattern) {
    static std::mutex mutex;
    static std::unordered_map<std::string, QRegularExpression> expressions;
    const std::lock_guard lock(mutex);
    const auto [entry, isNew] = expressions.try_emplace(std::string(pattern));
    if (isNew) {
        QString text = QString::fromUtf8(pattern);
        static const QRegularExpression unicode(QStringLiteral("\\\\u([0-9A-Fa-f]{4})"));
        entry->second.setPattern(text.replace(unicode, QStringLiteral("\\x{\\1}"))); // \u002F is JavaScript's
        entry->second.optimize();
    }
    return entry->second;
}

} // namespace

bool matchesPattern(std::string_view pattern, const std::string& text) {
    const QRegularExpression expression = compiled(pattern);
    if (!expression.isValid())
        return true;
    const QRegularExpressionMatch match = expression.match(QString::fromStdString(text));
    return match.hasMatch() || !match.isValid(); // invalid: PCRE gave up, which says nothing about the text
}

} // namespace lintel
