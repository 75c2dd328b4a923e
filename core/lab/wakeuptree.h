// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/footprint.h"

#include <cstdint>
#include <vector>

namespace trama::lab
{

/// A step that is yet to be taken: whose, and what it will touch.
struct Planned
{
    Footprint footprint;
    Actor actor = NoActor;
};

/// Whether the sequence could as well begin with the actor's next step, of the footprint that is
/// given: a weak initial of it (Abdulla et al., JACM 2017, section 4).
bool canBegin(const std::vector<Planned> &sequence, Actor actor, const Footprint &footprint);

/// The sequences of steps that have to be explored from one state on, as an ordered tree (JACM
/// 2017, section 6.1). Trees of one search share their nodes' memory, so a tree is a plain number.
class WakeupTrees
{
public:
    using Tree = std::uint32_t; ///< its first branch
    static constexpr Tree Empty = 0xffffffff;

    /// Inserts the sequence, unless what is there already covers it.
    void insert(Tree &tree, std::vector<Planned> sequence);

    /// The first branch is taken away; its own branches are what remains to be done after it.
    struct Branch
    {
        Actor actor;
        Tree after;
    };
    Branch takeFirst(Tree &tree);

    /// How many nodes there are in all trees now, and were at most.
    std::size_t size() const { return m_size; }
    std::size_t peak() const { return m_peak; }

private:
    struct Node
    {
        Planned step;
        Tree firstChild = Empty;
        Tree nextSibling = Empty;
    };

    Tree branchThatCovers(Tree first, const std::vector<Planned> &sequence) const;
    Tree chain(const std::vector<Planned> &sequence);
    Tree newNode(const Planned &step);

    std::vector<Node> m_nodes;
    std::vector<Tree> m_free;
    std::size_t m_size = 0;
    std::size_t m_peak = 0;
};

} // namespace trama::lab
