#include "app/application.h"

#include <QGuiApplication>

#include <algorithm>
#include <string_view>

namespace {

bool asksForText(std::string_view argument) {
    return argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v";
}

} // namespace

int main(int argc, char** argv) {
    lintel::prepareApplication();
    if (std::any_of(argv + std::min(argc, 1), argv + argc, asksForText)) {
        const QCoreApplication withoutDisplay(argc, argv);
        lintel::readArguments(withoutDisplay);
    }
    QGuiApplication gui(argc, argv);
    const lintel::StartOptions options = lintel::readArguments(gui);
    lintel::Application application;
    return application.start(options) ? gui.exec() : 1;
}
