// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/labcorewatch.h"

namespace trama::run
{

namespace
{

CoreRecordKind kindOf(const lab::MachineEvent &event)
{
    if (event.verb == Verb::CoreOn)
        return CoreRecordKind::On;
    return static_cast<OffReason>(event.detail) == OffReason::Preempted
               ? CoreRecordKind::OffPreempted
               : CoreRecordKind::OffWaiting;
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
        const auto time = static_cast<std::uint64_t>(shift.event.time.count());
        if (shift.event.verb == Verb::CoreOn || shift.event.verb == Verb::CoreOff)
            out.push_back({time, m_pid, shift.thread, 0, 0, shift.event.core, kindOf(shift.event)});
        else
            m_gils.push_back({time, lab::Board::idOf(shift.event.process), shift.thread,
                              shift.event.verb, shift.event.detail});
    }
    return UINT64_MAX;
}

std::vector<DecisionRecord> LabCoreWatch::takeDecisions()
{
    std::vector<DecisionRecord> records;
    const std::uint32_t count = m_board.decisionCount.load(std::memory_order_acquire);
    for (; m_nextDecision < count; ++m_nextDecision) {
        const lab::Decision &decision = m_board.decision(m_nextDecision);
        DecisionRecord &record = records.emplace_back(
            DecisionRecord{static_cast<std::uint64_t>(decision.time.count()), decision, {}});
        for (std::uint32_t i = 0; i < decision.count; ++i)
            record.able.push_back(m_board.able(decision.first + i));
    }
    return records;
}

} // namespace trama::run
