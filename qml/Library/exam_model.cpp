#include "qml/Library/exam_model.h"

#include "qml/Library/fact_view.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace lintel {

namespace {

/// The family's place in the list; the developer's exam is the one that most of the notes are for.
int orderOf(const Exam& exam) {
    return static_cast<int>(QStringList({"DVA", "SAA", "CLF"}).indexOf(QString::fromStdString(exam.family)));
}

bool isOver(const Exam& exam) {
    return !exam.lastDay.empty() && exam.lastDay < QDate::currentDate().toString(Qt::ISODate).toStdString();
}

/// "1" of "1.2".
std::string domainOf(const std::string& task) {
    return task.substr(0, task.find('.'));
}

} // namespace

void ExamModel::setKnowledge(const Knowledge* knowledge) {
    m_knowledge = knowledge;
    m_exams = knowledge ? knowledge->exams() : std::vector<Exam>();
    std::ranges::stable_sort(m_exams, {}, orderOf);
    m_exam = {};
    if (!m_exams.empty())
        open(QString::fromStdString(m_exams.front().code));
}

bool ExamModel::open(const QString& code) {
    const Exam* exam = find(code.toStdString());
    if (!exam)
        return false;
    if (m_exam.code != exam->code) {
        m_exam = *exam;
        m_counts = m_knowledge->factCounts(m_exam.code);
        m_expanded.clear();
        rebuild();
    }
    return true;
}

const Exam* ExamModel::find(const std::string& code) const {
    const auto found = std::ranges::find(m_exams, code, &Exam::code);
    return found == m_exams.end() ? nullptr : &*found;
}

const Exam* ExamModel::successor() const {
    const auto found = std::ranges::find(m_exams, m_exam.code, &Exam::replaces);
    return found == m_exams.end() ? nullptr : &*found;
}

bool ExamModel::isFresh(const std::string& id) const {
    return std::ranges::find(m_exam.changes.added, id) != m_exam.changes.added.end();
}

std::vector<ExamModel::Row> ExamModel::contentOf(const Exam::Task& task) const {
    std::vector<Row> rows;
    const auto add = [&](const QString& heading, const std::vector<std::string>& lines, bool numbered) {
        if (!lines.empty())
            rows.push_back({.kind = "heading", .text = heading, .depth = 2});
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string id = task.id + '.' + std::to_string(i + 1);
            rows.push_back({.kind = "skill",
                            .id = numbered ? QString::fromStdString(id) : QString(),
                            .text = QString::fromStdString(lines[i]),
                            .note = numbered ? QString::fromStdString(id) : QString(),
                            .fresh = numbered && isFresh(id),
                            .depth = 2});
        }
    };
    add(tr("What to know"), task.knowledge, false);
    add(tr("What to be able to do"), task.skills, true);
    const std::vector<Fact> facts = m_knowledge->factsAsked(m_exam.code, task.id);
    if (!facts.empty())
        rows.push_back(
            {.kind = "heading",
             .text = facts.size() == 1 ? tr("1 fact") : tr("%L1 facts").arg(static_cast<int>(facts.size())),
             .depth = 2});
    for (const Fact& fact : facts)
        rows.push_back({.kind = "fact",
                        .id = QString::fromStdString(fact.id),
                        .text = QString::fromStdString(fact.statement),
                        .note = QString::fromStdString(fact.service),
                        .depth = 2});
    return rows;
}

std::vector<ExamModel::Row> ExamModel::tasksOf(const Exam::Domain& domain) const {
    std::vector<Row> rows;
    for (const Exam::Task& task : domain.tasks) {
        const auto count = m_counts.find(task.id);
        rows.push_back({.kind = "task",
                        .id = QString::fromStdString(task.id),
                        .text = QString::fromStdString(task.name),
                        .count = count == m_counts.end() ? 0 : count->second,
                        .fresh = isFresh(task.id),
                        .depth = 1});
        if (!m_expanded.contains(QString::fromStdString(task.id)))
            continue;
        const std::vector<Row> content = contentOf(task);
        rows.insert(rows.end(), content.begin(), content.end());
    }
    return rows;
}

void ExamModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    const Exam* before = find(m_exam.replaces);
    for (const Exam::Domain& domain : m_exam.domains) {
        Row row{.kind = "domain",
                .id = QString::fromStdString(domain.id),
                .text = QString::fromStdString(domain.name),
                .weight = domain.weight};
        if (const auto count = m_counts.find(domain.id); count != m_counts.end())
            row.count = count->second;
        if (before)
            for (const Exam::Domain& other : before->domains)
                if (other.id == domain.id)
                    row.shift = domain.weight - other.weight;
        m_rows.push_back(row);
        if (m_expanded.contains(row.id)) {
            const std::vector<Row> tasks = tasksOf(domain);
            m_rows.insert(m_rows.end(), tasks.begin(), tasks.end());
        }
    }
    endResetModel();
    emit changed();
}

void ExamModel::setExpanded(int row, bool expanded) {
    const QString kind = kindAt(row);
    const QString id = idAt(row);
    if ((kind != "domain" && kind != "task") || m_expanded.contains(id) == expanded)
        return;
    if (!expanded) {
        m_expanded.remove(id);
        int last = row;
        while (last + 1 < rowCount() && m_rows[last + 1].depth > m_rows[row].depth)
            ++last;
        if (last > row) {
            beginRemoveRows({}, row + 1, last);
            m_rows.erase(m_rows.begin() + row + 1, m_rows.begin() + last + 1);
            endRemoveRows();
        }
    } else {
        m_expanded.insert(id);
        std::vector<Row> rows;
        for (const Exam::Domain& domain : m_exam.domains) {
            if (kind == "domain" && QString::fromStdString(domain.id) == id)
                rows = tasksOf(domain);
            else if (kind == "task" && domainOf(id.toStdString()) == domain.id)
                rows = contentOf(*m_exam.task(id.toStdString()));
        }
        if (!rows.empty()) {
            beginInsertRows({}, row + 1, row + static_cast<int>(rows.size()));
            m_rows.insert(m_rows.begin() + row + 1, rows.begin(), rows.end());
            endInsertRows();
        }
    }
    emit dataChanged(index(row), index(row), {ExpandedRole});
}

int ExamModel::reveal(const QString& id) {
    const auto rowOf = [&](const QString& sought) {
        for (int row = 0; row < rowCount(); ++row)
            if (m_rows[row].depth < 2 && m_rows[row].id == sought)
                return row;
        return -1;
    };
    if (id.contains('.'))
        setExpanded(rowOf(QString::fromStdString(domainOf(id.toStdString()))), true);
    const int row = rowOf(id);
    setExpanded(row, true);
    return row;
}

int ExamModel::parentOf(int row) const {
    for (int above = row; above >= 0 && above < rowCount(); --above)
        if (m_rows[above].depth < m_rows[row].depth)
            return above;
    return row;
}

QString ExamModel::domainAt(int row) const {
    for (int above = std::min(row, rowCount() - 1); above >= 0; --above)
        if (m_rows[above].depth == 0)
            return m_rows[above].id;
    return {};
}

QVariantList ExamModel::versions() const {
    QVariantList result;
    for (const Exam& exam : m_exams)
        result.append(QVariantMap{{"code", QString::fromStdString(exam.code)},
                                  {"family", QString::fromStdString(exam.family)},
                                  {"name", QString::fromStdString(exam.name)},
                                  {"isOver", isOver(exam)}});
    return result;
}

