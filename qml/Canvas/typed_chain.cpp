#include "qml/Canvas/typed_chain.h"

#include "qml/Canvas/block_search.h"
#include "qml/Canvas/blocks.h"

#include <QStringList>

namespace lintel {
namespace {

std::string elementNamed(const Design& design, const QString& name) {
    const auto isNamed = [&](const auto& element) {
        return QString::fromStdString(element.id).compare(name, Qt::CaseInsensitive) == 0 ||
               QString::fromStdString(element.title).compare(name, Qt::CaseInsensitive) == 0;
    };
    for (const Graph::Node& node : design.graph().nodes)
        if (isNamed(node))
            return node.id;
    for (const Graph::Container& container : design.graph().containers)
        if (isNamed(container))
            return container.id;
    return {};
}

/// "my queue" as the start of a logical id: "MyQueue".
QString capitalised(const QStringList& words) {
    QString name;
    for (const QString& word : words)
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

void resolve(const Design& design, TypedTerm& term, std::size_t most) {
    term.existing = elementNamed(design, term.text);
    if (!term.existing.empty())
        return;
    QStringList words = term.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList name;
    for (; !words.isEmpty(); name.prepend(words.takeLast())) {
        term.blocks = findBlocks(design.knowhow(), words.join(QLatin1Char(' ')), most);
        if (!term.blocks.empty())
            break;
    }
    // "dlq" finds a queue, but says what it is for as well.
    if (name.isEmpty() && words.size() > 1 &&
        words.last().compare(QLatin1String("dlq"), Qt::CaseInsensitive) == 0)
        name = {words.last()};
    term.name = capitalised(name);
}

} // namespace

std::vector<TypedTerm> readTypedChain(const Design& design, const QString& text, const std::string& selected,
                                      std::size_t mostBlocks) {
    std::vector<TypedTerm> terms;
    QString written = text;
    written.replace(QLatin1String("->"), QLatin1String(">"));
    bool joins = false;
    for (const QString& part : written.split(QLatin1Char('>'))) {
        bool first = true;
        for (const QString& piece : part.split(QLatin1Char(','))) {
            TypedTerm term;
            term.text = piece.simplified();
            term.joins = joins && first;
            if (term.text.isEmpty() && terms.empty() && !selected.empty() &&
                written.contains(QLatin1Char('>')))
                term.existing = selected;
            else if (!term.text.isEmpty())
                resolve(design, term, mostBlocks);
            if (!term.text.isEmpty() || !term.existing.empty())
                terms.push_back(std::move(term));
            first = false;
        }
        joins = true;
    }
    return terms;
}

std::vector<BuildChain::Link> linksOf(const std::vector<TypedTerm>& terms) {
    std::vector<BuildChain::Link> links;
    for (const TypedTerm& term : terms) {
        BuildChain::Link link;
        link.existing = term.existing;
        if (term.existing.empty() && !term.blocks.empty()) {
            link.shape = shapeOfBlock(term.blocks.front());
            if (link.shape.empty())
                link.type = term.blocks.front();
        }
        link.wish = term.name.toStdString();
        link.joins = term.joins;
        links.push_back(std::move(link));
    }
    return links;
}

} // namespace lintel
