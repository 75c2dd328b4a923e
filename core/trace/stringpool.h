// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/ids.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace trama
{

/// Keeps each text once. Texts are UTF-8 and stay where they are for the pool's life.
class StringPool
{
public:
    StringPool();
    StringPool(const StringPool &) = delete;
    StringPool &operator=(const StringPool &) = delete;
    StringPool(StringPool &&) = default;
    StringPool &operator=(StringPool &&) = default;

    StringId intern(std::string_view text);
    /// Empty for an id that was never given.
    std::string_view text(StringId id) const
    {
        return index(id) < m_texts.size() ? std::string_view(m_texts[index(id)])
                                          : std::string_view();
    }
    std::size_t size() const { return m_texts.size(); }

private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, StringId> m_ids;
};

} // namespace trama
