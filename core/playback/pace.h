// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace trama::playback
{

/// In what a run is played: its time passes, or its steps follow each other.
enum class Rhythm : std::uint8_t { Time, Steps };

/// How fast it can be played: run time per real time, or steps a second.
struct PaceRange
{
    double slowest = 0;
    double fastest = 0;
    double usual = 0; ///< to begin with

    /// The nearest pace that is in it; for what is no number, the slowest.
    constexpr double clamp(double pace) const
    {
        return pace > slowest ? std::min(pace, fastest) : slowest;
    }
};

constexpr PaceRange paceRange(Rhythm rhythm)
{
    return rhythm == Rhythm::Time ? PaceRange{1.0 / 1000, 8, 1} : PaceRange{0.25, 64, 2};
}

} // namespace trama::playback
