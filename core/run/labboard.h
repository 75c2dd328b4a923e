// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/board.h"
#include "core/lab/schedule.h"
#include "core/trace/choices.h"

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
    std::vector<lab::Actor> script{}; ///< the steps to take first
    bool scriptIsAll = false;         ///< after them the run ends
    QString inside{};                 ///< the function of lab::Rules::mostInside, as f or Class.f

    /// The order for a run that is the same up to one of a run's choices, where another candidate
    /// goes; after it, whoever goes goes on as long as it can. `choices` are of a whole run by this
    /// order.
    LabOrder goingAnotherWay(const Choices &choices, std::size_t choice,
                             lab::Actor candidate) const;
    /// The order for the same run again.
    static LabOrder following(const lab::Schedule &schedule);
    /// What a whole run by this order was.
    lab::Schedule scheduleOf(std::string fingerprint, const Choices &choices) const;
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
    /// What the program wrote down at a place of its file of stacks: see lab::Uncontrolled.
    Line lineAt(std::int64_t whereabouts) const;
    const QString &path() const { return m_path; }
    /// Whether the virtual computer chose, at least to begin with.
    bool timed() const { return m_timed; }

private:
    LabBoard(lab::Board *board, const QString &path)
        : m_board(board), m_path(path), m_timed(board->rules().chooser == lab::Chooser::Machine)
    {
    }

    QString stacks() const { return m_path + QStringLiteral(".stack"); }

    lab::Board *m_board;
    QString m_path;
    bool m_timed;
    std::uint64_t m_progress = 0;                   ///< of the board, at the last look
    std::uint64_t m_watched = 0;                    ///< likewise
    std::chrono::steady_clock::time_point m_since;  ///< when it last moved
    std::chrono::steady_clock::time_point m_looked; ///< at it
};

} // namespace trama::run
