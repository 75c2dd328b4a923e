// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/report.h"

#include <algorithm>

namespace trama::lab
{

std::string_view nameOf(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::Running:
        return "running";
    case Verdict::Kind::Complete:
        return "complete";
    case Verdict::Kind::Bounded:
        return "bounded";
    case Verdict::Kind::Uncontrolled:
        return "uncontrolled";
    }
    return {};
}

std::size_t switches(const std::vector<Actor> &steps)
{
    std::size_t count = 0;
    for (std::size_t i = 1; i < steps.size(); ++i)
        count += steps[i] != steps[i - 1] ? 1 : 0;
    return count;
}

namespace
{
bool better(const std::vector<Actor> &a, const std::vector<Actor> &b)
{
    if (a.size() != b.size())
        return a.size() < b.size();
    const std::size_t switchesOfA = switches(a);
    const std::size_t switchesOfB = switches(b);
    return switchesOfA != switchesOfB ? switchesOfA < switchesOfB : a < b;
}
} // namespace

void Outcomes::add(const Outcome &outcome, const std::vector<Actor> &steps)
{
    add(outcome, 1, steps);
}

void Outcomes::add(const Outcomes &others)
{
    for (const Found &found : others.all())
        add(found);
}

void Outcomes::add(const Outcome &outcome, std::uint64_t count, const std::vector<Actor> &steps)
{
    const auto [place, isNew] = m_places.try_emplace(keyOf(outcome), m_found.size());
    if (isNew) {
        m_found.push_back({outcome, 0, steps});
        m_bytes += 2 * place->first.size() + steps.size() + sizeof(Found);
    }
    Found &found = m_found[place->second];
    found.count += count;
    if (!isNew && better(steps, found.witness))
        found.witness = steps;
}

std::string Outcomes::keyOf(const Outcome &outcome)
{
    std::string key{static_cast<char>(outcome.kind), outcome.tooManyInside ? '!' : ' '};
    key += std::to_string(outcome.text.size());
    key += ':';
    key += outcome.text;
    key += outcome.fault;
    return key;
}

const Found *Outcomes::find(Outcome::Kind kind, std::string_view text) const
{
    const auto found = std::find_if(m_found.begin(), m_found.end(), [&](const Found &one) {
        return one.outcome.kind == kind && one.outcome.text == text;
    });
    return found == m_found.end() ? nullptr : &*found;
}

} // namespace trama::lab
