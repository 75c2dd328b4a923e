// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stringpool.h"

namespace trama
{

StringPool::StringPool()
{
    intern({});
}

StringId StringPool::intern(std::string_view text)
{
    if (const auto it = m_ids.find(text); it != m_ids.end())
        return it->second;
    const auto id = static_cast<StringId>(m_texts.size());
    m_texts.emplace_back(text);
    m_ids.emplace(m_texts.back(), id);
    return id;
}

} // namespace trama
