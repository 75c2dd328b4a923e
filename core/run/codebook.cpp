// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codebook.h"

namespace trama::run
{

void Codebook::add(ProbeId probe, wire::Code code)
{
    Entry entry;
    entry.file = m_trace.intern(code.file);
    entry.function = m_trace.intern(code.function);
    entry.code = std::move(code);
    const auto key = std::pair(probe, entry.code.code);
    m_codes.insert_or_assign(key, std::move(entry));
}

SiteId Codebook::site(ProbeId probe, std::uint32_t code, std::uint16_t place)
{
    const auto found = m_codes.find({probe, code});
    if (found == m_codes.end())
        return SiteId::None;
    Entry &entry = found->second;
    const auto [it, added] = entry.sites.try_emplace(place, SiteId::None);
    if (added)
        it->second = m_trace.internSite({entry.file, entry.function, entry.code.lineAt(place)});
    return it->second;
}

} // namespace trama::run
