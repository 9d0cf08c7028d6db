#pragma once

#include "model/design/design.h"
#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QSet>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <string>
#include <vector>

namespace lintel {

/// The blocks one can place: by category as content/catalog/roles.json lists them, or, while there is a
/// filter, the best matches among all resource types that CloudFormation knows.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    static constexpr std::size_t MaxMatches = 60;
    enum Roles {
        Type = Qt::UserRole + 1,
        Label,
        Category,
        GlyphName,
        Monogram,
        IsHeader,
        Expanded,
        Buttons, ///< of a row that shows several blocks as buttons: {type, label, glyph, category}
    };

    explicit PaletteModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    int count() const { return static_cast<int>(m_rows.size()); }
    Q_INVOKABLE void setExpanded(const QString& category, bool expanded);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void filterChanged();
    void countChanged();

private:
    struct Row {
        Role role; ///< a header has only a category, a row of buttons only a label
        bool header = false;
        QVariantList buttons = {};
    };
    void rebuild();
    Row frames() const;
    static Row shapes();
    std::vector<Row> blocksOf(const std::string& category) const;
    std::vector<Row> grouped() const;
    std::vector<Row> matches() const;

    DesignDocument* m_document = nullptr;
    QString m_filter;
    QSet<QString> m_collapsed;
    std::vector<Row> m_rows;
};

} // namespace lintel
