#include "model/knowledge/database.h"

#include <QUuid>

namespace lintel {

Database::Database(const QString& path, const QString& options)
    : m_name("knowledge-" + QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    QSqlDatabase connection = QSqlDatabase::addDatabase("QSQLITE", m_name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(options);
    connection.open();
}

Database::~Database() {
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace lintel
