// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"

#include "core/run/halt.h"

#include <QString>
#include <chrono>
#include <memory>
#include <vector>

namespace trama::run
{

/// What decides in a run of the Lab.
struct LabOrder
{
    lab::Rules rules;
    std::vector<lab::Actor> script; ///< the steps to take first
    bool scriptIsAll = false;       ///< after them the run ends
};

/// The board of one run, in memory that the program finds by its path.
class LabBoard
{
public:
    /// Null when the file cannot be made in the folder; `error` then has errno.
    static std::unique_ptr<LabBoard> make(const LabOrder &order, const QString &folder, int &error);
    /// The file goes with it.
    ~LabBoard();
    LabBoard(const LabBoard &) = delete;
    LabBoard &operator=(const LabBoard &) = delete;

    lab::Board &board() { return *m_board; }

    /// Takes the turn from a process that died with it, and gives it to who goes next. To be
    /// called every few milliseconds.
    void relieveTheDead();
    /// Ends the run when who has the turn has done nothing for Rules::patience. Likewise.
    void watch();
    /// Where the program is, as far as whose doing it is that the run is over can be asked. Waits
    /// for the answer, half a second at most.
    Line whereItIs() const;
    const QString &path() const { return m_path; }

private:
    LabBoard(lab::Board *board, const QString &path) : m_board(board), m_path(path) {}

    lab::Board *m_board;
    QString m_path;
    std::uint64_t m_progress = 0; ///< of the board, at the last look
    std::uint64_t m_watched = 0;  ///< likewise
    std::chrono::steady_clock::time_point m_since;  ///< when it last moved
    std::chrono::steady_clock::time_point m_looked; ///< at it
};

} // namespace trama::run
