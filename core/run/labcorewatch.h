// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"
#include "core/run/batch.h"
#include "core/run/corewatch.h"

#include <utility>

namespace trama::run
{

/// The virtual cores of a run of the Lab, and who decided what: what the board says of them, in
/// virtual time.
class LabCoreWatch : public CoreWatch
{
public:
    /// The board must outlive it.
    LabCoreWatch(lab::Board &board, pid_t pid) : m_board(board), m_pid(pid) {}

    std::uint64_t drain(std::vector<CoreRecord> &out) override;
    void finish(std::vector<CoreRecord> &out) override { drain(out); }
    int fd() const override { return -1; }
    Source source() const override { return Source::Virtual; }
    std::uint64_t lost() const override { return m_lost; }

    /// What became of the GILs since the last call; after drain().
    std::vector<GilRecord> takeGils() { return std::exchange(m_gils, {}); }
    /// Likewise, of the decisions.
    std::vector<DecisionRecord> takeDecisions();

private:
    std::vector<GilRecord> m_gils;
    lab::Board &m_board;
    pid_t m_pid;
    std::uint64_t m_next = 0;
    std::uint32_t m_nextDecision = 0;
    std::uint64_t m_lost = 0;
};

} // namespace trama::run
