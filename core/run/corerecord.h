// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace trama::run
{

/// What the system says of a task and a core.
enum class CoreRecordKind : std::uint8_t {
    On,
    OffPreempted,
    OffWaiting,
    OffUnknown,
    Fork,
    Exit,
    Exec
};

/// One switch, birth or death of a thread, as the system told it.
struct CoreRecord
{
    std::uint64_t time = 0; ///< CLOCK_MONOTONIC, ns
    std::int32_t pid = 0;
    std::int32_t tid = 0;
    std::int32_t parentPid = 0; ///< Fork only
    std::int32_t parentTid = 0; ///< Fork only
    std::int32_t core = -1;     ///< −1: not known
    CoreRecordKind kind = CoreRecordKind::On;
};

} // namespace trama::run
