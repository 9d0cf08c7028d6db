#include "model/study/progress/settings.h"

namespace lintel {

std::string setting(const Sql& sql, std::string_view key) {
    return toBytes(sql.value(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {toText(key)}));
}

void setSetting(const Sql& sql, std::string_view key, std::string_view value) {
    sql.execute(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                               "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                {toText(key), toText(value)});
}

} // namespace lintel
