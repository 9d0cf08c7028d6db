#include "qml/Problems/template_model.h"

#include "qml/Document/follow_document.h"
#include "qml/Problems/yaml_highlighter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>
#include <set>

namespace lintel {
namespace {

int lastLine(const Template& source, const Resource& resource) {
    return source.positionOf(resource.body->span().end - 1).line;
}

/// The resource that has a line; null for lines between and outside resources.
const Resource* resourceAt(const Template& source, int line) {
    for (const Resource& resource : source.resources())
        if (resource.body && resource.key->position().line <= line && line <= lastLine(source, resource))
            return &resource;
    return nullptr;
}

/// The element of the template that a line belongs to: its resource, else its section.
QString elementAt(const Template& source, int line) {
    if (const Resource* resource = resourceAt(source, line))
        return QString::fromStdString(resource->logicalId);
    QString section;
    for (const Node::Member& member : source.root().members())
        if (member.key->position().line <= line)
            section = QString::fromStdString(member.key->text());
    return section;
}

} // namespace

TemplateModel::TemplateModel(QObject* parent)
    : QAbstractListModel(parent) {
    connect(this, &TemplateModel::colorsChanged, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1), {Line});
    });
}

void TemplateModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::changed, this, &TemplateModel::rebuild);
        connect(document, &DesignDocument::selectionChanged, this, &TemplateModel::markSelection);
    }
    rebuild();
    emit documentChanged();
}

void TemplateModel::setView(View view) {
    if (view == m_view)
        return;
    m_view = view;
    rebuild();
    emit viewChanged();
}

void TemplateModel::setActive(bool active) {
    if (active == m_isActive)
        return;
    m_isActive = active;
    rebuild();
    emit activeChanged();
}

void TemplateModel::rebuild() {
    if (!m_isActive && m_rows.empty())
        return;
    beginResetModel();
    m_rows.clear();
    m_added = m_removed = m_longest = 0;
    if (m_isActive && m_document && m_document->isReady()) {
        if (m_view == Whole)
            showWhole();
        else
            showLastGesture();
    }
    for (const Row& row : m_rows)
        m_longest = std::max(m_longest, static_cast<int>(row.text.size()));
    endResetModel();
    emit changed();
    markSelection();
}

void TemplateModel::showWhole() {
    QString text = m_document->text();
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    int number = 0;
    for (QString line : text.split(QLatin1Char('\n'))) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        ++number;
        m_rows.push_back({number, number, DiffLine::Kind::Context, line});
    }
}

void TemplateModel::showLastGesture() {
    const Template& source = *m_document->design().current();
    const std::vector<DiffHunk> hunks = m_document->lastDiff();
    const QStringList steps = m_document->lastSteps();
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        // What a gesture says it wrote heads its changes where the two can be matched; else the element's
        // name does.
        QString heading;
        if (steps.size() == static_cast<qsizetype>(hunks.size()))
            heading = steps[static_cast<qsizetype>(i)];
        for (const DiffLine& line : hunks[i])
            if (heading.isEmpty() && line.kind != DiffLine::Kind::Context)
                heading = elementAt(source, line.newLine > 0 ? line.newLine : hunks[i].front().newLine);
        m_rows.push_back({0, 0, DiffLine::Kind::Context, heading, true});
        for (const DiffLine& line : hunks[i]) {
            m_added += line.kind == DiffLine::Kind::Added;
            m_removed += line.kind == DiffLine::Kind::Removed;
            m_rows.push_back({line.oldLine, line.newLine, line.kind, QString::fromStdString(line.text)});
        }
    }
}

void TemplateModel::markSelection() {
    std::set<int> lines;
    if (m_document && m_document->isReady()) {
        const Template& source = *m_document->design().current();
        for (const QString& id : m_document->selection())
            if (const Resource* resource = source.resource(id.toStdString()); resource && resource->body) {
                const int last = lastLine(source, *resource);
                for (int line = resource->key->position().line; line <= last; ++line)
                    lines.insert(line);
            }
    }
    m_firstSelected = m_lastSelected = -1;
    for (int i = 0; i < rowCount(); ++i) {
        Row& row = m_rows[static_cast<std::size_t>(i)];
        row.selected = row.newLine > 0 && lines.contains(row.newLine);
        if (row.selected && m_firstSelected < 0)
            m_firstSelected = m_lastSelected = i;
        else if (row.selected && m_lastSelected == i - 1)
            m_lastSelected = i;
    }
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {InSelection});
    emit selectionMoved();
}

void TemplateModel::revealLine(int line) {
    if (!m_document || !m_document->isReady())
        return;
    const Design& design = m_document->design();
    const Resource* resource = resourceAt(*design.current(), line);
    if (!resource)
        return;
    const QString element = QString::fromStdString(design.graph().elementOf(resource->logicalId));
    if (!element.isEmpty() && !m_document->isSelected(element))
        m_document->reveal({element});
}

int TemplateModel::rowOfLine(int line) const {
    const auto row = std::ranges::find(m_rows, line, &Row::newLine);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

QString TemplateModel::plainText() const {
    if (m_view == Whole)
        return m_document ? m_document->text() : QString();
    QString text;
    for (const Row& row : m_rows)
        text += (row.heading                           ? QStringLiteral("# ")
                 : row.kind == DiffLine::Kind::Added   ? QStringLiteral("+")
                 : row.kind == DiffLine::Kind::Removed ? QStringLiteral("-")
                                                       : QStringLiteral(" ")) +
                row.text + QLatin1Char('\n');
    return text;
}

void TemplateModel::copy() const {
    QGuiApplication::clipboard()->setText(plainText());
}

QString TemplateModel::styled(const QString& line) const {
    QString html;
    for (const SyntaxPart& part : highlightLine(line)) {
        QString text = part.text.toHtmlEscaped();
        text.replace(QLatin1Char(' '), QStringLiteral("&nbsp;"))
            .replace(QLatin1Char('\t'), QStringLiteral("&nbsp;&nbsp;"));
        const QColor color = part.kind == SyntaxPart::Kind::Key       ? m_keyColor
                             : part.kind == SyntaxPart::Kind::Tag     ? m_tagColor
                             : part.kind == SyntaxPart::Kind::String  ? m_stringColor
                             : part.kind == SyntaxPart::Kind::Comment ? m_commentColor
                                                                      : QColor();
        html +=
            color.isValid() ? QStringLiteral("<font color=\"%1\">%2</font>").arg(color.name(), text) : text;
    }
    return html;
}

QVariant TemplateModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case OldLine:
        return row.oldLine;
    case NewLine:
        return row.newLine;
    case Sign:
        return row.kind == DiffLine::Kind::Added     ? QStringLiteral("+")
               : row.kind == DiffLine::Kind::Removed ? QStringLiteral("-")
                                                     : QString();
    case Qt::DisplayRole:
        return row.text;
    case Line:
        return row.heading ? row.text.toHtmlEscaped() : styled(row.text);
    case Heading:
        return row.heading;
    case InSelection:
        return row.selected;
    default:
        return {};
    }
}

QHash<int, QByteArray> TemplateModel::roleNames() const {
    return {{OldLine, "oldLine"},
            {NewLine, "newLine"},
            {Sign, "sign"},
            {Line, "line"},
            {Heading, "heading"},
            {InSelection, "inSelection"},
            {Qt::DisplayRole, "plain"}};
}

} // namespace lintel
