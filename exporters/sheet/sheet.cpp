#include "exporters/sheet/sheet.h"

#include "exporters/sheet/sheet_writer.h"
#include "model/knowledge/fact_text.h"
#include "model/knowledge/limit_row.h"

#include <algorithm>

namespace lintel {

namespace {

using Block = Sheet::Block;

std::string counted(std::size_t count, const std::string& thing) {
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

std::string latestCheck(const std::vector<Fact>& facts) {
    std::string day;
    for (const Fact& fact : facts)
        day = std::max(day, lastChecked(fact));
    return day.empty() ? day : "checked " + day;
}

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
    std::string all;
    for (const std::string& part : parts)
        if (!part.empty())
            all += (all.empty() ? "" : separator) + part;
    return all;
}

std::string standing(const Service& service) {
    const ServiceStatus& status = service.status;
    std::string text = status.state == "maintenance" ? "In maintenance"
                       : status.state == "closed"    ? "Closed to new customers"
                       : status.state == "ended"     ? "Ended"
                                                     : "";
    if (text.empty())
        return text;
    if (!status.since.empty())
        text += " since " + status.since;
    text += '.';
    if (!status.replacement.empty())
        text += " Instead: " + status.replacement + '.';
    return text;
}

void addLimits(SheetWriter& sheet, const std::vector<Fact>& facts) {
    Sheet::Table table{{"Limit", "Value", "Default", "Scope", "Adjustable"}, {}, {30, 32, 12, 14, 12}};
    for (const LimitRow& row : limitRows(facts)) {
        const auto adjustable = row.adjustable();
        table.rows.push_back({row.name, row.statement().empty() ? row.value() : row.statement(),
                              row.defaultValue(), row.scope,
                              !adjustable   ? ""
                              : *adjustable ? "Yes"
                                            : "No"});
    }
    if (!table.rows.empty())
        sheet.table("Limits", std::move(table));
}

void addApis(SheetWriter& sheet, const Service& service) {
    Sheet::Table table{{"Operation", "Does", "Remember"}, {}, {29, 40, 31}, 0};
    for (const ApiOperation& api : service.apis)
        table.rows.push_back({api.operation, api.does, api.remember});
    if (!table.rows.empty())
        sheet.table("Operations", std::move(table));
}

Sheet::Table tableOf(const Comparison& comparison) {
    Sheet::Table table;
    table.columns = {""};
    table.columns.insert(table.columns.end(), comparison.columns.begin(), comparison.columns.end());
    for (const Comparison::Row& row : comparison.rows) {
        std::vector<std::string> cells{row.aspect};
        cells.insert(cells.end(), row.values.begin(), row.values.end());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Sheet serviceSheet(const Knowledge& knowledge, const Service& service) {
    const std::vector<Fact> facts = knowledge.facts(service.id);
    SheetWriter sheet(service.name, joined({service.fullName == service.name ? "" : service.fullName,
                                            counted(facts.size(), "fact"), latestCheck(facts)},
                                           " · "));
    if (const std::string text = standing(service); !text.empty())
        sheet.add({Block::Kind::Notice, text});
    sheet.add({Block::Kind::Paragraph, service.summary});
    if (!service.formerNames.empty())
        sheet.add({Block::Kind::Paragraph, "Formerly " + joined(service.formerNames, ", ") + '.'});
    addLimits(sheet, facts);
    for (const Comparison& comparison : knowledge.comparisons(service.id))
        sheet.table(comparison.title, tableOf(comparison));
    addApis(sheet, service);
    for (const Topic& topic : service.topics)
        sheet.facts(topic.title, facts, [&](const Fact& fact) { return fact.topic == topic.id; });
    return sheet.take();
}

Result<Sheet> topicSheet(const Knowledge& knowledge, const std::string& id) {
    const auto slash = std::min(id.find('/'), id.size());
    const auto service = knowledge.service(id.substr(0, slash));
    if (service)
        for (const Topic& topic : service->topics)
            if (slash < id.size() && topic.id == id.substr(slash + 1)) {
                SheetWriter sheet(service->name + ": " + topic.title, counted(topic.facts.size(), "fact"));
                sheet.facts({}, knowledge.facts(service->id),
                            [&](const Fact& fact) { return fact.topic == topic.id; });
                return sheet.take();
            }
    return Error{"There is no topic " + id + '.'};
}

Result<Sheet> comparisonSheet(const Knowledge& knowledge, const std::string& id) {
    for (const Comparison& comparison : knowledge.comparisons({}))
        if (comparison.id == id) {
            const auto service = knowledge.service(comparison.service);
            SheetWriter sheet(comparison.title, service ? service->name : std::string());
            sheet.table({}, tableOf(comparison));
            sheet.cite(comparison.sources, comparison.service);
            return sheet.take();
        }
    return Error{"There is no comparison " + id + '.'};
}

void addDomain(SheetWriter& sheet, const Knowledge& knowledge, const Exam& exam, const Exam::Domain& domain) {
    const std::vector<Service> services = knowledge.services();
    for (const Exam::Task& task : domain.tasks) {
        sheet.add({Block::Kind::Heading, task.id + "  " + task.name});
        for (const auto& [title, lines] :
             {std::pair("What to know", &task.knowledge), std::pair("What to be able to do", &task.skills)}) {
            if (lines->empty())
                continue;
            Block block{Block::Kind::Items};
            for (const std::string& line : *lines)
                block.items.push_back({line});
            sheet.add({Block::Kind::Subheading, title});
            sheet.add(std::move(block));
        }
        const std::vector<Fact> facts = knowledge.factsAsked(exam.code, task.id);
        for (const Service& service : services)
            sheet.facts(
                service.name, facts, [&](const Fact& fact) { return fact.service == service.id; },
                Block::Kind::Subheading);
    }
}

Result<Sheet> examSheet(const Knowledge& knowledge, const std::string& id) {
    const auto slash = std::min(id.find('/'), id.size());
    const std::string code = id.substr(0, slash);
    const std::string wanted = slash < id.size() ? id.substr(slash + 1) : std::string();
    const std::vector<Exam> exams = knowledge.exams();
    const auto exam = std::ranges::find(exams, code, &Exam::code);
    if (exam == exams.end())
        return Error{"There is no exam " + code + '.'};
    if (wanted.empty()) {
        SheetWriter sheet(exam->code + ": " + exam->name, counted(exam->domains.size(), "domain"));
        for (const Exam::Domain& domain : exam->domains) {
            sheet.add({Block::Kind::Heading,
                       domain.id + "  " + domain.name + ", " + std::to_string(domain.weight) + " %"});
            for (const Exam::Task& task : domain.tasks) {
                Block block{Block::Kind::Items};
                for (const auto* lines : {&task.knowledge, &task.skills})
                    for (const std::string& line : *lines)
                        block.items.push_back({line});
                sheet.add({Block::Kind::Subheading, task.id + "  " + task.name});
                sheet.add(std::move(block));
            }
        }
        return sheet.take();
    }
    const auto domain = std::ranges::find(exam->domains, wanted, &Exam::Domain::id);
    if (domain == exam->domains.end())
        return Error{code + " has no domain " + wanted + '.'};
    const auto facts = knowledge.factsAsked(code, wanted).size();
    SheetWriter sheet(code + ", domain " + domain->id + ": " + domain->name,
                      std::to_string(domain->weight) + " % of the score · " +
                          counted(domain->tasks.size(), "task") + " · " + counted(facts, "fact"));
    addDomain(sheet, knowledge, *exam, *domain);
    return sheet.take();
}

Sheet changedSheet(const Knowledge& knowledge) {
    std::vector<Fact> changed = knowledge.allFacts();
    std::erase_if(changed, [](const Fact& fact) { return fact.status != "changed"; });
    SheetWriter sheet("Changed since your notes", counted(changed.size(), "fact"));
    for (const Service& service : knowledge.services()) {
        Sheet::Table table{{"Your notes said", "Today"}, {}, {34, 66}};
        for (const Fact& fact : changed)
            if (fact.service == service.id)
                table.rows.push_back({fact.notesSaid, fact.statement});
        if (!table.rows.empty())
            sheet.table(service.name, std::move(table));
    }
    return sheet.take();
}

} // namespace

Result<Sheet> makeSheet(const Knowledge& knowledge, const std::string& kind, const std::string& id) {
    if (kind == "topic")
        return topicSheet(knowledge, id);
    if (kind == "comparison")
        return comparisonSheet(knowledge, id);
    if (kind == "exam")
        return examSheet(knowledge, id);
    if (kind == "changed")
        return changedSheet(knowledge);
    if (kind == "service") {
        if (const auto service = knowledge.service(id))
            return serviceSheet(knowledge, *service);
        return Error{"There is no service " + id + '.'};
    }
    const auto fact = knowledge.fact(id);
    if (kind != "fact" || !fact)
        return Error{"There is no " + kind + ' ' + id + '.'};
    const auto service = knowledge.service(fact->service);
    SheetWriter sheet(service ? service->name : fact->service, {});
    sheet.facts({}, {*fact}, [](const Fact&) { return true; });
    return sheet.take();
}

} // namespace lintel
