// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/transportstate.h"

namespace trama::window
{

TransportState transportState(const RunRecord &record, const playback::Player &player, bool running)
{
    using Mode = playback::Player::Mode;
    const Trace &trace = record.trace;
    TransportState state;
    state.canRun = !running;
    state.canStop = running;
    state.moving = player.mode() != Mode::Standing;
    state.live = running && player.mode() == Mode::Following;
    state.canGoBack = player.time() > Time::zero();
    state.canGoForward = player.time() < trace.end() || (running && !state.live);
    state.canPlay = running || !trace.events().empty();
    return state;
}

} // namespace trama::window
