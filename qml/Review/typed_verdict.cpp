#include "qml/Review/typed_verdict.h"

#include "model/study/interference.h"

#include <QObject>

namespace lintel {

TypedVerdict TypedVerdict::of(const std::string& typed, const Quantity& expected,
                              const std::vector<Fact>& confusedWith) {
    TypedVerdict verdict{checkTypedAnswer(typed, expected), {}};
    if (verdict.check == TypedCheck::Wrong)
        verdict.instead = factAnsweredInstead(typed, confusedWith);
    return verdict;
}

QString TypedVerdict::name() const {
    switch (check) {
    case TypedCheck::Right:
        return QStringLiteral("right");
    case TypedCheck::OtherUnit:
        return QStringLiteral("otherUnit");
    case TypedCheck::Wrong:
        return QStringLiteral("wrong");
    case TypedCheck::Unreadable:
        return QStringLiteral("unreadable");
    }
    return {};
}

QString TypedVerdict::text() const {
    switch (check) {
    case TypedCheck::Right:
        return QObject::tr("Right");
    case TypedCheck::OtherUnit:
        return QObject::tr("The number, but not the unit");
    case TypedCheck::Wrong:
        return instead ? QObject::tr("Not the figure: it belongs to another fact")
                       : QObject::tr("Not the figure");
    case TypedCheck::Unreadable:
        return QObject::tr("There is no figure in it");
    }
    return {};
}

} // namespace lintel
