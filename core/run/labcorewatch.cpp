// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/labcorewatch.h"

namespace trama::run
{

namespace
{

CoreRecordKind kindOf(lab::Shift::Kind kind)
{
    switch (kind) {
    case lab::Shift::Kind::On:
        return CoreRecordKind::On;
    case lab::Shift::Kind::Preempted:
        return CoreRecordKind::OffPreempted;
    case lab::Shift::Kind::Waits:
        break;
    }
    return CoreRecordKind::OffWaiting;
}

} // namespace

std::uint64_t LabCoreWatch::drain(std::vector<CoreRecord> &out)
{
    const std::uint64_t count = m_board.shiftCount.load(std::memory_order_acquire);
    if (count - m_next > lab::Board::ShiftsKept) {
        m_lost += count - m_next - lab::Board::ShiftsKept;
        m_next = count - lab::Board::ShiftsKept;
    }
    for (; m_next < count; ++m_next) {
        const lab::Shift &shift = m_board.shift(m_next);
        out.push_back({static_cast<std::uint64_t>(shift.time.count()), m_pid, shift.thread, 0, 0,
                       shift.core, kindOf(shift.kind)});
    }
    return UINT64_MAX;
}

} // namespace trama::run
