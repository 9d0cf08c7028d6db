#include "qml/Problems/findings_model.h"

#include "model/design/commands/apply_fix.h"
#include "model/validation/rule.h"
#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"

#include <algorithm>
#include <map>

namespace lintel {
namespace {

const Rule* ruleOf(const std::string& id) {
    static const std::map<std::string, const Rule*> rules = [] {
        std::map<std::string, const Rule*> byId;
        for (const Rule* rule : allRules())
            byId.emplace(rule->id, rule);
        return byId;
    }();
    const auto found = rules.find(id);
    return found == rules.end() ? nullptr : found->second;
}

/// The property a finding is about, below its resource: "VisibilityTimeout".
QString placeOf(const Path& path) {
    QStringList steps;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (i != 0 && !(i == 2 && path[i] == "Properties"))
            steps.append(qt(path[i]));
    return steps.join(QStringLiteral(" › "));
}

/// The value that a fix of one edit writes, "VisibilityTimeout: 360"; empty for fixes that say more than a
/// line holds.
QString shortFix(const Fix& fix) {
    if (fix.edits.size() != 1 || fix.edits.front().path.empty())
        return {};
    const Fix::Edit& edit = fix.edits.front();
    if (edit.kind != Fix::Edit::Kind::Set || edit.value.is_structured())
        return {};
    const QString value = edit.value.is_string() ? qt(edit.value.get<std::string>()) : qt(edit.value.dump());
    return QStringLiteral("%1: %2").arg(qt(edit.path.back()), value);
}

} // namespace

FindingsModel::FindingsModel(QObject* parent)
    : QAbstractListModel(parent) {
    connect(this, &FindingsModel::filterChanged, this, &FindingsModel::rebuild);
}

void FindingsModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::findingsChanged, this, &FindingsModel::rebuild);
        connect(document, &DesignDocument::selectionChanged, this, [this] {
            if (count() > 0)
                emit dataChanged(index(0), index(count() - 1), {Concerned});
        });
    }
    rebuild();
    emit documentChanged();
}

void FindingsModel::rebuild() {
    const int before = count();
    beginResetModel();
    m_findings = m_document ? m_document->findings() : std::vector<Finding>();
    m_shown.clear();
    const bool shown[] = {m_errors, m_warnings, m_advice};
    for (std::size_t i = 0; i < m_findings.size(); ++i)
        if (shown[static_cast<std::size_t>(m_findings[i].severity)])
            m_shown.push_back(static_cast<int>(i));
    endResetModel();
    if (before != count())
        emit countChanged();
}

const Finding& FindingsModel::finding(int row) const {
    return m_findings[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
}

QStringList FindingsModel::elementsOf(const Finding& finding) const {
    QStringList ids;
    for (const std::string& logicalId : finding.elements)
        if (const QString id = qt(m_document->design().graph().elementOf(logicalId));
            !id.isEmpty() && !ids.contains(id))
            ids.append(id);
    return ids;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding& found = finding(index.row());
    const Rule* rule = ruleOf(found.rule);
    switch (role) {
    case Severity:
        return qt(severityName(found.severity));
    case Qt::DisplayRole:
    case Title:
        return rule ? qt(rule->title) : qt(found.message);
    case Message:
        return rule ? qt(found.message) : QString();
    case Why:
        return qt(found.why);
    case RuleId:
        return qt(found.rule);
    case Place:
        return placeOf(found.path);
    case Line:
        return found.position.line;
    case Elements:
        return elementsOf(found);
    case Facts: {
        QStringList facts;
        for (const std::string& fact : found.facts)
            facts.append(qt(fact));
        return facts;
    }
    case FixLabel:
        return found.fix ? qt(found.fix->label) : QString();
    case FixNow:
        return found.fix ? shortFix(*found.fix) : QString();
    case FindingIndex:
        return m_shown[static_cast<std::size_t>(index.row())];
    case Concerned: {
        const QStringList elements = elementsOf(found);
        return std::ranges::any_of(elements,
                                   [this](const QString& id) { return m_document->isSelected(id); });
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingsModel::roleNames() const {
    return {
        {Severity, "severity"},  {Title, "title"},       {Message, "message"}, {Why, "why"},
        {RuleId, "ruleId"},      {Place, "place"},       {Line, "line"},       {Elements, "elements"},
        {Facts, "facts"},        {FixLabel, "fixLabel"}, {FixNow, "fixNow"},   {FindingIndex, "findingIndex"},
        {Concerned, "concerned"}};
}

void FindingsModel::reveal(int row) const {
    if (row >= 0 && row < count())
        if (const QStringList elements = elementsOf(finding(row)); !elements.isEmpty())
            m_document->reveal(elements);
}

QVariantList FindingsModel::previewFix(int row) const {
    QVariantList lines;
    if (row < 0 || row >= count() || !finding(row).fix)
        return lines;
    const Fix fix = *finding(row).fix;
    const Result<std::vector<DiffHunk>> hunks = m_document->preview(
        std::make_unique<ApplyFix>(fix.label, [fix](TemplateEditor& editor) { return fix.apply(editor); }));
    if (!hunks) {
        lines.append(QVariantMap{{QStringLiteral("sign"), QString()},
                                 {QStringLiteral("text"), qt(hunks.error().message)},
                                 {QStringLiteral("number"), 0}});
        return lines;
    }
    for (const DiffHunk& hunk : *hunks)
        for (const DiffLine& line : hunk)
            lines.append(QVariantMap{
                {QStringLiteral("sign"), line.kind == DiffLine::Kind::Added     ? QStringLiteral("+")
                                         : line.kind == DiffLine::Kind::Removed ? QStringLiteral("-")
                                                                                : QStringLiteral(" ")},
                {QStringLiteral("text"), qt(line.text)},
                {QStringLiteral("number"), line.newLine > 0 ? line.newLine : line.oldLine}});
    return lines;
}

bool FindingsModel::applyFix(int row) const {
    return row >= 0 && row < count() && m_document->applyFix(m_shown[static_cast<std::size_t>(row)]);
}

} // namespace lintel
