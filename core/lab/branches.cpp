// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explorer.h"

#include <algorithm>

namespace trama::lab
{

/// An execution of which plans are left: the one at hand, or one that was left for a reversal.
struct Explorer::Level
{
    std::vector<const History::Step *> steps;
    std::vector<Node *> nodes;
    std::vector<Reversal> reversals;

    /// As far as it is shared with one that was left there.
    void cut(Position at)
    {
        steps.resize(at);
        nodes.resize(at);
        std::erase_if(reversals, [&](const Reversal &reversal) { return reversal.last >= at; });
    }

    /// The first node with a plan; null when there is none.
    Node *planned() const
    {
        const auto found = std::find_if(nodes.begin(), nodes.end(),
                                        [](const Node *node) { return !node->plans.empty(); });
        return found == nodes.end() ? nullptr : *found;
    }
};

std::optional<Explorer::Branch> Explorer::give()
{
    Level level;
    for (Position i = 0; i < m_history.size(); ++i) {
        level.steps.push_back(&m_history[i]);
        level.nodes.push_back(&m_nodes[i]);
    }
    level.reversals = m_reversals;
    std::optional<Level> chosen;
    if (level.planned() != nullptr)
        chosen = level;
    for (auto left = m_left.rbegin(); left != m_left.rend(); ++left) {
        level.cut(left->at);
        for (const History::Step &step : left->steps)
            level.steps.push_back(&step);
        for (Node &node : left->nodes)
            level.nodes.push_back(&node);
        level.reversals.insert(level.reversals.end(), left->reversals.begin(),
                               left->reversals.end());
        if (level.planned() != nullptr)
            chosen = level;
    }
    if (!chosen)
        return std::nullopt;

    std::vector<Planned> &plans = chosen->planned()->plans;
    Planned plan = std::move(plans.back());
    plans.pop_back();
    m_heldSteps -= plan.sequence.size();
    const History::Step &reversed = *chosen->steps[plan.at];
    Branch branch;
    branch.next = {plan.at, 0, {reversed.done.footprint, reversed.needs}, reversed.actor, 0};
    branch.sequence = std::move(plan.sequence);
    chosen->cut(plan.at);
    for (Position i = 0; i < plan.at; ++i) {
        branch.steps.push_back(chosen->steps[i]->actor);
        branch.parts.push_back(chosen->nodes[i]->part);
    }
    branch.reversals = std::move(chosen->reversals);
    return branch;
}

void Explorer::begin(Branch branch)
{
    m_history.clear();
    m_nodes.clear();
    m_left.clear();
    m_heldSteps = 0;
    m_given = std::move(branch.steps);
    m_givenParts = std::move(branch.parts);
    m_reversals = std::move(branch.reversals);
    m_toTake = std::move(branch.sequence);
    m_next = branch.next;
    m_verdict = {};
    m_begun = m_through = false;
}

/// What comes before the branch, of which nothing is to be reversed here; false when the program
/// does not go that way.
bool Explorer::takeGiven()
{
    for (std::size_t i = 0; i < m_given.size(); ++i) {
        if (!m_execution.enabled().has(m_given[i])) {
            m_given.clear();
            m_toTake.clear();
            return false;
        }
        append(m_given[i], m_givenParts[i]);
    }
    m_given.clear();
    return true;
}

} // namespace trama::lab
