// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/trace/trace.h"

#include <map>
#include <unordered_map>

namespace trama::run
{

/// Resolves the places that probes name (code id and instruction) to lines of files.
class Codebook
{
public:
    explicit Codebook(Trace &trace) : m_trace(trace) {}

    void add(ProbeId probe, wire::Code code);

    /// SiteId::None for code 0, and for code that was never described.
    SiteId site(ProbeId probe, std::uint32_t code, std::uint16_t place);

private:
    struct Entry
    {
        wire::Code code;
        StringId file = StringId::Empty;
        StringId function = StringId::Empty;
        std::unordered_map<std::uint16_t, SiteId> sites;
    };

    Trace &m_trace;
    std::map<std::pair<ProbeId, std::uint32_t>, Entry> m_codes;
};

} // namespace trama::run
