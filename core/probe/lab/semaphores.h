// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trama::probe
{

/// In the child of a fork: semaphores of its own memory are others than its parent's.
void forgetSemaphores();

} // namespace trama::probe
