// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/figure.h"

// The figures of the several kinds; of use to figureOf() alone.

namespace trama::stage
{

void drawLock(const Card &card, const QRectF &area, Figure &figure);
void drawSemaphore(const Card &card, const QRectF &area, Figure &figure);
void drawEvent(const Card &card, const QRectF &area, Figure &figure);
void drawBarrier(const Card &card, const QRectF &area, Figure &figure);
void drawCondition(const Card &card, const QRectF &area, Figure &figure);
void drawQueue(const Card &card, const QRectF &area, Figure &figure);
void drawProcessQueue(const Card &card, const QRectF &area, Figure &figure);
void drawPipe(const Card &card, const QRectF &area, Figure &figure);
void drawValue(const Card &card, const QRectF &area, Figure &figure);
void drawArray(const Card &card, const QRectF &area, Figure &figure);
void drawServed(const Card &card, const QRectF &area, Figure &figure);
void drawPool(const Card &card, const QRectF &area, Figure &figure);
void drawGil(const Card &card, const QRectF &area, Figure &figure);
void drawCores(const Trace &trace, const Card &card, const QRectF &area, Figure &figure);
void drawStart(const Trace &trace, const Card &card, const QRectF &area, Figure &figure);
void drawDeadlock(const Trace &trace, const Card &card, const QRectF &area, Figure &figure);

} // namespace trama::stage
