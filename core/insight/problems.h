// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/cutoff.h"
#include "core/insight/failures.h"
#include "core/insight/lostupdates.h"
#include "core/insight/problemlist.h"
#include "core/insight/standstill.h"

namespace trama::insight
{

/// Looks for what went wrong in a trace, following it while it grows. What is told was seen in
/// this run; that nothing is told does not say that nothing could go wrong. Where records are
/// missing, it tells neither standstills nor lost updates: what is missing could contradict them.
class ProblemFinder
{
public:
    explicit ProblemFinder(const Trace &trace);

    /// Takes in the events appended since the last call.
    void extend();

    /// What went wrong so far, in order of time, each thing once.
    std::vector<Problem> found() const;

private:
    void take(const Event &event);
    void takeMisuse(const Event &event);
    void takeBreak(const Event &event);

    const Trace &m_trace;
    State m_state;
    std::size_t m_taken = 0;
    ProblemList m_mistakes; ///< told by Python, and lost updates
    LostUpdates m_lost;
    Failures m_failures;
    CutOff m_cut;
    Standstill m_standstill;
};

/// What went wrong in the whole trace, in order of time.
std::vector<Problem> problems(const Trace &trace);

} // namespace trama::insight
