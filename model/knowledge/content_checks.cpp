#include "model/knowledge/content_files.h"
#include "model/knowledge/expression.h"
#include "model/knowledge/units.h"

#include <algorithm>
#include <cmath>

namespace lintel {

namespace {

class Checks {
public:
    explicit Checks(const ContentFiles& files)
        : m_files(files) {}

    std::vector<Error> run() {
        for (const auto& service : m_files.services) {
            if (!m_services.insert(service.record.id).second)
                say(service, "/id", "The service \"" + service.record.id + "\" stands in two files.");
            for (std::size_t i = 0; i < service.record.apis.size(); ++i)
                sources(service, service.record.apis[i].sources, "/apis/" + std::to_string(i));
        }
        std::map<std::string, std::string> placeOfFact;
        for (const auto& fact : m_files.facts) {
            const auto [first, isNew] = placeOfFact.emplace(fact.record.id, fact.file + fact.pointer);
            if (!isNew)
                say(fact, "/id", "The id \"" + fact.record.id + "\" is taken by " + first->second + '.');
            m_facts.insert(fact.record.id);
        }
        for (const auto& fact : m_files.facts)
            check(fact);
        std::set<std::string> comparisons;
        for (const auto& comparison : m_files.comparisons) {
            if (!comparisons.insert(comparison.record.id).second)
                say(comparison, "/id",
                    "The id \"" + comparison.record.id + "\" is taken by another comparison.");
            check(comparison);
        }
        std::set<std::string> exams;
        for (const auto& exam : m_files.exams) {
            if (!exams.insert(exam.record.code).second)
                say(exam, "/code", "The exam \"" + exam.record.code + "\" stands in two files.");
            check(exam);
        }
        return std::move(m_errors);
    }

private:
    template <class T>
    void say(const Placed<T>& place, const std::string& pointer, const std::string& message) {
        m_errors.push_back({message, place.file, place.pointer + pointer});
    }

    static std::string firstPart(const std::string& id) { return id.substr(0, id.find('.')); }

    void check(const Placed<Fact>& placed) {
        const Fact& fact = placed.record;
        if (firstPart(fact.id) != fact.service)
            say(placed, "/id", "The id must start with that of its service: \"" + fact.service + ".…\".");
        links(placed, "/related", fact.related);
        links(placed, "/confusedWith", fact.confusedWith);
        for (std::size_t i = 0; i < fact.cloze.size(); ++i)
            if (fact.statement.find(fact.cloze[i]) == std::string::npos)
                say(placed, "/cloze/" + std::to_string(i),
                    "The statement does not hold the term \"" + fact.cloze[i] + "\".");
        for (const auto& [family, task] : fact.exams)
            if (const Exam* exam = newestOf(family); !exam || !exam->task(task))
                say(placed, "/exams/" + family,
                    "The newest exam of the family " + family + " has no task " + task + '.');
        sources(placed, fact.sources);
        if (fact.quantity)
            quantity(placed, *fact.quantity);
        if (fact.formula)
            formula(placed, *fact.formula);
    }

    void check(const Placed<Comparison>& placed) {
        const Comparison& comparison = placed.record;
        if (!m_services.contains(comparison.service) && !m_files.incomplete.contains(comparison.service))
            say(placed, "/service", "There is no service \"" + comparison.service + "\".");
        if (firstPart(comparison.id) != comparison.service)
            say(placed, "/id",
                "The id must start with that of its service: \"" + comparison.service + ".…\".");
        for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
            const std::string row = "/rows/" + std::to_string(i);
            if (comparison.rows[i].values.size() != comparison.columns.size())
                say(placed, row + "/values",
                    "The row has " + std::to_string(comparison.rows[i].values.size()) + " values for " +
                        std::to_string(comparison.columns.size()) + " columns.");
            links(placed, row + "/facts", comparison.rows[i].facts);
        }
        sources(placed, comparison.sources);
    }

    template <class T>
    void links(const Placed<T>& placed, const std::string& pointer, const std::vector<std::string>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const std::string at = pointer + '/' + std::to_string(i);
            if (ids[i] == placed.record.id)
                say(placed, at, "The fact refers to itself.");
            else if (!m_facts.contains(ids[i]) && !m_files.incomplete.contains(firstPart(ids[i])))
                say(placed, at, "There is no fact \"" + ids[i] + "\".");
        }
    }

