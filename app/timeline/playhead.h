// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

class QPainter;

namespace trama
{

/// The line at the present time, with a triangle on top to take it by.
namespace playhead
{

/// Where it is drawn; empty when its time is out of sight.
QRect place(const Scene &scene);

/// Where its triangle can be taken, with some room around.
QRectF handle(const Scene &scene);

/// What comes after it, where that is only one way among others; empty elsewhere.
QRectF future(const Scene &scene);

/// The line, and a veil over that future.
void paint(QPainter &painter, const Scene &scene);

} // namespace playhead

} // namespace trama
