#include "qml/Document/open_designs.h"

#include "qml/Document/tab_titles.h"

#include <QFileInfo>
#include <QQmlEngine>
#include <algorithm>

namespace lintel {

namespace {

/// The same for every way to name a file.
QString fileKey(const QString& path) {
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath(); // empty when the file is gone
    return canonical.isEmpty() ? file.absoluteFilePath() : canonical;
}

} // namespace

OpenDesigns::OpenDesigns(QObject* parent, std::string recoveryDirectory)
    : QAbstractListModel(parent)
    , m_recoveryDirectory(std::move(recoveryDirectory)) {}

OpenDesigns::~OpenDesigns() = default;

DesignDocument* OpenDesigns::at(int index) const {
    return index < 0 || index >= count() ? nullptr : m_designs[static_cast<std::size_t>(index)].get();
}

void OpenDesigns::setCurrentIndex(int index) {
    if (index == m_current || !at(index))
        return;
    m_current = index;
    emit currentChanged();
}

int OpenDesigns::indexOfFile(const QString& path) const {
    if (path.isEmpty())
        return -1;
    const QString wanted = fileKey(path);
    const auto found = std::ranges::find_if(m_designs, [&](const auto& design) {
        return !design->path().isEmpty() && fileKey(design->path()) == wanted;
    });
    return found == m_designs.end() ? -1 : static_cast<int>(found - m_designs.begin());
}

QStringList OpenDesigns::files() const {
    QStringList files;
    for (const auto& design : m_designs)
        if (!design->path().isEmpty())
            files.append(QFileInfo(design->path()).absoluteFilePath());
    return files;
}

std::unique_ptr<DesignDocument> OpenDesigns::make() {
    auto made = std::make_unique<DesignDocument>(nullptr, m_recoveryDirectory);
    DesignDocument* design = made.get();
    QQmlEngine::setObjectOwnership(design, QQmlEngine::CppOwnership);
    connect(design, &DesignDocument::failed, this, &OpenDesigns::failed);
    connect(design, &DesignDocument::noticed, this, &OpenDesigns::noticed);
    connect(design, &DesignDocument::recentFile, this, &OpenDesigns::recentFile);
    number(*design);
    connect(design, &DesignDocument::dirtyChanged, this, [this, design] { refresh(design); });
    connect(design, &DesignDocument::pathChanged, this, &OpenDesigns::nameTabs);
    return made;
}

/// Gives a design without a file a number that no other has.
void OpenDesigns::number(DesignDocument& design) const {
    const auto isTaken = [&](int number) {
        return std::ranges::any_of(m_designs, [&](const auto& other) {
            return other.get() != &design && other->path().isEmpty() && other->number() == number;
        });
    };
    int number = design.number();
    if (isTaken(number))
        for (number = 1; isTaken(number);)
            ++number;
    design.setNumber(number);
}

void OpenDesigns::nameTabs() {
    const QStringList ofFiles = tabTitles(files());
    QStringList titles;
    for (qsizetype file = 0; const auto& design : m_designs)
        titles.append(design->path().isEmpty() ? design->title() : ofFiles[file++]);
    m_titles = titles;
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
}

void OpenDesigns::insert(int index, std::unique_ptr<DesignDocument> design) {
    beginInsertRows({}, index, index);
    m_designs.insert(m_designs.begin() + index, std::move(design));
    if (m_current >= index)
        ++m_current;
    m_titles.insert(index, m_designs[static_cast<std::size_t>(index)]->title());
    endInsertRows();
    nameTabs();
    emit countChanged();
}

void OpenDesigns::refresh(const DesignDocument* design) {
    const auto found =
        std::ranges::find(m_designs, design, [](const auto& candidate) { return candidate.get(); });
    if (found == m_designs.end())
        return;
    const QModelIndex row = index(static_cast<int>(found - m_designs.begin()));
    emit dataChanged(row, row);
}

/// A new design that nothing was done to.
bool OpenDesigns::isUntouched(int index) const {
    const DesignDocument* design = at(index);
    return design && design->path().isEmpty() && design->isEmpty() && !design->isDirty() &&
           !design->canUndo() && !design->canRedo();
}

/// Fills the current tab if nothing was done in it, else a new one beside it.
template <class Fill>
bool OpenDesigns::fill(Fill fill) {
    if (isUntouched(m_current))
        return fill(*current());
    std::unique_ptr<DesignDocument> design = make();
    if (!design->isReady() || !fill(*design))
        return false;
    const int index = m_current + 1;
    insert(index, std::move(design));
    setCurrentIndex(index);
    return true;
}

void OpenDesigns::add() {
    if (isUntouched(m_current))
        return;
    const int index = m_current + 1;
    insert(index, make());
    setCurrentIndex(index);
}

bool OpenDesigns::open(const QString& path) {
    if (const int index = indexOfFile(path); index >= 0) {
        setCurrentIndex(index);
        return true;
    }
    return fill([&](DesignDocument& design) { return design.open(path); });
}

void OpenDesigns::restore(const QStringList& paths) {
    int place = 0;
    for (const QString& path : paths) {
        if (const int index = indexOfFile(path); index >= 0) {
            place = index + 1;
            continue;
        }
        std::unique_ptr<DesignDocument> design = make();
        if (design->open(path))
            insert(place++, std::move(design));
    }
    if (!current())
        setCurrentIndex(0);
    else if (count() > 1 && isUntouched(m_current))
        close(m_current); // it stood in for what is open now
}

bool OpenDesigns::recover(const QString& id) {
    if (const DesignDocument* any = current())
        for (const QVariant& found : any->recoverable()) {
            const QVariantMap left = found.toMap();
            const int index = indexOfFile(left.value(QStringLiteral("path")).toString());
            if (left.value(QStringLiteral("id")) != id || index < 0 || at(index)->isDirty())
                continue;
            setCurrentIndex(index);
            return current()->recover(id);
        }
    if (!fill([&](DesignDocument& design) { return design.recover(id); }))
        return false;
    number(*current());
    return true;
}

void OpenDesigns::close(int index) {
    if (!at(index) || (count() == 1 && isUntouched(0)))
        return;
    if (count() == 1)
        add();
    if (m_current == index)
        setCurrentIndex(index + 1 < count() ? index + 1 : index - 1);
    beginRemoveRows({}, index, index);
    DesignDocument* closed = m_designs[static_cast<std::size_t>(index)].release();
    m_designs.erase(m_designs.begin() + index);
    m_titles.removeAt(index);
    if (m_current > index)
        --m_current;
    endRemoveRows();
    nameTabs();
    closed->discardChanges();
    closed->deleteLater(); // a pane may be in the middle of a signal of it
    emit currentChanged(); // its index
    emit countChanged();
}

void OpenDesigns::move(int from, int to) {
    if (from == to || !at(from) || !at(to) || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    const DesignDocument* shown = current();
    std::unique_ptr<DesignDocument> moved = std::move(m_designs[static_cast<std::size_t>(from)]);
    m_designs.erase(m_designs.begin() + from);
    m_designs.insert(m_designs.begin() + to, std::move(moved));
    m_titles.move(from, to);
    const auto found =
        std::ranges::find(m_designs, shown, [](const auto& candidate) { return candidate.get(); });
    m_current = static_cast<int>(found - m_designs.begin());
    endMoveRows();
    emit currentChanged(); // its index
}

void OpenDesigns::step(int steps) {
    if (count() > 0)
        setCurrentIndex(((m_current + steps) % count() + count()) % count());
}

int OpenDesigns::firstDirty(int index) const {
    for (; index < count(); ++index)
        if (at(index)->isDirty())
            return index;
    return -1;
}

void OpenDesigns::discardChanges() {
    for (const auto& design : m_designs)
        design->discardChanges();
}

QVariant OpenDesigns::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DesignDocument& design = *at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Title:
        return m_titles[index.row()];
    case Path:
        return design.path();
    case Dirty:
        return design.isDirty();
    default:
        return {};
    }
}

QHash<int, QByteArray> OpenDesigns::roleNames() const {
    return {{Title, "title"}, {Path, "path"}, {Dirty, "dirty"}};
}

} // namespace lintel
