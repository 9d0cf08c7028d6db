#include "qml/Profile/profile_pictures.h"

#include "model/study/progress/html.h"
#include "model/study/progress/media.h"
#include "qml/Ui/pictures.h"

namespace lintel {

QUrl pictureFolder(const ProgressStore& store) {
    return QUrl::fromLocalFile(toText(mediaFolder(store)) + u'/');
}

Result<QString> keepClipboardPicture(ProgressStore& store) {
    const std::optional<Picture> picture = clipboardPicture();
    if (!picture)
        return QString();
    const Result<std::string> name =
        storeImage(store, picture->bytes.toStdString(), picture->suffix.toStdString());
    if (!name)
        return name.error();
    return toText(imageMarkup(*name));
}

} // namespace lintel
