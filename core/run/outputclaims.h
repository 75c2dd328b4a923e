// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/trace/ids.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace trama::run
{

/// Tells apart, in what came out of a stream, what tasks said they were writing (claimed) from
/// what nobody claimed: a C library's, a child's without a probe, the interpreter's own.
/// Claims must be made before the text that fulfils them is matched. What one task claims comes out
/// in its order and piece by piece; between tasks any order may come, because a task can be held
/// up between its claim and its writing.
class OutputClaims
{
public:
    void claim(TaskId task, Stream stream, std::string_view text);

    /// Takes text that came out and returns the part that nobody claimed, in its order.
    std::string unclaimed(Stream stream, std::string_view text);

private:
    struct Piece
    {
        std::string text;
        std::uint64_t number = 0; ///< in the order of all claims
    };
    using Pieces = std::deque<Piece>;

    struct Match
    {
        Pieces *pieces = nullptr;
        std::size_t skipped = 0; ///< pieces before it that never came out
        std::size_t length = 0;
    };

    /// The claim that the front of `text` fulfils best: the one for which the fewest pieces have to
    /// be given up, then the longest, then the oldest.
    Match bestMatch(Stream stream, std::string_view text);

    std::map<std::pair<Stream, TaskId>, Pieces> m_claims;
    std::uint64_t m_count = 0;
};

} // namespace trama::run
