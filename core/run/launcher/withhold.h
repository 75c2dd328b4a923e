// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/launcher/filter.h"

#include <string>

namespace trama::run::launcher
{

/// What a program that is not the user's own goes without. Each is for good, and for all that
/// the program starts; each is done as far as the kernel can, and says whether that is wholly.

/// Keeps the caller from changing any file outside `folder`, and from signalling other
/// programs. /dev/null and shared memory stay: multiprocessing needs them.
bool withholdFiles(const std::string &folder);

/// Adds that no sockets but local ones can be made, and that what belongs to a file beside its
/// contents (mode, owner, times, attributes) stays as it is.
void addSeclusion(Filter &filter);

/// Gives up what root may do and others may not.
void dropPrivileges();

} // namespace trama::run::launcher
