// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problem.h"

#include <cstddef>
#include <map>
#include <tuple>

namespace trama::insight
{

/// Problems, each once: what happens again at the same lines with the same objects is counted.
class ProblemList
{
public:
    void add(Problem problem);
    const std::vector<Problem> &all() const { return m_problems; }

private:
    using Key = std::tuple<ProblemKind, std::vector<ObjectId>, std::vector<SiteId>, std::string>;

    std::vector<Problem> m_problems;
    std::map<Key, std::size_t> m_positions;
};

} // namespace trama::insight
