// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/shrink.h"

#include "core/lab/report.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <tuple>

namespace trama::lab
{

namespace
{

using Steps = std::vector<Actor>;
using Place = Steps::difference_type;

/// Goes as the steps say as far as that is possible: who cannot go is passed over. After the last
/// of them, whoever went goes on. Notes who could go.
class Wish
{
public:
    Wish(const Steps &steps, std::vector<ActorSet> &enabled) : m_steps(steps), m_enabled(enabled) {}

    Actor operator()(ActorSet enabled)
    {
        m_enabled.push_back(enabled);
        while (m_next < m_steps.size())
            if (const Actor wished = m_steps[m_next++]; enabled.has(wished))
                return m_previous = wished;
        if (!enabled.has(m_previous))
            m_previous = enabled.first();
        return m_previous;
    }

private:
    const Steps &m_steps;
    std::vector<ActorSet> &m_enabled;
    std::size_t m_next = 0;
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

/// Orders that nobody has tried yet, by their preemptions: each leaves one that was tried at one
/// step. Those that will not be tried any more, by the executions that are left, are not kept.
class Untried
{
public:
    /// What others could have done after the first `tried` steps, with fewer preemptions.
    void add(const std::shared_ptr<const Attempt> &attempt, std::size_t tried,
             std::size_t fewerThan, std::size_t most)
    {
        const Steps &steps = attempt->driven.schedule.steps;
        m_orders.resize(std::max(m_orders.size(), fewerThan));
        std::size_t preemptions = 0;
        Actor previous = NoActor;
        for (std::size_t i = 0; i < steps.size() && preemptions < fewerThan; ++i) {
            const bool goesOn = couldGoOn(previous, attempt->enabled[i]);
            ActorSet others = i < tried ? ActorSet() : attempt->enabled[i];
            others.remove(steps[i]);
            for (; !others.empty() && m_count < most; others.take()) {
                const std::size_t with = preemptions + (goesOn && others.first() != previous);
                if (with < fewerThan) {
                    m_orders[with].push_back({attempt, i, others.first()});
                    ++m_count;
                }
            }
            preemptions += goesOn && steps[i] != previous;
            previous = steps[i];
        }
    }

    /// One with the fewest preemptions; nothing when there is none left.
    std::optional<Steps> take()
    {
        for (std::deque<Order> &orders : m_orders) {
            if (orders.empty())
                continue;
            const Order order = std::move(orders.front());
            orders.pop_front();
            --m_count;
            const Steps &tried = order.attempt->driven.schedule.steps;
            Steps steps(tried.begin(), tried.begin() + static_cast<Place>(order.step));
            steps.push_back(order.other);
            return steps;
        }
        return std::nullopt;
    }

private:
    struct Order
    {
        std::shared_ptr<const Attempt> attempt;
        std::size_t step = 0;
        Actor other = NoActor;
    };

    std::vector<std::deque<Order>> m_orders; ///< by preemptions
    std::size_t m_count = 0;
};

class Shrinking
{
public:
    Shrinking(const Attempting &attempt, const Wanted &wanted, std::size_t mostExecutions)
        : m_attempt(attempt), m_wanted(wanted), m_most(mostExecutions)
    {
    }

    Shrunk run(const Steps &steps)
    {
        const std::optional<Attempt> first = attempt(steps, steps.size());
        if (!first || !isWanted(first->driven))
            return {Shrunk::Search::Vain, steps, 0, 0, m_executions};
        m_best = first->driven;
        joinStretches();
        const bool complete = searchWithFewer();
        return {complete ? Shrunk::Search::Complete : Shrunk::Search::Ended, this->steps(),
                m_best.preemptions, first->driven.preemptions, m_executions};
    }

private:
    /// Half of the executions are for that; the others for the search.
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
        if (m_executions > m_most / 2 || wish == steps())
            return false;
        const std::optional<Attempt> tried = attempt(wish, wish.size());
        return tried && isBetter(tried->driven);
    }

    /// Takes the first wanted order of the fewest preemptions, if they are fewer. Returns whether
    /// all with fewer were tried.
    bool searchWithFewer()
    {
        const std::size_t mostSteps = steps().size();
        const std::size_t fewerThan = m_best.preemptions;
        if (fewerThan == 0)
            return true;
        Untried untried;
        for (std::optional<Steps> order = Steps(); order; order = untried.take()) {
            std::optional<Attempt> tried = attempt(*order, mostSteps);
            if (!tried)
                return false;
            if (isBetter(tried->driven))
                return true;
            untried.add(std::make_shared<const Attempt>(std::move(*tried)), order->size(),
                        fewerThan, m_most - m_executions + 1);
        }
        return true;
    }

    /// Executions that become much longer than what they are made of are stopped.
    std::optional<Attempt> attempt(const Steps &wish, std::size_t steps)
    {
        if (m_executions == m_most)
            return std::nullopt;
        std::optional<Attempt> tried = m_attempt(wish, 2 * steps + 1);
        m_executions += tried ? 1 : 0;
        m_most = tried ? m_most : m_executions;
        return tried;
    }

    /// Keeps the execution when it is wanted and better than the best so far.
    bool isBetter(const Driven &driven)
    {
        if (!isWanted(driven) || cost(driven) >= cost(m_best))
            return false;
        m_best = driven;
        return true;
    }

    bool isWanted(const Driven &driven) const { return driven.ended && m_wanted(driven.outcome); }

    static std::tuple<std::size_t, std::size_t, std::size_t> cost(const Driven &driven)
    {
        const Steps &steps = driven.schedule.steps;
        return {driven.preemptions, switches(steps), steps.size()};
    }

    const Steps &steps() const { return m_best.schedule.steps; }

    const Attempting &m_attempt;
    const Wanted &m_wanted;
    std::size_t m_most; ///< executions
    std::size_t m_executions = 0;
    Driven m_best;
};

} // namespace

Shrunk shrink(const Attempting &attempt, const std::vector<Actor> &steps, const Wanted &wanted,
              std::size_t mostExecutions)
{
    return Shrinking(attempt, wanted, mostExecutions).run(steps);
}

Schedule shrink(Execution &execution, const Schedule &schedule, const Wanted &wanted,
                std::size_t mostExecutions)
{
    if (schedule.program != execution.fingerprint())
        return schedule;
    const Attempting attempt = [&execution](const Steps &steps, std::size_t mostSteps) {
        Attempt made;
        made.driven = drive(execution, Wish(steps, made.enabled), mostSteps);
        return std::optional(std::move(made));
    };
    Schedule shrunk = schedule;
    shrunk.steps = shrink(attempt, schedule.steps, wanted, mostExecutions).steps;
    return shrunk;
}

} // namespace trama::lab
