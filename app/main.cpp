#include "app/application.h"

#include <QGuiApplication>

int main(int argc, char** argv) {
    lintel::prepareApplication();
    QGuiApplication gui(argc, argv);
    const lintel::StartOptions options = lintel::readArguments(gui);
    lintel::Application application;
    return application.start(options) ? gui.exec() : 1;
}
