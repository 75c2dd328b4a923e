// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/playback/player.h"
#include "core/timeline/runrecord.h"

namespace trama::window
{

/// What can be pressed now. It follows from the record, the player and whether a program runs,
/// and is kept nowhere.
struct TransportState
{
    bool canRun = false;
    bool canStop = false;
    bool canGoBack = false;
    bool canGoForward = false;
    bool canPlay = false;
    bool moving = false; ///< time plays or follows: pressing play would pause
    bool live = false;   ///< keeps to the edge of a run under way

    friend bool operator==(const TransportState &, const TransportState &) = default;
};

TransportState transportState(const RunRecord &record, const playback::Player &player,
                              bool running);

} // namespace trama::window
