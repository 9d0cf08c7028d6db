#include "model/base/paths.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/routing.h"
#include "model/knowledge/knowledge.h"
#include "model/validation/validator.h"
#include "tests/bench/cases.h"
#include "tests/bench/samples.h"

#include <array>

namespace lintel::bench {

namespace {

std::shared_ptr<const Knowhow> knowhow(benchmark::State& state) {
    static const Result<std::shared_ptr<const Knowhow>> loaded = Knowhow::load(dataDirectory());
    if (!loaded) {
        state.SkipWithError(loaded.error().toString().c_str());
        return nullptr;
    }
    return *loaded;
}

void search(benchmark::State& state) {
    const Result<std::unique_ptr<Knowledge>> knowledge = Knowledge::open(dataDirectory());
    if (!knowledge) {
        state.SkipWithError(knowledge.error().toString().c_str());
        return;
    }
    constexpr std::array<const char*, 6> typed{"v", "vi", "visib", "visibility", "visibility tim", "dlq"};
    std::size_t key = 0;
    for ([[maybe_unused]] auto each : state)
        benchmark::DoNotOptimize((*knowledge)->search(typed[key++ % typed.size()]));
}

void openCatalog(benchmark::State& state) {
    for ([[maybe_unused]] auto each : state) {
        const auto catalog = Catalog::open(dataDirectory() + "/catalog.bin");
        if (!catalog)
            state.SkipWithError(catalog.error().toString().c_str());
    }
}

void parse(benchmark::State& state) {
    const std::string text = serverlessTemplate(500);
    for ([[maybe_unused]] auto each : state)
        benchmark::DoNotOptimize(Template::parse(text));
}

void openAndLayOut(benchmark::State& state, int resources) {
    const auto known = knowhow(state);
    const std::string text = serverlessTemplate(resources);
    if (!known)
        return;
    for ([[maybe_unused]] auto each : state) {
        const Design design(known, *Template::parse(text));
        benchmark::DoNotOptimize(design.layout().nodes.size());
    }
}

void layOut(benchmark::State& state) {
    const auto known = knowhow(state);
    if (!known)
        return;
    const Design design(known, *Template::parse(serverlessTemplate(500)));
    for ([[maybe_unused]] auto each : state)
        benchmark::DoNotOptimize(arrange(design.graph(), {}));
}

/// What is done when a card is let go: 500 of them, 750 connections.
void rerouteAfterDrag(benchmark::State& state) {
    const auto known = knowhow(state);
    if (!known)
        return;
    const Design design(known, *Template::parse(wideTemplate(500)));
    RoutingScene scene;
    for (const Graph::Node& node : design.graph().nodes)
        scene.boxes.push_back({node.id, cardRect(node, design.layout())});
    for (const Graph::Connection& connection : design.graph().connections)
        scene.lines.push_back({connection.id, connection.from, connection.to, {}});
    std::vector<Route> routes = route(scene);
    RoutingScene::Box& dragged = scene.boxes[250];
    double step = 40;
    for ([[maybe_unused]] auto each : state) {
        dragged.rect.translate(step, step / 2);
        step = -step;
        routes = reroute(scene, routes, {dragged.id});
    }
}

void check(benchmark::State& state, const std::string& text, int templates = 1) {
    const auto known = knowhow(state);
    if (!known)
        return;
    const Template::Ptr source = *Template::parse(text);
    for ([[maybe_unused]] auto each : state) {
        for (int i = 0; i < templates; ++i)
            benchmark::DoNotOptimize(validate(*source, *known));
    }
}

} // namespace

void addModelCases() {
    add("search", "search as you type, a keystroke", 5, search);
    add("catalog-open", "open the resource catalog", 30, openCatalog);
    add("parse-500", "read a template of 500 resources", 20, parse);
    add("open-59", "open, derive and lay out 59 resources", 100,
        [](benchmark::State& state) { openAndLayOut(state, 59); });
    add("layout-500", "nested layout of 500 resources", 300, layOut);
    add("reroute-500", "connections after a drag among 500 cards", 4, rerouteAfterDrag);
    add("validate-59", "validate 59 resources", 5,
        [](benchmark::State& state) { check(state, serverlessTemplate(59)); });
    add("validate-50x", "validate 50 templates of 59 resources", 200,
        [](benchmark::State& state) { check(state, serverlessTemplate(59), 50); });
    add("validate-500", "validate 500 resources", 20,
        [](benchmark::State& state) { check(state, serverlessTemplate(500)); });
    add("validate-5000", "validate 5,000 resources", 300,
        [](benchmark::State& state) { check(state, serverlessTemplate(5'000)); });
    add("conditions-60", "validate a template of 60 conditions", 100,
        [](benchmark::State& state) { check(state, conditionsTemplate(60)); });
}

} // namespace lintel::bench
