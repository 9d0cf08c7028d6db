#include "app/qml/card_exchange.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

/// Files of cards in and out, with a profile of its own.
class CardExchangeTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_profile;
    QTemporaryDir m_folder;

    QUrl file(const QString& name, const QByteArray& bytes = {}) const {
        const QString path = m_folder.filePath(name);
        if (!bytes.isEmpty()) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write %s", qPrintable(path));
            file.write(bytes);
        }
        return QUrl::fromLocalFile(path);
    }

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_profile.path().toUtf8()); }

    void countsBeforeItChangesAnything() {
        CardExchange exchange;
        exchange.read(file("cards.tsv", "What is one?\tA number\nWhat is two?\tAnother\n"));
        QVERIFY(exchange.isBusy());
        QTRY_VERIFY(!exchange.isBusy());
        QCOMPARE(exchange.problem(), "");
        QCOMPARE(exchange.report()["added"].toInt(), 2);
        QCOMPARE(exchange.report()["samples"].toList().size(), 2);
        // Nothing was changed: the same again would still add both.
        exchange.read(file("cards.tsv"));
        QTRY_VERIFY(!exchange.isBusy());
        QCOMPARE(exchange.report()["added"].toInt(), 2);
    }

    void importsAndWritesAndReadsBack() {
        CardExchange exchange;
        QSignalSpy imported(&exchange, &CardExchange::imported);
        QSignalSpy written(&exchange, &CardExchange::written);
        exchange.read(file("cards.tsv"));
        QTRY_VERIFY(!exchange.isBusy());
        exchange.import(true);
        QTRY_COMPARE(imported.size(), 1);
        for (const char* name : {"out.apkg", "out.csv", "out.tsv", "out.md"}) {
            written.clear();
            exchange.write(file(name), "is:own");
            QTRY_COMPARE(written.size(), 1);
            exchange.read(file(name));
            QTRY_VERIFY(!exchange.isBusy());
            QVERIFY2(exchange.problem().isEmpty(), qPrintable(exchange.problem()));
            QCOMPARE(exchange.report()["added"].toInt(), 0); // they are here already
        }
    }

    void faultsAreTold_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no package") << "broken.apkg" << QByteArray("this is no zip");
        QTest::newRow("missing") << "missing.csv" << QByteArray();
        QTest::newRow("other kind") << "picture.png" << QByteArray("png");
    }
    void faultsAreTold() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        CardExchange exchange;
        exchange.read(file(name, bytes));
        QTRY_VERIFY(!exchange.isBusy());
        QVERIFY(!exchange.problem().isEmpty());
        QVERIFY(exchange.report().isEmpty());
        exchange.import(true); // nothing was read
        QVERIFY(!exchange.isBusy());
    }

    void badSearchOrPlaceIsTold() {
        CardExchange exchange;
        QSignalSpy failed(&exchange, &CardExchange::failed);
        exchange.write(file("out.apkg"), "(");
        QTRY_COMPARE(failed.size(), 1);
        exchange.write(QUrl::fromLocalFile("/no/such/folder/out.csv"), "");
        QTRY_COMPARE(failed.size(), 2);
        exchange.write(file("out.pdf"), "");
        QTRY_COMPARE(failed.size(), 3);
    }
};

QTEST_GUILESS_MAIN(CardExchangeTest)
#include "card_exchange_test.moc"
