#include "qml/Document/design_document.h"

#include "model/base/file.h"
#include "model/base/paths.h"
#include "model/design/commands/apply_fix.h"
#include "model/design/commands/arrange.h"
#include "model/design/commands/delete_elements.h"
#include "model/design/commands/duplicate_elements.h"
#include "model/design/commands/rename_element.h"
#include "model/template/open_template.h"

#include <QDir>
#include <QFileInfo>
#include <QQmlEngine>
#include <algorithm>
#include <set>
#include <utility>

namespace lintel {
namespace {

QStringList toQt(const std::vector<std::string>& strings) {
    QStringList list;
    for (const std::string& string : strings)
        list.append(QString::fromStdString(string));
    return list;
}

std::vector<std::string> fromQt(const QStringList& list) {
    std::vector<std::string> strings;
    for (const QString& string : list)
        strings.push_back(string.toStdString());
    return strings;
}

/// Read once for all designs that are open.
Result<std::shared_ptr<const Knowhow>> sharedKnowhow() {
    static std::weak_ptr<const Knowhow> shared;
    static std::string directory;
    if (auto present = shared.lock(); present && directory == dataDirectory())
        return present;
    directory = dataDirectory();
    Result<std::shared_ptr<const Knowhow>> loaded = Knowhow::load(directory);
    if (loaded)
        shared = *loaded;
    return loaded;
}

std::string textBefore(const CommandStack::Step& step, std::string text) {
    return text.replace(step.backward.begin, step.backward.end - step.backward.begin, step.backward.text);
}

/// An empty template is at fault as a file; a sketch that was never saved is only at its start.
constexpr std::string_view NoResourcesRule = "CFN-TPL-12";

QString untitled(int number) {
    return number == 1 ? DesignDocument::tr("Untitled") : DesignDocument::tr("Untitled %1").arg(number);
}

bool isElement(const Design& design, const std::string& id) {
    const Graph& graph = design.graph();
    return graph.node(id) || graph.container(id) || graph.connection(id) ||
           design.layout().shapes.contains(id);
}

} // namespace

DesignDocument::DesignDocument(QObject* parent, const std::string& recoveryDirectory)
    : QObject(parent)
    , m_draft(std::make_unique<TemplateDraft>(*this))
    , m_recovery(recoveryDirectory) {
    QQmlEngine::setObjectOwnership(m_draft.get(), QQmlEngine::CppOwnership);
    connect(this, &DesignDocument::changed, this, &DesignDocument::dirtyChanged);
    connect(m_draft.get(), &TemplateDraft::pendingChanged, this, &DesignDocument::dirtyChanged);
    connect(m_draft.get(), &TemplateDraft::problemChanged, this, &DesignDocument::keepAgainstCrash);
    connect(&m_validation, &ValidationRunner::finished, this, &DesignDocument::takeFindings);
    Result<std::shared_ptr<const Knowhow>> knowhow = sharedKnowhow();
    if (!knowhow) {
        // Whoever made this object can hear the reason only after the constructor.
        QMetaObject::invokeMethod(
            this, [this, error = knowhow.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_knowhow = std::move(knowhow).value();
    newDesign();
}

DesignDocument::~DesignDocument() = default;

void DesignDocument::newDesign() {
    if (!m_knowhow)
        return;
    m_recovery.clear();
    reset(std::make_unique<Design>(m_knowhow, Template::empty()), {});
}

bool DesignDocument::open(const QString& path) {
    if (!m_knowhow)
        return false;
    const std::string file = path.toStdString();
    Result<Template::Ptr> opened = openTemplate(file);
    if (!opened)
        return fail(opened.error());
    m_recovery.clear();
    reset(std::make_unique<Design>(m_knowhow, std::move(opened).value()), file);
    m_isJustOpened = true;
    emit recentFile(path);
    return true;
}

bool DesignDocument::save() {
    return !m_path.empty() && writeTo(m_path);
}

bool DesignDocument::saveAs(const QString& path) {
    return writeTo(path.toStdString());
}

bool DesignDocument::writeTo(const std::string& path) {
    if (!isReady())
        return false;
    m_draft->take();
    if (const Result<void> written = writeFileAtomically(path, m_design->current()->text()); !written)
        return fail(written.error());
    m_design->history().setClean();
    if (std::exchange(m_path, path).empty())
        check(); // a file is held to more than a sketch
    keepAgainstCrash();
    emit pathChanged();
    emit changed();
    emit recentFile(QString::fromStdString(path));
    return true;
}

bool DesignDocument::reload() {
    if (m_path.empty())
        return false;
    const Result<Template::Ptr> opened = openTemplate(m_path);
    if (!opened)
        return fail(opened.error());
    const Result<bool> replaced = m_design->replaceText((*opened)->text(), "Reload from disk");
    if (!replaced)
        return fail(replaced.error());
    m_design->history().setClean();
    afterChange();
    return true;
}

bool DesignDocument::replaceText(const QString& text, const QString& label) {
    if (!isReady())
        return false;
    const Result<bool> replaced = m_design->replaceText(text.toStdString(), label.toStdString());
    if (!replaced)
        return fail(replaced.error());
    if (*replaced)
        afterChange();
    return true;
}

void DesignDocument::discardChanges() {
    m_draft->drop();
    m_recovery.clear();
}

void DesignDocument::reset(std::unique_ptr<Design> design, std::string path) {
    m_design = std::move(design);
    m_path = std::move(path);
    m_isJustOpened = false;
    m_selection.clear();
    m_findings.clear();
    m_verdicts.clear();
    std::ranges::fill(m_counts, 0);
    m_checkedAt = {};
    emit documentReset(); // first: views hold on to parts of the design before
    emit pathChanged();
    emit selectionChanged();
    emit findingsChanged();
    afterChange();
}

bool DesignDocument::execute(std::unique_ptr<Command> command) {
    if (!isReady())
        return false;
    const std::size_t stepsBefore = m_design->history().position();
    const Result<bool> done = m_design->execute(std::move(command));
    if (!done)
        return fail(done.error());
    if (!*done)
        return false;
    const CommandStack::Step step = *m_design->history().last(); // a listener may run the next command
    afterChange();
    if (!step.selectionAfter.empty())
        select(toQt(step.selectionAfter));
    if (m_design->history().position() > stepsBefore)
        emit gestureDone(QString::fromStdString(step.label), toQt(step.steps));
    return true;
}

Result<std::vector<DiffHunk>> DesignDocument::preview(std::unique_ptr<Command> command) const {
    TemplateEditor editor(m_design->current());
    if (const Result<void> edited = command->edit(*m_design, editor); !edited)
        return edited.error();
    return diffLines(m_design->current()->text(), editor.current()->text());
}

std::vector<DiffHunk> DesignDocument::lastDiff() const {
    const CommandStack::Step* step = isReady() ? m_design->history().last() : nullptr;
    if (!step)
        return {};
    const std::string& after = m_design->current()->text();
    return diffLines(textBefore(*step, after), after);
}

void DesignDocument::afterChange() {
    keepAgainstCrash();
    emit graphChanged();
    emit changed();
    keepSelectionValid();
    check();
}

void DesignDocument::keepAgainstCrash() {
    if (!isDirty())
        return m_recovery.clear();
    const bool isUnreadable = !m_draft->problem().isEmpty();
    const Result<void> kept =
        m_recovery.write({m_path, m_number, m_design->current()->text(),
                          isUnreadable ? m_draft->text().toStdString() : std::string()});
    if (!kept)
        fail(kept.error());
}

void DesignDocument::check() {
    if (!m_validating) {
        m_validating = true;
        emit validatingChanged();
    }
    m_validation.request(m_design->current(), m_knowhow);
}

void DesignDocument::keepSelectionValid() {
    const qsizetype before = m_selection.size();
    m_selection.removeIf([this](const QString& id) { return !isElement(*m_design, id.toStdString()); });
    if (m_selection.size() != before)
        emit selectionChanged();
}

void DesignDocument::takeFindings(const std::vector<Finding>& findings) {
    m_findings = findings;
    if (m_path.empty())
        std::erase_if(m_findings, [](const Finding& finding) { return finding.rule == NoResourcesRule; });
    m_verdicts.clear();
    std::ranges::fill(m_counts, 0);
    for (const Finding& finding : m_findings) {
        ++m_counts[static_cast<std::size_t>(finding.severity)];
        std::set<std::string> elements;
        for (const std::string& logicalId : finding.elements)
            elements.insert(m_design->graph().elementOf(logicalId));
        for (const std::string& element : elements) {
            Verdict& verdict = m_verdicts[element];
            verdict.worst = std::min(verdict.worst, finding.severity);
            ++verdict.count;
        }
    }
    m_checkedAt = QDateTime::currentDateTime();
    m_validating = false;
    emit validatingChanged();
    emit findingsChanged();
    if (std::exchange(m_isJustOpened, false))
        tellUnknownFunction();
}

void DesignDocument::tellUnknownFunction() {
    const auto found = std::ranges::find(m_findings, "CFN-TPL-16", &Finding::rule);
    if (found != m_findings.end())
        emit noticed(QString::fromStdString(
            Error{found->message + " It is kept as it is.", m_path, {}, found->position}.toString()));
}

const DesignDocument::Verdict* DesignDocument::verdict(const std::string& elementId) const {
    const auto found = m_verdicts.find(elementId);
    return found == m_verdicts.end() ? nullptr : &found->second;
}

bool DesignDocument::fail(const Error& error) {
    emit failed(QString::fromStdString(error.toString()));
    return false;
}

void DesignDocument::undo() {
    if (!canUndo())
        return;
    const std::vector<std::string> selection = m_design->history().last()->selectionBefore;
    if (!m_design->undo())
        return;
    afterChange();
    if (!selection.empty())
        select(toQt(selection));
}

void DesignDocument::redo() {
    if (!canRedo() || !m_design->redo())
        return;
    afterChange();
    if (const std::vector<std::string>& selection = m_design->history().last()->selectionAfter;
        !selection.empty())
        select(toQt(selection));
}

void DesignDocument::select(const QStringList& ids) {
    if (ids == m_selection)
        return;
    m_selection = ids;
    emit selectionChanged();
}

void DesignDocument::toggleSelected(const QString& id) {
    QStringList ids = m_selection;
    if (!ids.removeOne(id))
        ids.append(id);
    select(ids);
}

void DesignDocument::reveal(const QStringList& ids) {
    select(ids);
    emit revealed(ids);
}

void DesignDocument::selectAll() {
    QStringList ids;
    for (const Graph::Node& node : m_design->graph().nodes)
        ids.append(QString::fromStdString(node.id));
    for (const Graph::Container& container : m_design->graph().containers)
        ids.append(QString::fromStdString(container.id));
    select(ids);
}

void DesignDocument::remove(const QStringList& ids) {
    if (!ids.isEmpty())
        execute(std::make_unique<DeleteElements>(fromQt(ids)));
}

void DesignDocument::duplicate(const QStringList& ids) {
    if (!ids.isEmpty())
        execute(std::make_unique<DuplicateElements>(fromQt(ids)));
}

bool DesignDocument::rename(const QString& id, const QString& to) {
    return execute(std::make_unique<RenameElement>(id.toStdString(), to.toStdString()));
}

void DesignDocument::arrange() {
    execute(std::make_unique<ArrangeElements>(ArrangeElements::Policy::Everything));
}

bool DesignDocument::applyFix(int finding) {
    if (finding < 0 || finding >= static_cast<int>(m_findings.size()) || !m_findings[finding].fix)
        return false;
    const Fix fix = *m_findings[finding].fix;
    return execute(
        std::make_unique<ApplyFix>(fix.label, [fix](TemplateEditor& editor) { return fix.apply(editor); }));
}

QString DesignDocument::title() const {
    return m_path.empty() ? untitled(m_number) : QFileInfo(path()).completeBaseName();
}

void DesignDocument::setNumber(int number) {
    if (number == m_number)
        return;
    m_number = number;
    emit pathChanged(); // the title
}

bool DesignDocument::isDirty() const {
    return isReady() && (m_draft->isPending() || !m_design->history().isClean());
}

QString DesignDocument::undoLabel() const {
    return canUndo() ? QString::fromStdString(m_design->history().last()->label) : QString();
}

QString DesignDocument::redoLabel() const {
    if (!canRedo())
        return {};
    const CommandStack& history = m_design->history();
    return QString::fromStdString(history.steps()[history.position()].label);
}

QString DesignDocument::text() const {
    return isReady() ? QString::fromStdString(m_design->current()->text()) : QString();
}

int DesignDocument::resourceCount() const {
    return isReady() ? static_cast<int>(m_design->current()->resources().size()) : 0;
}

bool DesignDocument::isEmpty() const {
    return !isReady() || (m_design->graph().nodes.empty() && m_design->graph().containers.empty() &&
                          m_design->layout().shapes.empty());
}

QString DesignDocument::lastGesture() const {
    return undoLabel();
}

QStringList DesignDocument::lastSteps() const {
    return canUndo() ? toQt(m_design->history().last()->steps) : QStringList();
}

QString DesignDocument::nestedTemplate(const QString& id) const {
    const Resource* stack = isReady() ? m_design->current()->resource(id.toStdString()) : nullptr;
    if (!stack || m_path.empty())
        return {};
    const char* property = stack->type == "AWS::CloudFormation::Stack"     ? "TemplateURL"
                           : stack->type == "AWS::Serverless::Application" ? "Location"
                                                                           : nullptr;
    const auto location = property ? literalString(stack->property(property)) : std::nullopt;
    if (!location || location->empty())
        return {};
    const QFileInfo file(QFileInfo(path()).dir(), QString::fromStdString(*location));
    return file.isFile() ? file.absoluteFilePath() : QString();
}

QVariantList DesignDocument::recoverable() const {
    QVariantList list;
    for (const RecoveredDesign& design : m_recovery.abandoned()) {
        const QString path = QString::fromStdString(design.path);
        list.append(
            QVariantMap{{QStringLiteral("id"), QString::fromStdString(design.id)},
                        {QStringLiteral("path"), path},
                        {QStringLiteral("title"),
                         path.isEmpty() ? untitled(design.number) : QFileInfo(path).completeBaseName()},
                        {QStringLiteral("savedAt"), QDateTime::fromMSecsSinceEpoch(design.savedAtMs)}});
    }
    return list;
}

bool DesignDocument::recover(const QString& id) {
    if (!m_knowhow)
        return false;
    Result<RecoveredDesign> found = m_recovery.adopt(id.toStdString());
    if (!found)
        return fail(found.error());
    // What is on disk is the start of the history, so that undo leads back to the saved state.
    Template::Ptr saved = Template::empty();
    if (Result<Template::Ptr> opened = openTemplate(found->path))
        saved = std::move(opened).value();
    auto design = std::make_unique<Design>(m_knowhow, std::move(saved));
    if (const Result<bool> replaced = design->replaceText(found->text, "Recover unsaved changes"); !replaced)
        return fail(replaced.error());
    m_number = found->number;
    reset(std::move(design), found->path);
    if (!found->draft.empty()) {
        m_draft->type(QString::fromStdString(found->draft));
        m_draft->take(); // marks the line at fault
    }
    return true;
}

void DesignDocument::discardRecovery(const QString& id) {
    m_recovery.discard(id.toStdString());
}

} // namespace lintel
