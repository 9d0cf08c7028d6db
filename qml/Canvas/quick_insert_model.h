#pragma once

#include "qml/Canvas/canvas_input.h"
#include "qml/Canvas/typed_chain.h"

#include <QAbstractListModel>
#include <QPointF>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lintel {

/// Insertion by typing: what the words mean so far, and the blocks that fit the last of them.
class QuickInsertModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasInput* input MEMBER m_input REQUIRED FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    /// What is understood: {label, name, category, glyph, monogram, joins, known}.
    Q_PROPERTY(QVariantList terms READ terms NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    static constexpr std::size_t MaxBlocks = 8;
    enum Roles { Type = Qt::UserRole + 1, Label, Category, GlyphName, Monogram };

    using QAbstractListModel::QAbstractListModel;

    QString text() const { return m_text; }
    void setText(const QString& text);
    QVariantList terms() const;
    QString problem() const { return m_problem; }
    int count() const;

    /// Builds what is typed, the last term as the block of this row; at a point of the scene. False, with
    /// `problem` set, when it cannot be built.
    Q_INVOKABLE bool build(int row, QPointF at);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    CanvasInput* m_input = nullptr;
    QString m_text;
    QString m_problem;
    std::vector<TypedTerm> m_terms;
};

} // namespace lintel
