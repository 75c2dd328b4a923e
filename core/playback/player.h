// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace trama::playback
{

/// Where the learner is in a run: a time that plays, stands, or follows the live edge.
/// It reads no clock: whoever owns it says how much real time has passed.
class Player
{
public:
    enum class Mode { Standing, Playing, Following };

    /// Slowest and fastest pace: run time per real time.
    static constexpr double slowest = 1.0 / 1000;
    static constexpr double fastest = 8.0;

    Mode mode() const { return m_mode; }
    Time time() const { return m_time; }
    double pace() const { return m_pace; }

    /// The run to move in; back to its beginning, standing. Null: nothing to move in.
    void setTrace(const Trace *trace);

    /// Clamped to [slowest, fastest]; what is no number is the slowest.
    void setPace(double pace);

    /// Plays on from here; from the beginning when it stands at the end.
    void play();
    void pause();
    /// Keeps to the end of the trace as it grows.
    void follow();

    /// Real time passes. Playing, the time grows by `real` × pace and stands at the end;
    /// following, it becomes the end. Returns whether the time changed.
    bool tick(Time real);

    /// Goes to a time, clamped to the trace, and stands there.
    void seek(Time time);
    void toStart();
    void toEnd();

    /// To the time of the next or previous event, and stands there. Several events of one
    /// time are one step. Returns false where there is none.
    bool stepForward();
    bool stepBack();

private:
    const Trace *m_trace = nullptr;
    Time m_time{};
    double m_pace = 1.0;
    Mode m_mode = Mode::Standing;
};

} // namespace trama::playback
