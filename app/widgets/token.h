// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/taskstyle.h"
#include "app/theme/theme.h"
#include "core/trace/trace.h"

#include <QImage>
#include <QRectF>
#include <vector>

class QPainter;

namespace trama
{

/// Draws a task's token: a disc of its colour with its letter, as large as `place` allows.
void paintToken(QPainter &painter, const QRectF &place, const TaskStyle &style,
                const Theme &theme);

/// A picture of tokens side by side, `height` high in device-independent pixels; of more than
/// three the rest is told as a number.
QImage tokenImage(const std::vector<TaskStyle> &styles, int height, qreal pixelRatio,
                  const Theme &theme);

/// The colour in which a task's words can be read on a card; ink where the task is not known.
QColor textColour(const Trace &trace, TaskId task, const Theme &theme);

/// `over` laid on `under` with an opacity from 0 to 1, as one opaque colour.
QColor mixed(const QColor &under, const QColor &over, qreal opacity);

} // namespace trama
