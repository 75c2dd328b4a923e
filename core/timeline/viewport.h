// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timerange.h"

namespace trama::timeline
{

/// Which stretch of a run is on the screen, and how it follows a run that grows: everything
/// from 0 stays in sight until the learner comes closer; from then on the length stays, and the
/// live edge is followed while it is in sight. It never goes before 0 or beyond what fits.
class Viewport
{
public:
    /// Whether more is to come.
    enum class Growth { Ended, Live };

    const TimeRange &range() const { return m_range; }
    /// Everything is in sight, and stays so while the run grows.
    bool isFitted() const { return m_fitted; }

    /// Another run, which goes on until `end` so far: all of it.
    void open(Time end, Growth growth);
    /// The same run now goes on until `end`.
    void follow(Time end, Growth growth);

    void fit();
    /// See TimeRange.
    void zoomAbout(Time fixed, double factor);
    void pan(Time by);
    void reveal(Time time);

private:
    TimeRange everything() const;
    void take(const TimeRange &range);

    TimeRange m_range = TimeRange::fitting(Time{});
    Time m_end{};
    Growth m_growth = Growth::Ended;
    bool m_fitted = true;
};

} // namespace trama::timeline