    void check(const Placed<Exam>& placed) {
        const Exam& exam = placed.record;
        int weight = 0;
        for (std::size_t i = 0; i < exam.domains.size(); ++i) {
            const Exam::Domain& domain = exam.domains[i];
            const std::string at = "/domains/" + std::to_string(i);
            weight += domain.weight;
            if (domain.id != std::to_string(i + 1))
                say(placed, at + "/id", "Domains are numbered from 1.");
            for (std::size_t j = 0; j < domain.tasks.size(); ++j)
                check(placed, domain.tasks[j], domain.id + '.' + std::to_string(j + 1),
                      at + "/tasks/" + std::to_string(j));
        }
        if (weight != 100)
            say(placed, "/domains", "The weights make " + std::to_string(weight) + ", not 100.");
        if (exam.scored > exam.questions)
            say(placed, "/scored", "There are fewer questions than that.");
        changes(placed);
        sources(placed, exam.sources);
    }

    void check(const Placed<Exam>& placed, const Exam::Task& task, const std::string& id,
               const std::string& at) {
        if (task.id != id)
            say(placed, at + "/id", "Tasks are numbered within their domain: this one is \"" + id + "\".");
        const Exam* newest = newestOf(placed.record.family);
        for (std::size_t i = 0; i < task.successors.size(); ++i)
            if (newest == &placed.record || !newest->task(task.successors[i]))
                say(placed, at + "/successors/" + std::to_string(i),
                    "No newer version has a task " + task.successors[i] + '.');
    }

    void changes(const Placed<Exam>& placed) {
        const Exam& exam = placed.record;
        const Exam* before = nullptr;
        for (const auto& other : m_files.exams)
            if (other.record.code == exam.replaces)
                before = &other.record;
        if (!exam.replaces.empty() && !before)
            say(placed, "/replaces", "There is no exam \"" + exam.replaces + "\".");
        for (std::size_t i = 0; i < exam.changes.added.size(); ++i)
            if (!exam.task(exam.changes.added[i]) && !exam.skill(exam.changes.added[i]))
                say(placed, "/changes/added/" + std::to_string(i),
                    "There is no task or skill " + exam.changes.added[i] + '.');
        for (std::size_t i = 0; i < exam.changes.moved.size(); ++i) {
            const Exam::Move& move = exam.changes.moved[i];
            const std::string at = "/changes/moved/" + std::to_string(i);
            if (!exam.task(move.to))
                say(placed, at + "/to", "There is no task " + move.to + '.');
            if (before && !before->task(move.from))
                say(placed, at + "/from", before->code + " has no task " + move.from + '.');
        }
    }

    /// Exams are read with the newest version of a family first.
    const Exam* newestOf(const std::string& family) const {
        for (const auto& exam : m_files.exams)
            if (exam.record.family == family)
                return &exam.record;
        return nullptr;
    }

    template <class T>
    void sources(const Placed<T>& placed, const std::vector<FactSource>& sources,
                 const std::string& holder = {}) {
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const std::string& doc = sources[i].doc;
            const std::string at = holder + "/sources/" + std::to_string(i) + "/doc";
            if (doc.find("://") != std::string::npos || doc.starts_with("docs.aws.amazon.com"))
                say(placed, at, "Write the path below docs.aws.amazon.com, without the address.");
            else if (doc.find_first_of(" \t\n") != std::string::npos)
                say(placed, at, "A path has no spaces.");
        }
    }

    void quantity(const Placed<Fact>& placed, const Quantity& quantity) {
        const auto canonical = canonicalUnit(quantity.unit);
        if (canonical && *canonical != quantity.unit)
            say(placed, "/quantity/unit",
                "Write the unit \"" + quantity.unit + "\" as \"" + std::string(*canonical) + "\".");
        if ((quantity.bound == "range") != quantity.upper.has_value())
            say(placed, "/quantity", "A range has an upper end, and nothing else has one.");
        else if (quantity.upper && *quantity.upper <= quantity.number)
            say(placed, "/quantity/upper", "The upper end is not above the lower one.");
    }

    void formula(const Placed<Fact>& placed, const Formula& formula) {
        for (std::size_t i = 0; i < formula.examples.size(); ++i) {
            const Formula::Example& example = formula.examples[i];
            const std::string at = "/formula/examples/" + std::to_string(i);
            for (const auto& [name, value] : example.given)
                if (!formula.given.contains(name))
                    say(placed, at + "/given/" + name, "The formula does not say what this stands for.");
            for (const auto& [name, meaning] : formula.given)
                if (!example.given.contains(name))
                    say(placed, at + "/given", "The example does not say the value of \"" + name + "\".");
            const auto result = evaluate(formula.expression, example.given);
            if (!result)
                say(placed, at, result.error().message);
            else if (std::abs(*result - example.result) > 1e-9 * std::max(1.0, std::abs(*result)))
                say(placed, at + "/result", "The example makes " + number(*result) + '.');
        }
    }

    static std::string number(double value) {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
    }

    const ContentFiles& m_files;
    std::set<std::string> m_services;
    std::set<std::string> m_facts;
    std::vector<Error> m_errors;
};

} // namespace

std::vector<Error> checkContent(const ContentFiles& files) {
    return Checks(files).run();
}

} // namespace lintel
