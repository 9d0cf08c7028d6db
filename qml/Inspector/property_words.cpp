#include "qml/Inspector/property_words.h"

#include <QCoreApplication>

namespace lintel {
namespace {

QString tr(const char* text, int number = -1) {
    return QCoreApplication::translate("PropertyWords", text, nullptr, number);
}

/// A scalar or plain reference as it reads best.
QString worded(const Node& value) {
    if (const std::optional<Target> target = targetOf(&value))
        return QString::fromStdString(target->logicalId);
    return value.isScalar() ? QString::fromStdString(value.text()).simplified() : QString();
}

/// "Allow sqs:SendMessage and 2 more" of a statement of a policy.
QString statementInWords(const Node& effect, const Node* actions) {
    const bool isList = actions && actions->isSequence() && !actions->items().empty();
    const QString first = isList ? worded(*actions->items().front()) : actions ? worded(*actions) : QString();
    const int more = isList ? static_cast<int>(actions->items().size()) - 1 : 0;
    return (more > 0 ? tr("%1 %2 and %3 more").arg(worded(effect), first).arg(more)
                     : worded(effect) + QLatin1Char(' ') + first)
        .trimmed();
}

} // namespace

QString editorName(FieldEditor editor) {
    switch (editor) {
    case FieldEditor::Text:
        return QStringLiteral("text");
    case FieldEditor::Number:
        return QStringLiteral("number");
    case FieldEditor::Boolean:
        return QStringLiteral("boolean");
    case FieldEditor::Enumeration:
        return QStringLiteral("enumeration");
    case FieldEditor::Code:
        return QStringLiteral("code");
    case FieldEditor::List:
        return QStringLiteral("list");
    case FieldEditor::Map:
        return QStringLiteral("map");
    case FieldEditor::Tags:
        return QStringLiteral("tags");
    case FieldEditor::Object:
        return QStringLiteral("object");
    case FieldEditor::Objects:
        return QStringLiteral("objects");
    case FieldEditor::NamedMap:
        return QStringLiteral("named");
    case FieldEditor::Sub:
        return QStringLiteral("sub");
    case FieldEditor::If:
        return QStringLiteral("if");
    }
    return {};
}

QString kindName(PropertyRow::Kind kind) {
    switch (kind) {
    case PropertyRow::Kind::Property:
        return QStringLiteral("property");
    case PropertyRow::Kind::Entry:
        return QStringLiteral("entry");
    case PropertyRow::Kind::Named:
        return QStringLiteral("named");
    case PropertyRow::Kind::Branch:
        return QStringLiteral("branch");
    case PropertyRow::Kind::Attribute:
        return QStringLiteral("attribute");
    case PropertyRow::Kind::Adder:
        return QStringLiteral("adder");
    }
    return {};
}

QString effectWords(ChangeEffect effect) {
    switch (effect) {
    case ChangeEffect::Unknown:
        return {};
    case ChangeEffect::InPlace:
        return tr("A change is made without an interruption.");
    case ChangeEffect::Interrupts:
        return tr("A change interrupts the resource for a while.");
    case ChangeEffect::InterruptsOrReplaces:
        return tr("A change interrupts the resource for a while, or replaces it.");
    case ChangeEffect::MayReplace:
        return tr("Some changes replace the resource.");
    case ChangeEffect::Replaces:
        return tr("A change replaces the resource.");
    case ChangeEffect::MayLoseData:
        return tr("Some changes replace the resource: its data is lost then.");
    case ChangeEffect::LosesData:
        return tr("A change replaces the resource: its data is lost.");
    }
    return {};
}

QString effectGlyph(ChangeEffect effect) {
    return effect <= ChangeEffect::InPlace      ? QString()
           : effect == ChangeEffect::Interrupts ? QStringLiteral("player-pause")
                                                : QStringLiteral("replace");
}

QString summaryOf(const Node& value) {
    if (value.intrinsic() == Intrinsic::If && value.argument() && !value.argument()->items().empty())
        return worded(*value.argument()->items().front());
    if (value.isSequence()) {
        const auto size = static_cast<int>(value.items().size());
        return size == 1 ? tr("1 entry") : tr("%1 entries").arg(size);
    }
    if (const Node* statements = value.find("Statement"))
        return statements->items().size() < 2 ? tr("1 statement")
                                              : tr("%1 statements").arg(statements->items().size());
    if (const Node* effect = value.find("Effect"); effect && !value.find("Sid"))
        return statementInWords(*effect, value.find("Action"));
    for (const char* name : {"Name", "Key", "Id", "Sid", "DeviceName", "RuleName", "AttributeName",
                             "IndexName", "PolicyName", "Type", "Effect"})
        if (const Node* member = value.find(name); member && !worded(*member).isEmpty())
            return worded(*member);
    for (const Node::Member& member : value.members())
        if (const QString text = worded(*member.value); !text.isEmpty())
            return text;
    if (!value.isMapping())
        return {};
    return value.members().size() == 1 ? tr("1 property") : tr("%1 properties").arg(value.members().size());
}

} // namespace lintel
