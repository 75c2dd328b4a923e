// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/descriptor.h"
#include "core/run/launcher/budget.h"
#include "core/run/launcher/family.h"
#include "core/run/launcher/firstprocess.h"
#include "core/run/launcher/messages.h"

namespace trama::run::launcher
{

/// Keeps the program from its first process to its last: starts it, reports on it, obeys the
/// engine, and leaves nothing behind. It never tells the program what to do: it lets it run
/// or ends it.
class Keeper
{
public:
    /// `those.guard` is the process that forked us; without it we end the program too.
    Keeper(const Plan &plan, const Protected &those);

    /// Returns when nothing of the program is left: how many could not be ended.
    std::uint32_t run();

private:
    enum class Next { GoOn, Finish };

    Next checkBudget();
    Next takeRequests();
    Next takeSignals();
    Next reap();
    std::uint32_t clearUp();
    void reportEnd(const Reaped &child);
    void say(const Message &message);

    Mark m_mark;
    Descriptor m_signals;
    FirstProcess m_first;
    Budget m_budget;
    bool m_ended = false;
};

/// Blocks every signal, for good: what matters is read from a descriptor.
void blockSignals();

/// Nobody of our own user may look into us or write to our memory from now on.
void closeMemory();

/// Gives up stdin, stdout and stderr, which are the program's: pipes must see it go.
void forgetStreams();

} // namespace trama::run::launcher
