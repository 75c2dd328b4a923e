// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/wakeuptree.h"

#include <algorithm>

namespace trama::lab
{

bool canBegin(const std::vector<Planned> &sequence, Actor actor, const Footprint &footprint)
{
    for (const Planned &step : sequence) {
        if (step.actor == actor)
            return true;
        if (dependent(step.footprint, footprint))
            return false;
    }
    return true;
}

void WakeupTrees::insert(Tree &tree, std::vector<Planned> sequence)
{
    if (tree == Empty) {
        tree = chain(sequence);
        return;
    }
    Tree first = tree;
    while (true) {
        const Tree branch = branchThatCovers(first, sequence);
        if (branch == Empty) {
            Tree last = first;
            while (m_nodes[last].nextSibling != Empty)
                last = m_nodes[last].nextSibling;
            const Tree added = chain(sequence);
            m_nodes[last].nextSibling = added;
            return;
        }
        if (m_nodes[branch].firstChild == Empty)
            return; // whatever begins like this is explored there
        const Actor actor = m_nodes[branch].step.actor;
        const auto own = std::find_if(sequence.begin(), sequence.end(),
                                      [&](const Planned &step) { return step.actor == actor; });
        if (own != sequence.end())
            sequence.erase(own);
        first = m_nodes[branch].firstChild;
    }
}

WakeupTrees::Tree WakeupTrees::branchThatCovers(Tree first,
                                                const std::vector<Planned> &sequence) const
{
    for (Tree branch = first; branch != Empty; branch = m_nodes[branch].nextSibling) {
        const Planned &step = m_nodes[branch].step;
        if (canBegin(sequence, step.actor, step.footprint))
            return branch;
    }
    return Empty;
}

WakeupTrees::Branch WakeupTrees::takeFirst(Tree &tree)
{
    const Node &node = m_nodes[tree];
    const Branch branch{node.step.actor, node.firstChild};
    m_free.push_back(tree);
    --m_size;
    tree = node.nextSibling;
    return branch;
}

WakeupTrees::Tree WakeupTrees::chain(const std::vector<Planned> &sequence)
{
    Tree first = Empty;
    for (std::size_t i = sequence.size(); i-- > 0;) {
        const Tree node = newNode(sequence[i]);
        m_nodes[node].firstChild = first;
        first = node;
    }
    return first;
}

WakeupTrees::Tree WakeupTrees::newNode(const Planned &step)
{
    m_peak = std::max(m_peak, ++m_size);
    if (m_free.empty()) {
        m_nodes.push_back({step, Empty, Empty});
        return static_cast<Tree>(m_nodes.size() - 1);
    }
    const Tree node = m_free.back();
    m_free.pop_back();
    m_nodes[node] = {step, Empty, Empty};
    return node;
}

} // namespace trama::lab
