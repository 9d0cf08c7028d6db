#include "qml/Inspector/design_summary.h"

#include "model/validation/support/names.h"
#include "qml/Document/follow_document.h"

namespace lintel {

DesignSummary::DesignSummary(QObject* parent)
    : QObject(parent) {}

void DesignSummary::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document)
        connect(document, &DesignDocument::changed, this, &DesignSummary::changed);
    emit documentChanged();
    emit changed();
}

QString DesignSummary::description() const {
    if (!m_document || !m_document->isReady())
        return {};
    const std::optional<std::string> text =
        literalString(m_document->design().current()->section("Description"));
    return text ? QString::fromStdString(*text).simplified() : QString();
}

QVariantList DesignSummary::counts() const {
    QVariantList list;
    if (!m_document || !m_document->isReady())
        return list;
    const auto add = [&](const QString& label, std::size_t count) {
        if (count > 0)
            list.append(QVariantMap{{QStringLiteral("label"), label},
                                    {QStringLiteral("count"), static_cast<int>(count)}});
    };
    const Template& source = *m_document->design().current();
    add(tr("Resources"), source.resources().size());
    add(tr("Connections"), m_document->design().graph().connections.size());
    add(tr("Parameters"), namesIn(source, "Parameters").size());
    add(tr("Mappings"), namesIn(source, "Mappings").size());
    add(tr("Conditions"), namesIn(source, "Conditions").size());
    add(tr("Outputs"), namesIn(source, "Outputs").size());
    return list;
}

} // namespace lintel
