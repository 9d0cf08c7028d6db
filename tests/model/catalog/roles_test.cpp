#include "model/base/file.h"
#include "model/catalog/catalog.h"
#include "model/catalog/roles.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace lintel;

class RolesTest : public QObject {
    Q_OBJECT

    Roles m_roles;

    static std::string loadError(std::string_view text) {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("roles.json").toStdString();
        if (!writeFileAtomically(path, text))
            return "not written";
        const auto roles = Roles::load(path);
        return roles ? "loaded" : roles.error().message;
    }

private slots:
    void initTestCase() {
        auto roles = Roles::load(LINTEL_DATA_DIR "/roles.json");
        QVERIFY2(roles.ok(), roles ? "" : roles.error().toString().c_str());
        m_roles = *roles;
    }

    void listedTypesExistAndAreTold() {
        const auto catalog = Catalog::open(LINTEL_DATA_DIR "/catalog.bin");
        QVERIFY(catalog.ok());
        for (const Role& role : m_roles.listed())
            QVERIFY2((*catalog)->find(role.type), role.type.c_str());
        const Role queue = m_roles.of("AWS::SQS::Queue");
        QCOMPARE(queue.label, "SQS queue");
        QCOMPARE(queue.category, "integration");
        QCOMPARE(queue.glyph, "inbox");
        QCOMPARE(queue.service, "sqs");
        QVERIFY(queue.inPalette);
        QVERIFY(queue.kind == Role::Kind::Node);
        QVERIFY(m_roles.of("AWS::EC2::VPC").kind == Role::Kind::Container);
        QVERIFY(m_roles.of("AWS::Lambda::Permission").kind == Role::Kind::Glue);
        QVERIFY(!m_roles.of("AWS::Lambda::Permission").inPalette);
    }

    void glyphsAndCategoriesAreOfTheTokens() {
        const auto bytes = readFile(LINTEL_SOURCE_DIR "/resources/tokens.json");
        QVERIFY(bytes.ok());
        const auto tokens = nlohmann::json::parse(*bytes);
        std::set<std::string> glyphs = {""};
        for (const auto& service : tokens["glyph"]["service"])
            glyphs.insert(service["glyph"]);
        for (const Role& role : m_roles.listed()) {
            QVERIFY2(tokens["category"].contains(role.category), role.type.c_str());
            QVERIFY2(glyphs.contains(role.glyph), role.type.c_str());
            QCOMPARE(role.monogram.size(), std::size_t{2});
        }
    }

    void everyOtherTypeIsAPlainNode() {
        const auto catalog = Catalog::open(LINTEL_DATA_DIR "/catalog.bin");
        QVERIFY(catalog.ok());
        for (const std::string_view name : (*catalog)->typeNames()) {
            const Role role = m_roles.of(name);
            QVERIFY2(!role.label.empty() && !role.category.empty() && role.monogram.size() == 2,
                     std::string(name).c_str());
        }
        const Role attachment = m_roles.of("AWS::EC2::VerifiedAccessGroup");
        QVERIFY(attachment.kind == Role::Kind::Node);
        QCOMPARE(attachment.label, "EC2 verified access group");
        QCOMPARE(attachment.monogram, "VA");
        QCOMPARE(attachment.category, "compute");
        QVERIFY(!attachment.inPalette);
    }

    void foreignTypesAreDrawnToo_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("label");
        QTest::newRow("custom") << "Custom::DnsRecord"
                                << "Custom dns record";
        QTest::newRow("vendor") << "Datadog::Monitors::Monitor"
                                << "Monitors monitor";
        QTest::newRow("module") << "My::Own::Part::MODULE"
                                << "Own part";
        QTest::newRow("one word") << "Thing"
                                  << "Thing thing";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("colons") << "::::"
                                << "";
    }
    void foreignTypesAreDrawnToo() {
        QFETCH(QString, type);
        QTEST(QString::fromStdString(m_roles.of(type.toStdString()).label), "label");
        QCOMPARE(m_roles.of(type.toStdString()).category, "management");
    }

    void badFilesAreRefused() {
        QVERIFY(!Roles::load("/nowhere/roles.json"));
        QVERIFY(loadError("{").starts_with("The roles cannot be read"));
        QVERIFY(loadError("[]").starts_with("The roles cannot be read"));
        QVERIFY(
            loadError(R"({"types": [{"type": 7}], "services": {}})").starts_with("The roles cannot be read"));
        const std::string one =
            R"({"type": "AWS::A::B", "kind": "node", "label": "A b", "category": "compute", "monogram": "AB"})";
        QCOMPARE(loadError(R"({"services": {}, "types": [)" + one + "]}"), "loaded");
        QCOMPARE(loadError(R"({"services": {}, "types": [)" + one + "," + one + "]}"),
                 "The type AWS::A::B stands there twice.");
    }
};

QTEST_APPLESS_MAIN(RolesTest)
#include "roles_test.moc"
