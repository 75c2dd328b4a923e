// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/figure.h"
#include "app/theme/taskstyle.h"
#include "app/theme/theme.h"

#include <QFont>

class QPainter;

namespace trama::stage
{

/// With what figures are painted.
struct Look
{
    Theme theme = Theme::light();
    std::vector<TaskStyle> styles; ///< by task
    QFont font;
    QFont mono;
    std::vector<TaskId> selected; ///< tasks that stand out

    const TaskStyle &style(TaskId task) const;
    /// The font of such letters, in design pixels.
    QFont fontOf(Letters letters) const;
};

/// What a card is in besides its content.
enum class Frame : std::uint8_t { Plain, Selected, Wrong };

/// Paints a figure; the painter's unit is the design pixel, its origin the figure's corner.
void paintFigure(QPainter &painter, const Figure &figure, const Look &look, Frame frame);

/// The words as far as they fit into their place.
QString fitted(const Words &words, const Look &look);

} // namespace trama::stage
