// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/labboard.h"

namespace trama::window
{

/// The two ways to run.
enum class RunMode {
    Explore, ///< in the Lab: Trama decides the order, and time is virtual
    Measure, ///< live: the computer decides, and time is real
};

/// Who decides the order of a run in the Lab.
enum class Decider {
    Computer, ///< the virtual computer: who is ready first
    Chance,   ///< at random, by a seed
    Learner,  ///< the same task goes on as long as it can; the rest is to be chosen
};

/// What the learner has set for runs in the Lab. A plain value; whoever shows it keeps none.
struct LabSettings
{
    Decider decider = Decider::Computer;
    int cores = 2;
    lab::Model model = lab::Model::Any;
    int seed = 1;

    friend bool operator==(const LabSettings &, const LabSettings &) = default;
};

/// What the engine is to do for a run with these settings.
run::LabOrder orderOf(const LabSettings &settings);

} // namespace trama::window
