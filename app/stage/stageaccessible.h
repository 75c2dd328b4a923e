// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trama::stage
{

/// From now on a stage tells those who read the screen of each of its cards: a child whose name is
/// the card's sentence. Once for the whole program is enough; more do no harm.
void installStageAccessible();

} // namespace trama::stage
