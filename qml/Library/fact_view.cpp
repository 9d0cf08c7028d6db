#include "qml/Library/fact_view.h"

#include "model/knowledge/citation.h"
#include "qml/Library/formula_view.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace lintel {

namespace {

QString kindName(const std::string& kind) {
    static const QHash<QString, const char*> names = {
        {"definition", QT_TRANSLATE_NOOP("LibraryFact", "Definition")},
        {"limit", QT_TRANSLATE_NOOP("LibraryFact", "Limit")},
        {"default", QT_TRANSLATE_NOOP("LibraryFact", "Default")},
        {"api", QT_TRANSLATE_NOOP("LibraryFact", "API")},
        {"cli", QT_TRANSLATE_NOOP("LibraryFact", "CLI")},
        {"mode", QT_TRANSLATE_NOOP("LibraryFact", "Mode")},
        {"option", QT_TRANSLATE_NOOP("LibraryFact", "Option")},
        {"integration", QT_TRANSLATE_NOOP("LibraryFact", "Integration")},
        {"security", QT_TRANSLATE_NOOP("LibraryFact", "Security")},
        {"pricing", QT_TRANSLATE_NOOP("LibraryFact", "Pricing")},
        {"metric", QT_TRANSLATE_NOOP("LibraryFact", "Metric")},
        {"procedure", QT_TRANSLATE_NOOP("LibraryFact", "How to")},
        {"troubleshooting", QT_TRANSLATE_NOOP("LibraryFact", "Trouble")},
        {"best-practice", QT_TRANSLATE_NOOP("LibraryFact", "Practice")},
        {"comparison", QT_TRANSLATE_NOOP("LibraryFact", "Comparison")},
        {"use-case", QT_TRANSLATE_NOOP("LibraryFact", "Use case")},
        {"exam-tip", QT_TRANSLATE_NOOP("LibraryFact", "Exam tip")},
    };
    const char* name = names.value(QString::fromStdString(kind));
    return name ? QCoreApplication::translate("LibraryFact", name) : QString::fromStdString(kind);
}

} // namespace

QString shortDay(const std::string& isoDate) {
    const QDate day = QDate::fromString(QString::fromStdString(isoDate), Qt::ISODate);
    return day.isValid() ? QLocale(QLocale::English).toString(day, "d MMM yyyy")
                         : QString::fromStdString(isoDate);
}

QVariantList librarySources(const std::vector<FactSource>& sources, const std::string& service) {
    QVariantList pages;
    QVariantList notes;
    for (const FactSource& source : sources) {
        const Citation citation = cite(source, service);
        if (source.notes.empty()) {
            pages.append(QVariant::fromValue(LibrarySource{QString::fromStdString(citation.title),
                                                           shortDay(citation.day),
                                                           QString::fromStdString(citation.url)}));
        } else {
            const QString place = QString::fromStdString(source.notes + ':' + source.lines);
            notes.append(QVariant::fromValue(LibrarySource{
                notes.isEmpty() ? QCoreApplication::translate("LibraryFact", "Your notes %1").arg(place)
                                : place,
                {},
                QStringLiteral("notes:") + place}));
        }
    }
    return pages + notes;
}

LibraryFact libraryFact(const Fact& fact, const QString& topic) {
    LibraryFact view;
    view.id = QString::fromStdString(fact.id);
    view.service = QString::fromStdString(fact.service);
    view.topicId = QString::fromStdString(fact.topic);
    view.topic = topic;
    view.kind = kindName(fact.kind);
    view.statement = QString::fromStdString(fact.statement);
    view.why = QString::fromStdString(fact.why);
    view.notesSaid = QString::fromStdString(fact.notesSaid);
    view.status = QString::fromStdString(fact.status);
    QStringList exams;
    for (const auto& [family, task] : fact.exams)
        exams += QString::fromStdString(family + ' ' + task);
    view.exams = exams.join(QStringLiteral(" · "));
    view.formula = libraryFormula(fact.formula);
    view.sources = librarySources(fact.sources, fact.service);
    for (const std::string& id : fact.related)
        view.related += QString::fromStdString(id);
    for (const std::string& id : fact.confusedWith)
        view.confusedWith += QString::fromStdString(id);
    return view;
}

QString LibraryFact::toPlainText() const {
    QString result = statement;
    if (!notesSaid.isEmpty())
        result += QCoreApplication::translate("LibraryFact", "\nYour notes said: %1").arg(notesSaid);
    for (const QVariant& variant : sources) {
        const auto source = variant.value<LibrarySource>();
        result += '\n' + (source.day.isEmpty() ? source.title : source.url);
        if (!source.day.isEmpty())
            result += QCoreApplication::translate("LibraryFact", " (checked %1)").arg(source.day);
    }
    return result;
}

} // namespace lintel
