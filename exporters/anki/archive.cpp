#include "exporters/anki/archive.h"

#include "exporters/anki/protobuf.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <zstd.h>

namespace lintel {
namespace {

constexpr std::size_t atLeast = 64u << 20; ///< bytes that any package may unpack to
constexpr std::size_t mostTimes = 100;     ///< its size on disk
constexpr int mostEntries = 200'000;

struct ReaderDeleter {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
struct WriterDeleter {
    void operator()(archive* writer) const { archive_write_free(writer); }
};

Error damaged(const std::string& path) {
    return Error{"The package is damaged or is no Anki package. Nothing was changed.", path};
}

Error tooLarge(const std::string& path) {
    return Error{"The package unpacks to far more than its size, so it was not opened. Nothing was changed.",
                 path};
}

/// The bytes of zstd, at most limit; nothing when they are damaged or more.
std::optional<std::string> unzstd(const std::string& packed, std::size_t limit) {
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(),
                                                                            ZSTD_freeDStream);
    std::string result;
    std::string piece(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    std::size_t left = 1;
    while (in.pos < in.size) {
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        left = ZSTD_decompressStream(stream.get(), &out, &in);
        if (ZSTD_isError(left) || result.size() + out.pos > limit)
            return std::nullopt;
        result.append(piece.data(), out.pos);
    }
    return left == 0 ? std::optional(std::move(result)) : std::nullopt;
}

bool isImage(const std::string& name) {
    static const QRegularExpression image(QStringLiteral("\\.(png|jpe?g|gif|svg|webp|bmp)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return image.match(QString::fromStdString(name)).hasMatch();
}

/// A file name without a folder, which no system takes for another place.
bool isPlainName(const std::string& name) {
    return !name.empty() && name.size() <= 255 && name != "." && name != ".." &&
           name.find_first_of(std::string_view("/\\:\0", 4)) == std::string::npos;
}

/// What the zip holds, all of it within the limit.
Result<std::map<std::string, std::string>> readZip(const std::string& path, std::size_t limit,
                                                   const ExchangeProgress& progress) {
    const std::unique_ptr<archive, ReaderDeleter> reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_filename(reader.get(), path.c_str(), 1 << 16) != ARCHIVE_OK)
        return damaged(path);
    std::map<std::string, std::string> entries;
    std::size_t total = 0;
    archive_entry* entry = nullptr;
    int found = ARCHIVE_OK;
    while ((found = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const char* name = archive_entry_pathname_utf8(entry);
        if (!name || archive_entry_filetype(entry) != AE_IFREG || !isPlainName(name))
            return Error{
                "The package has a file whose name leads out of it, so it was not opened. Nothing was "
                "changed.",
                path};
        if (static_cast<int>(entries.size()) >= mostEntries)
            return tooLarge(path);
        std::string bytes;
        for (;;) {
            const void* block = nullptr;
            std::size_t size = 0;
            la_int64_t offset = 0;
            const int status = archive_read_data_block(reader.get(), &block, &size, &offset);
            if (status == ARCHIVE_EOF)
                break;
            if (status != ARCHIVE_OK)
                return damaged(path);
            total += size;
            if (total > limit)
                return tooLarge(path);
            bytes.append(static_cast<const char*>(block), size);
        }
        if (progress &&
            !progress(0.5 * static_cast<double>(std::min(total, limit)) / static_cast<double>(limit)))
            return Error{"The import was cancelled. Nothing was changed."};
        entries.insert_or_assign(name, std::move(bytes));
    }
    if (found != ARCHIVE_EOF)
        return damaged(path);
    return entries;
}

AnkiLayout layoutOf(const std::map<std::string, std::string>& entries) {
    if (const auto meta = entries.find("meta"); meta != entries.end())
        for (const ProtobufField& field : readProtobuf(meta->second).value_or(std::vector<ProtobufField>{}))
            if (field.number == 1)
                return field.integer >= 3   ? AnkiLayout::Latest
                       : field.integer == 2 ? AnkiLayout::Legacy2
                                            : AnkiLayout::Legacy1;
    return entries.contains("collection.anki21") ? AnkiLayout::Legacy2 : AnkiLayout::Legacy1;
}

/// Names of the media by the names of the entries that hold them; nothing when they cannot be read.
std::optional<std::map<std::string, std::string>> mediaNames(const std::string& bytes, bool protobuf) {
    std::map<std::string, std::string> names;
    if (protobuf) {
        const auto fields = readProtobuf(bytes);
        if (!fields)
            return std::nullopt;
        for (const ProtobufField& field : *fields) {
            const auto entry = field.number == 1 ? readProtobuf(field.bytes) : std::nullopt;
            if (!entry)
                return std::nullopt;
            const std::string index = std::to_string(names.size());
            std::string& name = names[index];
            for (const ProtobufField& part : *entry)
                if (part.number == 1)
                    name = part.bytes;
        }
        return names;
    }
    const auto json = nlohmann::json::parse(bytes.empty() ? "{}" : bytes, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    for (const auto& [index, name] : json.items())
        if (name.is_string())
            names.emplace(index, name.get<std::string>());
    return names;
}

} // namespace

Result<AnkiArchive> unpackAnki(const std::string& path, const ExchangeProgress& progress) {
    const QFileInfo file(QString::fromStdString(path));
    if (!file.isFile())
        return Error{"There is no such file.", path};
    const std::size_t limit = std::max(atLeast, static_cast<std::size_t>(file.size()) * mostTimes);
    auto entries = readZip(path, limit, progress);
    if (!entries)
        return entries.error();

    AnkiArchive unpacked;
    unpacked.layout = layoutOf(*entries);
    const bool latest = unpacked.layout == AnkiLayout::Latest;
    std::size_t left = limit;
    const auto take = [&](const std::string& name) -> std::optional<std::string> {
        const auto found = entries->find(name);
        if (found == entries->end())
            return std::nullopt;
        std::optional<std::string> bytes = latest ? unzstd(found->second, left) : std::move(found->second);
        if (bytes)
            left -= std::min(left, bytes->size());
        return bytes;
    };

    const std::string name = latest                                   ? "collection.anki21b"
                             : unpacked.layout == AnkiLayout::Legacy2 ? "collection.anki21"
                                                                      : "collection.anki2";
    const std::optional<std::string> database = take(name);
    if (!database || !database->starts_with("SQLite format 3"))
        return damaged(path);
    unpacked.folder = std::make_shared<QTemporaryDir>();
    unpacked.database = unpacked.folder->filePath(QStringLiteral("collection.sqlite")).toStdString();
    QFile out(QString::fromStdString(unpacked.database));
    if (!out.open(QIODevice::WriteOnly) ||
        out.write(database->data(), static_cast<qint64>(database->size())) !=
            static_cast<qint64>(database->size()))
        return Error{"There is no room to unpack the package.", path};

    const std::optional<std::string> index = entries->contains("media") ? take("media") : std::string();
    const auto names = index ? mediaNames(*index, latest) : std::nullopt;
    if (!names)
        return damaged(path);
    for (const auto& [entry, mediaName] : *names) {
        if (!isPlainName(mediaName))
            return Error{
                "The package has an image whose name leads out of it, so it was not opened. Nothing was "
                "changed.",
                path};
        if (!isImage(mediaName)) {
            ++unpacked.leftOut;
            continue;
        }
        if (!entries->contains(entry))
            continue; // Anki too lists media that a deck no longer has
        std::optional<std::string> bytes = take(entry);
        if (!bytes)
            return damaged(path);
        unpacked.media.emplace(mediaName, std::move(*bytes));
    }
    return unpacked;
}

Result<void> writeZip(const std::string& path,
                      const std::vector<std::pair<std::string, std::string>>& entries) {
    const std::string half = path + ".part";
    const Error failed{"The file cannot be written. Check the folder and the space on the disk.", path};
    {
        const std::unique_ptr<archive, WriterDeleter> writer(archive_write_new());
        archive_write_set_format_zip(writer.get());
        if (archive_write_open_filename(writer.get(), half.c_str()) != ARCHIVE_OK)
            return failed;
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  archive_entry_free);
        bool whole = true;
        for (const auto& [name, bytes] : entries) {
            archive_entry_clear(entry.get());
            archive_entry_set_pathname_utf8(entry.get(), name.c_str());
            archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
            archive_entry_set_filetype(entry.get(), AE_IFREG);
            archive_entry_set_perm(entry.get(), 0644);
            whole = whole && archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK &&
                    archive_write_data(writer.get(), bytes.data(), bytes.size()) ==
                        static_cast<la_ssize_t>(bytes.size());
        }
        whole = archive_write_close(writer.get()) == ARCHIVE_OK && whole;
        if (!whole) {
            QFile::remove(QString::fromStdString(half));
            return failed;
        }
    }
    if (std::rename(half.c_str(), path.c_str()) != 0) {
        QFile::remove(QString::fromStdString(half));
        return failed;
    }
    return {};
}

} // namespace lintel
