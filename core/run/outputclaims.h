// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace trama::run
{

/// Tells apart, in what came out of a stream, what the probes said they were writing (claimed)
/// from what nobody claimed: a C library's, a child's without a probe, the interpreter's own.
/// Claims must be made before the text that fulfils them is matched.
///
/// A process collects what its threads write and hands it on line by line, so what is claimed up
/// to the end of a line comes out in one piece. Two such pieces may change places: the thread that
/// hands on the first can be overtaken while it waits for its turn.
class OutputClaims
{
public:
    void claim(ProbeId probe, Stream stream, std::string_view text);

    /// Takes text that came out and returns the part that nobody claimed, in its order.
    std::string unclaimed(Stream stream, std::string_view text);

private:
    struct Piece
    {
        std::string text;
        std::uint64_t number = 0; ///< in the order of all claims
        bool complete = false;    ///< up to the end of a line; nothing more is added
    };
    using Pieces = std::deque<Piece>;

    struct Match
    {
        Pieces *pieces = nullptr;
        std::size_t place = 0;
        std::size_t length = 0;
    };

    Match bestMatch(Stream stream, std::string_view text);
    static void fulfil(const Match &match);

    std::map<std::pair<Stream, ProbeId>, Pieces> m_claims;
    std::uint64_t m_count = 0;
};

} // namespace trama::run
