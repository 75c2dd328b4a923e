// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

class QPainter;

namespace trama
{

/// What was written into an object by the last write at a time, as a short text; empty where
/// nothing was written then. Of a place in an array: "[2] 5".
QString valueWritten(const Trace &trace, ObjectId object, Time time);

/// A value from when it was written to when it was overwritten: a round token with the value in
/// the colour of who wrote it, and a faint line as long as it lasts. Where there is no room for
/// the token, the colour alone. `place` is as much of the stretch as is in sight.
void paintValue(QPainter &painter, const Scene &scene, ObjectId object,
                const timeline::Step &written, const QRectF &place);

} // namespace trama
