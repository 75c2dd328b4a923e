// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problemlist.h"
#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <map>

namespace trama::insight
{

/// Finds threads that were in the middle of something when their process ended by itself. A thread
/// that waited for an item or a message was not: it had nothing to do.
class CutOff
{
public:
    explicit CutOff(const Trace &trace) : m_trace(trace) {}

    /// To be called with each event and the state before it.
    void take(const Event &event, const State &before);

    void tell(ProblemList &found) const;

private:
    bool isInTheMiddle(TaskId task, const State &state) const;

    const Trace &m_trace;
    std::map<TaskId, Problem> m_cut; ///< by process; nothing of the process has happened since
};

} // namespace trama::insight