QStringList ExamModel::particulars() const {
    QStringList result;
    if (m_exam.questions > 0)
        result += m_exam.scored > 0
                      ? tr("%1 questions, of which %2 count").arg(m_exam.questions).arg(m_exam.scored)
                      : tr("%1 questions").arg(m_exam.questions);
    if (m_exam.minutes)
        result += tr("%1 minutes").arg(*m_exam.minutes);
    if (m_exam.pass > 0)
        result += tr("%1 of 1,000 to pass").arg(m_exam.pass);
    if (!m_exam.firstDay.empty())
        result += tr("from %1").arg(shortDay(m_exam.firstDay));
    if (!m_exam.lastDay.empty())
        result += tr("until %1").arg(shortDay(m_exam.lastDay));
    return result;
}

QString ExamModel::standing() const {
    if (const Exam* next = successor())
        return isOver(m_exam) ? tr("%1 has replaced this version.").arg(QString::fromStdString(next->code))
               : next->firstDay.empty()
                   ? tr("%1 replaces this version.").arg(QString::fromStdString(next->code))
                   : tr("%1 replaces this version from %2.")
                         .arg(QString::fromStdString(next->code), shortDay(next->firstDay));
    if (!m_exam.replaces.empty())
        return tr("Replaces %1.").arg(replaces());
    return {};
}

QVariantList ExamModel::changes() const {
    const Exam* before = find(m_exam.replaces);
    if (!before)
        return {};
    QVariantList result;
    const auto add = [&](const char* kind, const QString& what, const QString& was, const QString& is) {
        result.append(QVariantMap{{"kind", kind}, {"what", what}, {"before", was}, {"after", is}});
    };
    const auto place = [](const Exam& exam, const std::string& id) {
        const Exam::Task* task = exam.task(id);
        return task ? tr("%1 %2").arg(QString::fromStdString(id), QString::fromStdString(task->name))
                    : QString::fromStdString(id);
    };
    for (const Exam::Domain& domain : m_exam.domains)
        for (const Exam::Domain& other : before->domains)
            if (other.id == domain.id && (other.weight != domain.weight || other.name != domain.name))
                add("weight", tr("Domain %1").arg(QString::fromStdString(domain.id)),
                    tr("%1, %2 %").arg(QString::fromStdString(other.name)).arg(other.weight),
                    tr("%1, %2 %").arg(QString::fromStdString(domain.name)).arg(domain.weight));
    for (const std::string& id : m_exam.changes.added) {
        const std::string* skill = m_exam.skill(id);
        const Exam::Task* task = m_exam.task(id);
        add("added",
            skill  ? QString::fromStdString(*skill)
            : task ? QString::fromStdString(task->name)
                   : QString::fromStdString(id),
            {}, QString::fromStdString(id));
    }
    for (const Exam::Move& move : m_exam.changes.moved)
        add("moved", QString::fromStdString(move.what), place(*before, move.from), place(m_exam, move.to));
    for (const Exam::Merger& merger : m_exam.changes.merged)
        add("merged", QString::fromStdString(merger.what), QString::fromStdString(merger.before),
            QString::fromStdString(merger.after));
    return result;
}

QVariantList ExamModel::sources() const {
    return librarySources(m_exam.sources, {});
}

int ExamModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ExamModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case KindRole:
        return row.kind;
    case IdRole:
        return row.id;
    case Qt::DisplayRole:
    case TextRole:
        return row.text;
    case NoteRole:
        return row.note;
    case CountRole:
        return row.count;
    case WeightRole:
        return row.weight;
    case ShiftRole:
        return row.shift;
    case FreshRole:
        return row.fresh;
    case ExpandedRole:
        return m_expanded.contains(row.id);
    case DepthRole:
        return row.depth;
    default:
        return {};
    }
}

QHash<int, QByteArray> ExamModel::roleNames() const {
    return {{KindRole, "kind"},         {IdRole, "id"},         {TextRole, "text"},   {NoteRole, "note"},
            {CountRole, "count"},       {WeightRole, "weight"}, {ShiftRole, "shift"}, {FreshRole, "fresh"},
            {ExpandedRole, "expanded"}, {DepthRole, "depth"}};
}

} // namespace lintel
