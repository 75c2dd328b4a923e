// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/ids.h"
#include "core/trace/time.h"

#include <cstdint>
#include <vector>

namespace trama
{

/// One of the tasks that could have taken a step.
struct Candidate
{
    TaskId task = TaskId::None;
    std::uint8_t actor = 0; ///< its number in the schedule
};

/// A point of a run of the Lab where more than one task could go.
struct Choice
{
    Time time{};              ///< what went before is earlier, what it led to is later
    std::uint32_t step = 0;   ///< how many steps of the schedule come before it
    std::uint32_t chosen = 0; ///< which of the candidates went
    std::uint32_t first = 0;  ///< of its candidates among all
    std::uint32_t count = 0;  ///< of its candidates: 2 or more
};

/// Who could have gone when, and who went: what makes a run of the Lab that run and no other. It
/// grows like the trace that it belongs to.
class Choices
{
public:
    /// `choice.first` and `count` are filled in. In order of time.
    void add(Choice choice, const std::vector<Candidate> &candidates)
    {
        choice.first = static_cast<std::uint32_t>(m_candidates.size());
        choice.count = static_cast<std::uint32_t>(candidates.size());
        m_candidates.insert(m_candidates.end(), candidates.begin(), candidates.end());
        m_choices.push_back(choice);
    }

    std::size_t size() const { return m_choices.size(); }
    bool empty() const { return m_choices.empty(); }
    const Choice &operator[](std::size_t i) const { return m_choices[i]; }
    const Candidate &candidate(const Choice &choice, std::size_t i) const
    {
        return m_candidates[choice.first + i];
    }
    const Candidate &chosen(const Choice &choice) const { return candidate(choice, choice.chosen); }

    /// The first choice at or after a time; size() when there is none.
    std::size_t firstAtOrAfter(Time time) const;

    /// All steps in order, by the actors' numbers, once the run is over: the schedule.
    std::vector<std::uint8_t> steps;
    /// So many of them, from the first, were chosen by the virtual computer.
    std::uint32_t timedSteps = 0;

private:
    std::vector<Choice> m_choices;
    std::vector<Candidate> m_candidates;
};

} // namespace trama
