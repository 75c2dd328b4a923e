// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"

#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace trama::run
{

/// Tells apart, in what came out of a stream, what the probes said they were writing (claimed)
/// from what nobody claimed: a C library's, a child's without a probe, the interpreter's own.
/// Claims must be made before the text that fulfils them is matched.
class OutputClaims
{
public:
    void claim(ProbeId probe, Stream stream, std::string_view text);

    /// Takes text that came out and returns the part that nobody claimed, in its order.
    std::string unclaimed(Stream stream, std::string_view text);

private:
    using Key = std::pair<Stream, ProbeId>;

    /// The claim whose front agrees with the most of `text`; how much it agrees in `length`.
    std::string *bestClaim(Stream stream, std::string_view text, std::size_t &length);

    std::map<Key, std::string> m_claims;
};

} // namespace trama::run
