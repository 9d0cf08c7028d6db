#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QColor>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lintel {

/// The lines of the template, all of them or those that the last gesture changed, each ready to show as rich
/// text.
class TemplateModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged FINAL)
    /// While not active, nothing is read: nobody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(QColor keyColor MEMBER m_keyColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor tagColor MEMBER m_tagColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor stringColor MEMBER m_stringColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor commentColor MEMBER m_commentColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(int added READ added NOTIFY changed FINAL)
    Q_PROPERTY(int removed READ removed NOTIFY changed FINAL)
    Q_PROPERTY(int firstSelectedRow READ firstSelectedRow NOTIFY selectionMoved FINAL)
    Q_PROPERTY(int lastSelectedRow READ lastSelectedRow NOTIFY selectionMoved FINAL)
    Q_PROPERTY(int longestLine READ longestLine NOTIFY changed FINAL)

public:
    enum View { Whole, LastGesture };
    Q_ENUM(View)
    enum Roles { OldLine = Qt::UserRole + 1, NewLine, Sign, Line, Heading, InSelection };

    explicit TemplateModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    View view() const { return m_view; }
    void setView(View view);
    bool isActive() const { return m_isActive; }
    void setActive(bool active);
    int added() const { return m_added; }
    int removed() const { return m_removed; }
    int longestLine() const { return m_longest; }
    /// The first row of the selected elements; -1 when there is none.
    int firstSelectedRow() const { return m_firstSelected; }
    int lastSelectedRow() const { return m_lastSelected; } ///< of the rows that start there
    /// Selects the element that a line (from 1) belongs to and brings it into view on the canvas; the lines
    /// of what is selected already leave everything as it is.
    Q_INVOKABLE void revealLine(int line);
    /// The row that shows a line of the template; -1 when it is not shown.
    Q_INVOKABLE int rowOfLine(int line) const;
    /// All that is shown, as plain text.
    Q_INVOKABLE QString plainText() const;
    Q_INVOKABLE void copy() const;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void viewChanged();
    void activeChanged();
    void colorsChanged();
    void changed();
    void selectionMoved();

private:
    struct Row {
        int oldLine = 0;
        int newLine = 0;
        DiffLine::Kind kind = DiffLine::Kind::Context;
        QString text;
        bool heading = false;
        bool selected = false;
    };
    void rebuild();
    void showWhole();
    void showLastGesture();
    void markSelection();
    QString styled(const QString& line) const;

    DesignDocument* m_document = nullptr;
    View m_view = Whole;
    bool m_isActive = true;
    QColor m_keyColor;
    QColor m_tagColor;
    QColor m_stringColor;
    QColor m_commentColor;
    std::vector<Row> m_rows;
    int m_added = 0;
    int m_removed = 0;
    int m_longest = 0;
    int m_firstSelected = -1;
    int m_lastSelected = -1;
};

} // namespace lintel
