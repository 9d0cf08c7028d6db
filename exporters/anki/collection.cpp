#include "exporters/anki/collection.h"

#include "exporters/anki/protobuf.h"
#include "model/base/result.h"
#include "model/study/progress/sql.h"

#include <nlohmann/json.hpp>

namespace lintel {
namespace {

using Json = nlohmann::json;

/// A view in place of a table could compute for ever.
void requireTables(const Sql& sql, const QStringList& names) {
    for (const QString& name : names) {
        const QString made =
            sql.value(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = ? AND type = 'table'"),
                      {name})
                .toString()
                .simplified();
        if (!made.startsWith(QLatin1String("CREATE TABLE"), Qt::CaseInsensitive))
            throw Error{"The collection in the package has no table \"" + name.toStdString() +
                        "\". Nothing was changed."};
    }
}

std::string text(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

Json jsonColumn(const Sql& sql, const char* column) {
    Json json = Json::parse(
        toBytes(sql.value(QStringLiteral("SELECT %1 FROM col").arg(QLatin1String(column)))), nullptr, false);
    if (!json.is_object())
        throw Error{"The collection in the package is damaged. Nothing was changed."};
    return json;
}

void readFromJson(const Sql& sql, AnkiCollection& collection) {
    const Json models = jsonColumn(sql, "models");
    for (const auto& [id, model] : models.items()) {
        if (!model.is_object())
            continue;
        AnkiNoteType& type = collection.noteTypes[std::strtoll(id.c_str(), nullptr, 10)];
        type.cloze = model.contains("type") && model["type"].is_number() && model["type"] == 1;
        if (model.contains("flds") && model["flds"].is_array())
            for (const Json& field : model["flds"])
                type.fields.push_back(text(field, "name"));
        if (model.contains("tmpls") && model["tmpls"].is_array())
            for (const Json& each : model["tmpls"])
                type.templates.push_back({text(each, "qfmt"), text(each, "afmt")});
    }
    const Json decks = jsonColumn(sql, "decks");
    for (const auto& [id, deck] : decks.items())
        if (deck.is_object())
            collection.decks.emplace(std::strtoll(id.c_str(), nullptr, 10), text(deck, "name"));
}

std::string protobufText(const QVariant& blob, int field) {
    const QByteArray bytes = blob.toByteArray();
    const auto fields = readProtobuf({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (fields)
        for (const ProtobufField& each : *fields)
            if (each.number == field)
                return each.bytes;
    return {};
}

bool isCloze(const QVariant& config) {
    const QByteArray bytes = config.toByteArray();
    const auto fields = readProtobuf({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (fields)
        for (const ProtobufField& each : *fields)
            if (each.number == 1)
                return each.integer == 1;
    return false;
}

/// NOT INDEXED everywhere: the indexes use Anki's own collation, which is not here.
void readFromTables(const Sql& sql, AnkiCollection& collection) {
    requireTables(sql, {QStringLiteral("notetypes"), QStringLiteral("fields"), QStringLiteral("templates"),
                        QStringLiteral("decks")});
    QSqlQuery types = sql.select(QStringLiteral("SELECT id, config FROM notetypes NOT INDEXED"));
    while (sql.next(types))
        collection.noteTypes[types.value(0).toLongLong()].cloze = isCloze(types.value(1));
    QSqlQuery fields =
        sql.select(QStringLiteral("SELECT ntid, name FROM fields NOT INDEXED ORDER BY ntid, ord"));
    while (sql.next(fields))
        collection.noteTypes[fields.value(0).toLongLong()].fields.push_back(toBytes(fields.value(1)));
    QSqlQuery templates =
        sql.select(QStringLiteral("SELECT ntid, config FROM templates NOT INDEXED ORDER BY ntid, ord"));
    while (sql.next(templates))
        collection.noteTypes[templates.value(0).toLongLong()].templates.push_back(
            {protobufText(templates.value(1), 1), protobufText(templates.value(1), 2)});
    QSqlQuery decks = sql.select(QStringLiteral("SELECT id, name FROM decks NOT INDEXED"));
    while (sql.next(decks)) {
        QString name = decks.value(1).toString();
        collection.decks.emplace(decks.value(0).toLongLong(),
                                 name.replace(QChar(0x1f), QStringLiteral("::")).toStdString());
    }
}

} // namespace

AnkiCollection readCollection(const Sql& sql) {
    sql.execute(QStringLiteral("PRAGMA trusted_schema = OFF"));
    requireTables(sql, {QStringLiteral("col"), QStringLiteral("notes"), QStringLiteral("cards"),
                        QStringLiteral("revlog")});
    AnkiCollection collection;
    const qint64 schema = sql.number(QStringLiteral("SELECT ver FROM col"));
    collection.createdMs = sql.number(QStringLiteral("SELECT crt FROM col")) * 1000;
    if (schema >= 11 && schema <= 14) // 14 keeps only options and tags elsewhere
        readFromJson(sql, collection);
    else if (schema > 14 && schema <= 18)
        readFromTables(sql, collection);
    else
        throw Error{"The collection has schema " + std::to_string(schema) +
                    ", which Lintel cannot read. Export it from Anki with \"Support older Anki versions\"."};
    return collection;
}

} // namespace lintel
