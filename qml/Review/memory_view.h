#pragma once

#include "model/study/memory_model.h"
#include "model/study/progress/answers.h"

#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// What is known of the memory of the card, and its curve in a unit square: x is time from the first answer
/// to now, y the chance of recall from 1 (top) to curveFloor (bottom).
struct MemoryView {
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(bool known MEMBER known)
    Q_PROPERTY(double retrievability MEMBER retrievability)
    Q_PROPERTY(double stability MEMBER stability)
    Q_PROPERTY(double difficulty MEMBER difficulty)
    Q_PROPERTY(double desiredRetention MEMBER desiredRetention)
    Q_PROPERTY(double curveFloor MEMBER curveFloor)
    Q_PROPERTY(QVariantList curves MEMBER curves)
    Q_PROPERTY(QVariantList answers MEMBER answers)
    Q_PROPERTY(QString since MEMBER since)

public:
    bool known = false;
    double retrievability = 1;
    double stability = 0; ///< days
    double difficulty = 0;
    double desiredRetention = 0;
    double curveFloor = 0;
    QVariantList curves;  ///< one list of points for the time after each answer
    QVariantList answers; ///< the points where answers were given, with their rating: {x, y, rating}
    QString since;        ///< day of the first answer
};

/// Draws the curves of a memory that was answered: present is what the last answer made of it.
void drawMemory(MemoryView& view, const std::vector<ReviewEntry>& answers, const Memory& present,
                const MemoryModel& model, std::int64_t nowMs);

} // namespace lintel
