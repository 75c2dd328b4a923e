// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace trama
{

/// Things in the order in which they came, mostly taken from the front: taking the first costs a
/// constant, and a copy copies what is there.
template <typename T>
class Line
{
public:
    Line() = default;
    Line(const Line &other) : m_things(other.m_things.begin() + other.m_first, other.m_things.end())
    {
    }
    Line(Line &&other) noexcept
        : m_things(std::exchange(other.m_things, {})), m_first(std::exchange(other.m_first, 0))
    {
    }
    Line &operator=(Line other) noexcept
    {
        m_things = std::move(other.m_things);
        m_first = other.m_first;
        return *this;
    }

    std::size_t size() const { return m_things.size() - m_first; }
    bool empty() const { return size() == 0; }
    const T &operator[](std::size_t i) const { return m_things[m_first + i]; }
    std::span<const T> things() const { return std::span(m_things).subspan(m_first); }

    void push(const T &thing) { m_things.push_back(thing); }

    /// Takes the first one that is equal; false when there is none.
    bool take(const T &thing)
    {
        const auto it = std::find(m_things.begin() + m_first, m_things.end(), thing);
        if (it == m_things.end())
            return false;
        takeAt(static_cast<std::size_t>(it - m_things.begin()) - m_first);
        return true;
    }

    void takeAt(std::size_t i)
    {
        if (i > 0) {
            m_things.erase(m_things.begin() + m_first + i);
            return;
        }
        ++m_first;
        if (m_first * 2 > m_things.size()) {
            m_things.erase(m_things.begin(), m_things.begin() + m_first);
            m_first = 0;
        }
    }

    void clear()
    {
        m_things.clear();
        m_first = 0;
    }

    friend bool operator==(const Line &a, const Line &b)
    {
        return std::ranges::equal(a.things(), b.things());
    }

private:
    std::vector<T> m_things;
    std::size_t m_first = 0;
};

} // namespace trama
