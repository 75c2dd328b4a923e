// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timerange.h"

#include <cmath>

namespace trama::timeline
{

/// Time to pixel and back: `range` lies over the pixels from `left` to `left + width`. It does
/// not clip: times and pixels outside are valid and keep the same scale.
struct TimeScale
{
    TimeRange range;
    double left = 0;
    double width = 0;

    /// Nanoseconds to a pixel; 0 where there are no pixels or no time.
    double perPixel() const
    {
        return width > 0 && range.span() > Time{} ? double(range.span().count()) / width : 0;
    }

    /// `left` where there are no pixels or no time.
    double pixel(Time time) const
    {
        const double scale = perPixel();
        return scale > 0 ? left + double((time - range.begin).count()) / scale : left;
    }

    /// The time nearest to a pixel; the beginning of the range where there are no pixels.
    Time time(double pixel) const
    {
        return range.begin + Time(std::llround((pixel - left) * perPixel()));
    }

    /// How long so many pixels last; nothing where there are no pixels.
    Time length(double pixels) const { return Time(std::llround(pixels * perPixel())); }
};

} // namespace trama::timeline
