// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/launcher/plan.h"
#include "core/trace/trace.h"

#include <QString>

namespace trama::run
{

/// What a program that is not the user's own went without.
struct Confined
{
    Confinement confinement = Confinement::Own;
    QString remark; ///< what could not be withheld, translated; empty when there is no such thing
};

/// `done`: the launcher's Confinement bits.
Confined confined(const launcher::Plan &plan, std::uint32_t done);

} // namespace trama::run
