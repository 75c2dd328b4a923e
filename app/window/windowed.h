// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trama::window
{

/// Shows the window and returns when it is closed. A file named in the arguments is opened.
int runWindow(int argc, char **argv);

} // namespace trama::window
