// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/window/windowed.h"

int main(int argc, char **argv)
{
    if (trama::cli::wantsCommandLine(argc, argv))
        return trama::cli::runCommandLine(argc, argv);
    return trama::window::runWindow(argc, argv);
}
