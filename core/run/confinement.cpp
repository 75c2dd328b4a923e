// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/confinement.h"

#include "core/run/launcher/messages.h"

#include <QCoreApplication>

namespace trama::run
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("trama::run", text);
}
} // namespace

Confined confined(const launcher::Plan &plan, std::uint32_t done)
{
    if (plan.ownFolder.empty())
        return {};
    const bool files = (done & launcher::FilesWithheld) != 0;
    const bool network = (done & launcher::NetworkWithheld) != 0;
    if (files && network)
        return {Confinement::Full, {}};
    if (network)
        return {Confinement::Partial,
                tr("This program is not your own, and it can write wherever you can: this system "
                   "cannot withhold that (it takes Landlock, in Linux 6.2 or later).")};
    if (files)
        return {Confinement::Partial,
                tr("This program is not your own, and it can use the network: this system cannot "
                   "withhold that (it takes seccomp).")};
    return {Confinement::None,
            tr("This program is not your own, and it can write wherever you can and use the "
               "network: this system cannot withhold that (it takes Landlock and seccomp).")};
}

} // namespace trama::run
