// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/lane.h"

#include "core/timeline/mix.h"

namespace trama::timeline
{

void Lane::append(const Step &step)
{
    if (!m_steps.empty()) {
        if (m_steps.back().sameAs(step))
            return;
        if (m_steps.back().start == step.start) {
            // It lasted no time. No node comprises it yet: a node is complete, and reckoned,
            // once the step after its last one is there, and this one was the last.
            m_steps.back() = step;
            return;
        }
    }
    m_steps.push(step);
    completeNodes();
}

void Lane::completeNodes()
{
    // The newest step tells where the one before it ends.
    std::size_t complete = m_steps.size() - 1;
    for (std::size_t level = 0; complete > 0 && complete % fanOut == 0; ++level) {
        complete /= fanOut;
        if (m_levels.size() <= level)
            m_levels.emplace_back();
        if (m_levels[level].size() >= complete)
            return;
        m_levels[level].push(level == 0 ? sumOfSteps((complete - 1) * fanOut)
                                        : sumOfNodes(level - 1, (complete - 1) * fanOut));
    }
}

Lane::Node Lane::sumOfSteps(std::size_t first) const
{
    Mix mix;
    for (std::size_t i = first; i < first + fanOut; ++i) {
        const Step &step = m_steps[i];
        if (!step.empty())
            mix.add(step.owner, step.condition,
                    static_cast<double>((m_steps[i + 1].start - step.start).count()));
    }
    Node node{m_steps[first].start, m_steps[first + fanOut].start, {}};
    node.shares = mix.shares(static_cast<double>((node.end - node.start).count()));
    return node;
}

Lane::Node Lane::sumOfNodes(std::size_t level, std::size_t first) const
{
    const Blocks<Node, 128> &below = m_levels[level];
    Mix mix;
    for (std::size_t i = first; i < first + fanOut; ++i)
        mix.add(below[i]);
    Node node{below[first].start, below[first + fanOut - 1].end, {}};
    node.shares = mix.shares(static_cast<double>((node.end - node.start).count()));
    return node;
}

std::size_t Lane::stepAt(Time time) const
{
    std::size_t low = 0;
    std::size_t high = m_steps.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_steps[middle].start <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? m_steps.size() : low - 1;
}

const Lane::Node *Lane::nodeAt(std::size_t i, Time longest, std::size_t &steps) const
{
    const Node *best = nullptr;
    std::size_t span = fanOut;
    for (const Blocks<Node, 128> &level : m_levels) {
        if (i % span != 0 || i / span >= level.size())
            break;
        const Node &node = level[i / span];
        if (node.end - node.start > longest)
            break;
        best = &node;
        steps = span;
        span *= fanOut;
    }
    return best;
}

std::size_t Lane::bytes() const
{
    std::size_t sum = m_steps.bytes();
    for (const Blocks<Node, 128> &level : m_levels)
        sum += level.bytes();
    return sum;
}

} // namespace trama::timeline
