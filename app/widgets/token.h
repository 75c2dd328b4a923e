// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/taskstyle.h"
#include "app/theme/theme.h"

#include <QImage>
#include <QRectF>
#include <vector>

class QPainter;

namespace trama
{

/// Draws a task's token: a disc of its colour with its letter, as large as `place` allows.
void paintToken(QPainter &painter, const QRectF &place, const TaskStyle &style);

/// A picture of tokens side by side, `height` high in device-independent pixels; of more than
/// three the rest is told as a number.
QImage tokenImage(const std::vector<TaskStyle> &styles, int height, qreal pixelRatio,
                  const Theme &theme);

} // namespace trama
