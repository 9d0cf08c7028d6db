#include "qml/Canvas/canvas_scene.h"

#include "model/design/kernels/finishing.h"
#include "model/design/kernels/layout.h"
#include "tests/model/template/public_templates.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

namespace {

constexpr double textHeight = 11;

/// Room that a text of 11 px takes.
double textWidth(const std::string& text) {
    return 6.2 * static_cast<double>(text.size());
}

/// The words of a connection's label; invalid without any.
QRectF labelOf(const CanvasScene::Edge& edge, const Route& route) {
    return edge.label.empty() ? QRectF() : labelPatch(route.label, {textWidth(edge.label), textHeight});
}

QRectF labelOf(const CanvasScene::Frame& frame) {
    const double glyph = 28;
    const double width = textWidth(frame.container->title) + glyph;
    return {frame.rect.topLeft() + frame.label.topLeft(),
            QSizeF(std::min(width, frame.label.width()), frame.label.height())};
}

bool overlap(const QRectF& a, const QRectF& b) {
    return a.isValid() && b.isValid() && a.adjusted(1, 1, -1, -1).intersects(b);
}

/// Whether a way runs through a rectangle, not merely along its border.
bool runsThrough(const Route& route, const QRectF& rect) {
    for (std::size_t i = 1; i < route.points.size(); ++i)
        if (wayBounds({route.points[i - 1], route.points[i]})
                .adjusted(-0.01, -0.01, 0.01, 0.01)
                .intersects(rect.adjusted(1, 1, -1, -1)))
            return true;
    return false;
}

double lengthOf(const Route& route) {
    double length = 0;
    for (std::size_t i = 1; i < route.points.size(); ++i)
        length += (route.points[i] - route.points[i - 1]).manhattanLength();
    return length;
}

double distance(const QRectF& a, const QRectF& b) {
    const double across = std::max({0.0, b.left() - a.right(), a.left() - b.right()});
    const double down = std::max({0.0, b.top() - a.bottom(), a.top() - b.bottom()});
    return across + down;
}

/// What spoils the picture of a design.
QStringList faultsIn(const CanvasScene& scene) {
    QStringList faults;
    const auto fault = [&](const std::string& what, const std::string& where) {
        faults.append(QString::fromStdString(what + " " + where));
    };
    for (std::size_t i = 0; i < scene.edges().size(); ++i) {
        const CanvasScene::Edge& edge = scene.edges()[i];
        const Route& route = scene.routes()[i];
        const QRectF label = labelOf(edge, route);
        for (const CanvasScene::Card& card : scene.cards()) {
            if (card.id != edge.from && card.id != edge.to && runsThrough(route, card.rect))
                fault(edge.id, "runs through " + card.id);
            if (overlap(label, card.rect))
                fault("the label of " + edge.id, "covers " + card.id);
        }
        for (const CanvasScene::Frame& frame : scene.frames()) {
            if (edge.from != frame.id && edge.to != frame.id && runsThrough(route, labelOf(frame)))
                fault(edge.id, "runs through the label of " + frame.id);
            if (overlap(label, labelOf(frame)))
                fault("the label of " + edge.id, "covers that of " + frame.id);
        }
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(label, labelOf(scene.edges()[j], scene.routes()[j])))
                fault("the label of " + edge.id, "covers that of " + scene.edges()[j].id);
        constexpr double around = 600;
        const double apart = distance(scene.rectOf(edge.from), scene.rectOf(edge.to));
        if (!scene.frame(edge.from) && !scene.frame(edge.to) && lengthOf(route) > 2 * apart + around)
            fault(edge.id, "makes a long detour");
    }
    return faults;
}

} // namespace

/// Every template opens to a picture that can be read.
class PicturesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QStringList faultsOf(const QString& path) {
        DesignDocument document(nullptr, m_folder.path().toStdString());
        if (!document.open(path))
            return {};
        CanvasScene scene;
        scene.setDocument(&document);
        return faultsIn(scene);
    }

private slots:
    void designsOfTheTests() {
        QDirIterator files(QStringLiteral(LINTEL_FIXTURES "/connections"), {"*.yaml"}, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            const QStringList faults = faultsOf(path);
            QVERIFY2(faults.isEmpty(), qPrintable(path + ": " + faults.join("; ")));
        }
    }

    void publicTemplates() {
        const std::vector<std::string> templates = lintel::publicTemplates();
        if (templates.empty())
            QSKIP("LINTEL_SHARED_DIR has no corpus");
        QStringList faults;
        for (const std::string& path : templates)
            if (!path.ends_with(".json")) // most are there in both formats
                for (const QString& fault : faultsOf(QString::fromStdString(path)))
                    faults.append(QString::fromStdString(path) + ": " + fault);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join("\n")));
    }
};

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
