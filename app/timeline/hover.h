// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <QString>

namespace trama
{

/// What a place of the timeline answers when the pointer rests on it.
struct Hover
{
    QString text; ///< rich text; empty where there is nothing to say
    QRect place;  ///< where the same answer holds
};

/// Who, in which condition, since when, until when, how long, and at which line; left of the
/// lanes, what a lane is about.
Hover hoverAt(const Scene &scene, const QPoint &place);

} // namespace trama
