#include "qml/Library/changed_model.h"

#include "model/knowledge/fact_text.h"
#include "qml/Library/fact_view.h"

#include <algorithm>

namespace lintel {

namespace {

QString text(const std::string& bytes) {
    return QString::fromStdString(bytes);
}

QString titleOf(const Fact& fact, const Service* service) {
    if (!fact.name.empty())
        return text(fact.name);
    if (service)
        for (const Topic& topic : service->topics)
            if (topic.id == fact.topic)
                return text(topic.title);
    return text(fact.id);
}

} // namespace

void ChangedModel::setFacts(const std::vector<Service>& services, const std::vector<Fact>& facts) {
    m_entries.clear();
    for (const Fact& fact : facts) {
        if (fact.status != "changed")
            continue;
        const auto service = std::ranges::find(services, fact.service, &Service::id);
        const Service* owner = service == services.end() ? nullptr : &*service;
        Entry entry{fact, titleOf(fact, owner), {}};
        entry.words = QStringList{owner ? text(owner->name) : QString(), entry.title, text(fact.notesSaid),
                                  text(gist(fact)).replace(QChar::Nbsp, ' '), text(fact.statement)}
                          .join(' ');
        m_entries.push_back(std::move(entry));
    }
    select();
}

void ChangedModel::setExam(const QString& family) {
    m_exam = family;
    select();
}

void ChangedModel::setFilter(const QString& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    select();
}

void ChangedModel::select() {
    const QStringList wanted = m_filter.split(' ', Qt::SkipEmptyParts);
    const auto matches = [&](const Entry& entry) {
        return std::ranges::all_of(wanted, [&](const QString& word) {
            for (qsizetype at = entry.words.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
                 at = entry.words.indexOf(word, at + 1, Qt::CaseInsensitive))
                if (at == 0 || !entry.words[at - 1].isLetterOrNumber())
                    return true;
            return false;
        });
    };
    beginResetModel();
    m_rows.clear();
    for (const Entry& entry : m_entries)
        if ((m_exam.isEmpty() || entry.fact.exams.contains(m_exam.toStdString())) && matches(entry))
            m_rows.push_back(&entry);
    endResetModel();
    emit changed();
}

int ChangedModel::countOf(const QString& service) const {
    return static_cast<int>(std::ranges::count_if(
        m_rows, [id = service.toStdString()](const Entry* entry) { return entry->fact.service == id; }));
}

int ChangedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChangedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry& entry = *m_rows[index.row()];
    switch (role) {
    case FactRole:
        return text(entry.fact.id);
    case ServiceRole:
        return text(entry.fact.service);
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title;
    case WasRole:
        return text(entry.fact.notesSaid);
    case NowRole:
        return text(gist(entry.fact));
    case StatementRole:
        return gist(entry.fact) == entry.fact.statement ? QString() : text(entry.fact.statement);
    case SourcesRole:
        return librarySources(entry.fact.sources, entry.fact.service);
    default:
        return {};
    }
}

QHash<int, QByteArray> ChangedModel::roleNames() const {
    return {{FactRole, "fact"}, {ServiceRole, "service"},     {TitleRole, "title"},    {WasRole, "was"},
            {NowRole, "now"},   {StatementRole, "statement"}, {SourcesRole, "sources"}};
}

} // namespace lintel
