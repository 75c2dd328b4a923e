// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/labsettings.h"

namespace trama::window
{

run::LabOrder orderOf(const LabSettings &settings)
{
    run::LabOrder order;
    order.rules.model = settings.model;
    order.rules.machine.cores = settings.cores;
    if (settings.model == lab::Model::FreeThreaded)
        order.rules.machine.interpreter = lab::Interpreter::FreeThreaded;
    if (settings.decider == Decider::Computer)
        return order;
    order.rules.chooser = lab::Chooser::Policy; // steps follow each other, on one core
    order.rules.machine.cores = 1;
    order.rules.policy = lab::Steady();
    if (settings.decider == Decider::Chance)
        order.rules.policy = lab::Uniform(static_cast<std::uint64_t>(settings.seed));
    return order;
}

} // namespace trama::window
