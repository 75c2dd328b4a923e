// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"

#include <QString>
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
    const QString &path() const { return m_path; }

private:
    LabBoard(lab::Board *board, const QString &path) : m_board(board), m_path(path) {}

    lab::Board *m_board;
    QString m_path;
    std::uint64_t m_progress = 0; ///< of the board, at the last look
};

} // namespace trama::run
