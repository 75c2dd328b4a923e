// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/shrink.h"

#include "core/lab/report.h"

#include <algorithm>
#include <tuple>

namespace trama::lab
{

namespace
{

using Steps = std::vector<Actor>;
using Place = Steps::difference_type;

/// Goes as the steps say as far as that is possible: who cannot go is passed over. After the last
/// of them, whoever went goes on.
class Wish
{
public:
    explicit Wish(const Steps &steps) : m_steps(steps) {}

    Actor operator()(ActorSet enabled)
    {
        while (m_next < m_steps.size()) {
            m_previous = m_steps[m_next++];
            if (enabled.has(m_previous))
                return m_previous;
        }
        if (!enabled.has(m_previous))
            m_previous = enabled.first();
        return m_previous;
    }

private:
    const Steps &m_steps;
    std::size_t m_next = 0;
    Actor m_previous = NoActor;
};

/// All orders with so many preemptions at most, one after the other, depth first.
class Bounded
{
public:
    explicit Bounded(std::size_t preemptions) : m_most(preemptions) {}

    Actor operator()(ActorSet enabled)
    {
        const bool goesOn = couldGoOn(m_previous, enabled);
        if (m_next == m_steps.size()) {
            const bool bound = goesOn && m_preemptions == m_most;
            m_steps.push_back(goesOn ? m_previous : enabled.first());
            m_left.push_back(bound ? ActorSet() : enabled);
            m_left.back().remove(m_steps.back());
        }
        const Actor actor = m_steps[m_next++];
        m_preemptions += goesOn && actor != m_previous ? 1 : 0;
        return m_previous = actor;
    }

    /// To the next order; false when there is none.
    bool next()
    {
        m_next = 0;
        m_preemptions = 0;
        m_previous = NoActor;
        while (!m_left.empty() && m_left.back().empty()) {
            m_left.pop_back();
            m_steps.pop_back();
        }
        if (m_left.empty())
            return false;
        m_steps.back() = m_left.back().take();
        return true;
    }

private:
    std::size_t m_most;
    Steps m_steps;
    std::vector<ActorSet> m_left; ///< by step: who else is to be tried there
    std::size_t m_next = 0;
    std::size_t m_preemptions = 0;
    Actor m_previous = NoActor;
};

/// Behind the stretch of steps that one actor takes from `begin` on.
Place endOf(const Steps &steps, Place begin)
{
    const Actor actor = steps[begin];
    const auto other = [actor](Actor one) { return one != actor; };
    return std::find_if(steps.begin() + begin, steps.end(), other) - steps.begin();
}

/// The steps with the stretch moved to its actor's next one.
Steps movedOn(Steps steps, Place begin)
{
    const auto end = steps.begin() + endOf(steps, begin);
    const auto next = std::find(end, steps.end(), steps[begin]);
    if (next != steps.end())
        std::rotate(steps.begin() + begin, end, next);
    return steps;
}

/// The steps with the next stretch of the same actor moved to this one.
Steps movedBack(Steps steps, Place begin)
{
    const auto end = steps.begin() + endOf(steps, begin);
    const auto next = std::find(end, steps.end(), steps[begin]);
    if (next != steps.end())
        std::rotate(end, next, steps.begin() + endOf(steps, next - steps.begin()));
    return steps;
}

class Shrinking
{
public:
    Shrinking(Execution &execution, const Wanted &wanted, std::size_t mostExecutions)
        : m_execution(execution), m_wanted(wanted), m_left(mostExecutions)
    {
    }

    Schedule run(const Schedule &schedule)
    {
        m_best = attempt(Wish(schedule.steps), schedule.steps.size());
        if (!isWanted(m_best))
            return schedule;
        joinStretches();
        searchWithFewer();
        return m_best.schedule;
    }

private:
    void joinStretches()
    {
        bool better = true;
        while (better) {
            better = false;
            for (Place i = 0; i < std::ssize(steps());) {
                if (improves(movedOn(steps(), i)) || improves(movedBack(steps(), i)))
                    better = true; // and other steps stand here now
                else
                    i = endOf(steps(), i);
            }
        }
    }

    bool improves(const Steps &wish)
    {
        return m_left > 0 && wish != steps() && isBetter(attempt(Wish(wish), wish.size()));
    }

    /// Takes the first wanted order of the fewest preemptions, if they are fewer.
    void searchWithFewer()
    {
        const std::size_t mostSteps = steps().size();
        const std::size_t preemptions = m_best.preemptions;
        for (std::size_t most = 0; most < preemptions; ++most) {
            Bounded orders(most);
            do {
                if (m_left == 0 || isBetter(attempt(std::ref(orders), mostSteps)))
                    return;
            } while (orders.next());
        }
    }

    /// Executions that become much longer than what they are made of are stopped.
    Driven attempt(const WhoGoes &choose, std::size_t steps)
    {
        --m_left;
        return drive(m_execution, choose, 2 * steps + 1);
    }

    /// Keeps the execution when it is wanted and better than the best so far.
    bool isBetter(Driven driven)
    {
        if (!isWanted(driven) || cost(driven) >= cost(m_best))
            return false;
        m_best = std::move(driven);
        return true;
    }

    bool isWanted(const Driven &driven) const { return driven.ended && m_wanted(driven.outcome); }

    static std::tuple<std::size_t, std::size_t, std::size_t> cost(const Driven &driven)
    {
        const Steps &steps = driven.schedule.steps;
        return {driven.preemptions, switches(steps), steps.size()};
    }

    const Steps &steps() const { return m_best.schedule.steps; }

    Execution &m_execution;
    const Wanted &m_wanted;
    std::size_t m_left; ///< executions
    Driven m_best;
};

} // namespace

Schedule shrink(Execution &execution, const Schedule &schedule, const Wanted &wanted,
                std::size_t mostExecutions)
{
    if (schedule.program != execution.fingerprint() || mostExecutions == 0)
        return schedule;
    return Shrinking(execution, wanted, mostExecutions).run(schedule);
}

} // namespace trama::lab
