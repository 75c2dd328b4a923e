// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trama::cli
{

/// Whether these arguments ask for a command (`trama run …`) rather than for the window.
bool wantsCommandLine(int argc, char **argv);

/// Carries out the command and returns the exit status of cli.md's table: what is ours goes to
/// stderr, or to stdout where JSON was asked for. Needs no display.
int runCommandLine(int argc, char **argv);

} // namespace trama::cli
