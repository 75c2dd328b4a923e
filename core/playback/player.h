// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/playback/pace.h"
#include "core/trace/trace.h"

namespace trama::playback
{

/// Where the learner is in a run: a time that plays, stands, or follows the live edge.
/// It reads no clock: whoever owns it says how much real time has passed.
class Player
{
public:
    enum class Mode { Standing, Playing, Following };

    Mode mode() const { return m_mode; }
    Time time() const { return m_time; }
    Rhythm rhythm() const { return m_rhythm; }
    double pace() const { return m_pace; }

    /// The run to move in; back to its beginning, standing. Null: nothing to move in.
    void setTrace(const Trace *trace);

    /// Clamped to the range of the rhythm. Playing goes on from where it is.
    void setPace(Rhythm rhythm, double pace);

    /// Plays on from here; from the beginning when it stands at the end.
    void play();
    void pause();
    /// Keeps to the end of the trace as it grows.
    void follow();

    /// Real time passes. Playing, the time grows by `real` × pace, or by as many steps and the part
    /// of the next one that has passed, and stands at the end; following, it becomes the end.
    /// Returns whether the time changed.
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
    void beginPlaying();
    Time playedTo(Time real);
    Time stepAfter(Time time) const;

    const Trace *m_trace = nullptr;
    Time m_time{};
    Rhythm m_rhythm = Rhythm::Time;
    double m_pace = paceRange(Rhythm::Time).usual;
    Mode m_mode = Mode::Standing;
    // Playing in steps: on the way from a step to the next one, and how much of it has passed,
    // since a nanosecond is too coarse for steps that are close.
    Time m_step{};
    double m_passed = 0; ///< from 0 to 1
};

} // namespace trama::playback
