#include "app/qml/command_palette_model.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lintel {
namespace {

constexpr int maxServices = 5;
constexpr int maxFacts = 12;
constexpr int maxBlocks = 6;
constexpr int maxSearch = 40;

/// Every word of the query begins a word of the text.
bool matches(const QString& text, const QStringList& query) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(query.begin(), query.end(), [&](const QString& wanted) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return word.startsWith(wanted, Qt::CaseInsensitive); });
    });
}

/// Styled text with the matched byte ranges of a UTF-8 text in bold.
QString emphasised(const std::string& text, const std::vector<std::pair<int, int>>& ranges) {
    QString styled;
    std::size_t at = 0;
    const auto plain = [&](std::size_t end) {
        styled += QString::fromUtf8(text.data() + at, qsizetype(end - at)).toHtmlEscaped();
        at = end;
    };
    for (const auto& [begin, end] : ranges) {
        if (begin < int(at) || end > int(text.size()) || begin >= end)
            continue;
        plain(std::size_t(begin));
        styled += u"<b>";
        plain(std::size_t(end));
        styled += u"</b>";
    }
    plain(text.size());
    return styled;
}

} // namespace

CommandPaletteModel::CommandPaletteModel(QObject* parent)
    : QAbstractListModel(parent) {}

int CommandPaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant CommandPaletteModel::data(const QModelIndex& index, int role) const {
    if (!isRow(index.row()))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Kind:
        return row.kind;
    case Id:
        return row.id;
    case Title:
        return row.title;
    case Detail:
        return row.detail;
    case Glyph:
        return row.glyph;
    case Category:
        return row.category;
    case Monogram:
        return row.monogram;
    case Keys:
        return row.keys;
    case Heading: // above the first row of each group
        return index.row() > 0 && m_rows[std::size_t(index.row()) - 1].group == row.group ? QString()
                                                                                          : row.group;
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandPaletteModel::roleNames() const {
    return {{Kind, "kind"},         {Id, "itemId"},         {Title, "title"},
            {Detail, "detail"},     {Glyph, "glyph"},       {Keys, "keys"},
            {Category, "category"}, {Monogram, "monogram"}, {Heading, "heading"}};
}

void CommandPaletteModel::setQuery(const QString& query) {
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

std::vector<CommandPaletteModel::Row> CommandPaletteModel::commandRows() const {
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    std::vector<Row> rows;
    for (const QVariant& value : m_commands) {
        const QVariantMap command = value.toMap();
        const QString text = command[QStringLiteral("text")].toString();
        const QString group = command[QStringLiteral("group")].toString();
        if (matches(text + u' ' + group, words))
            rows.push_back({QStringLiteral("command"),
                            command[QStringLiteral("name")].toString(),
                            text.toHtmlEscaped(),
                            group,
                            command[QStringLiteral("glyph")].toString(),
                            {},
                            {},
                            command[QStringLiteral("keys")].toString(),
                            tr("Commands")});
    }
    return rows;
}

std::vector<CommandPaletteModel::Row> CommandPaletteModel::designRows() const {
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    std::vector<Row> rows;
    for (const QString& path : m_designs) {
        const QFileInfo file(path);
        if (matches(file.fileName(), words))
            rows.push_back({QStringLiteral("design"),
                            path,
                            file.fileName().toHtmlEscaped(),
                            file.path(),
                            QStringLiteral("file"),
                            {},
                            {},
                            {},
                            tr("Recent designs")});
    }
    return rows;
}

std::vector<CommandPaletteModel::Row> CommandPaletteModel::blockRows() const {
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    std::vector<Row> rows;
    if (words.isEmpty() || !m_document || !m_document->isReady())
        return rows;
    for (const lintel::Role& role : m_document->knowhow()->roles.listed()) {
        const QString type = QString::fromStdString(role.type);
        const QString label = QString::fromStdString(role.label);
        QString text = label + u' ' + QString(type).replace(u"::"_s, u" "_s);
        for (const std::string& keyword : role.keywords)
            text += u' ' + QString::fromStdString(keyword);
        if (role.inPalette && rows.size() < maxBlocks && matches(text, words))
            rows.push_back({QStringLiteral("block"),
                            type,
                            label.toHtmlEscaped(),
                            type,
                            QString::fromStdString(role.glyph),
                            QString::fromStdString(role.category),
                            QString::fromStdString(role.monogram),
                            {},
                            tr("Place on the canvas")});
    }
    return rows;
}

void CommandPaletteModel::addKnowledge(std::vector<Row>& services, std::vector<Row>& facts) {
    const Knowledge* knowledge = m_query.trimmed().isEmpty() ? nullptr : m_knowledge->knowledge();
    if (!knowledge)
        return;
    for (const SearchHit& hit : knowledge->search(m_query.toStdString(), maxSearch)) {
        const QString title = emphasised(hit.title, hit.titleMatches);
        const QString detail = QString::fromStdString(hit.excerpt);
        const auto service = knowledge->service(hit.service);
        const QString category =
            service ? QString::fromStdString(service->category) : QStringLiteral("management");
        const QString monogram = QString::fromStdString(hit.service).left(2);
        if (hit.kind == SearchHit::Kind::Service && services.size() < maxServices)
            services.push_back({QStringLiteral("service"),
                                QString::fromStdString(hit.service),
                                title,
                                detail,
                                QString::fromStdString(hit.service),
                                category,
                                monogram,
                                {},
                                tr("Services")});
        else if (hit.kind != SearchHit::Kind::Service && facts.size() < maxFacts)
            facts.push_back(
                {hit.kind == SearchHit::Kind::Fact ? QStringLiteral("fact") : QStringLiteral("service"),
                 QString::fromStdString(hit.kind == SearchHit::Kind::Fact ? hit.id : hit.service),
                 title,
                 detail,
                 QString::fromStdString(hit.service),
                 category,
                 monogram,
                 {},
                 tr("Facts")});
    }
}

void CommandPaletteModel::refresh() {
    beginResetModel();
    std::vector<Row> services;
    std::vector<Row> facts;
    addKnowledge(services, facts);
    m_rows = std::move(services);
    for (auto& group : {commandRows(), facts, blockRows(), designRows()})
        m_rows.insert(m_rows.end(), group.begin(), group.end());
    endResetModel();
    emit queryChanged();
}

} // namespace lintel
