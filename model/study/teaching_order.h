#pragma once

#include "model/study/card.h"

#include <vector>

namespace lintel {

/// Sorts cards into the order in which they are begun when no exam is planned. The topics of a service keep
/// theirs, which goes from the basics on; services take turns, topic by topic, each as often as the exams ask
/// about it (weighted fair queueing, Demers et al., SIGCOMM 1989). What no exam asks comes last.
void sortForTeaching(std::vector<Card>& cards, const StudyMaterial& material);

} // namespace lintel
