#pragma once

#include <QRectF>
#include <string>
#include <vector>

namespace lintel {

class CanvasScene;

/// A line around cards that one security group protects, or that run in one cluster.
struct ProtectionArea {
    std::string group;
    bool isCluster = false;
    std::string title;
    QRectF rect;
    std::vector<std::string> members;
};

/// The lines around what runs in each cluster and, when their layer is shown, what each security group
/// protects, leaving out some cards. Cards of one container share a line where nothing else lies between
/// them.
std::vector<ProtectionArea> protectionAreas(const CanvasScene& scene,
                                            const std::vector<std::string>& except = {});

} // namespace lintel
