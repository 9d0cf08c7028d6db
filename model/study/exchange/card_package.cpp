#include "model/study/exchange/card_package.h"

#include <QCryptographicHash>

namespace lintel {

std::string guidOfCard(const std::string& cardId) {
    return "lintel:" + cardId;
}

std::string guidOfText(const OwnNote& note) {
    const QByteArray text = QByteArray::fromStdString(note.deck + '\n' + note.front);
    return "text:" + QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().left(20).toStdString();
}

} // namespace lintel
