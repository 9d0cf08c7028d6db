#pragma once

#include "qml/Canvas/canvas_input.h"

namespace lintel {

/// What can be added to the state machine that is selected, or behind the selected state.
class StateActions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasInput* input MEMBER m_input NOTIFY inputChanged REQUIRED FINAL)

public:
    using QObject::QObject;

    /// States of each type, then tasks that call the resources of the template: {type, resource, text,
    /// glyph}, one of type and resource empty.
    Q_INVOKABLE QVariantList choices() const;
    Q_INVOKABLE void add(const QString& type);
    Q_INVOKABLE void call(const QString& resource);

signals:
    void inputChanged();

private:
    CanvasInput* m_input = nullptr;
};

} // namespace lintel
