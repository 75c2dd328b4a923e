// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/outputclaims.h"

#include <algorithm>

namespace trama::run
{

namespace
{

/// How far behind a claim that did not come out we look for one that did.
constexpr std::size_t lookAhead = 64;

/// How much of the front of `text` fulfils a piece: all of the piece, or all of the text when
/// the rest of the piece has still to come; else nothing.
std::size_t agreement(std::string_view piece, std::string_view text)
{
    const std::size_t length = std::min(piece.size(), text.size());
    return piece.substr(0, length) == text.substr(0, length) ? length : 0;
}

} // namespace

void OutputClaims::claim(TaskId task, Stream stream, std::string_view text)
{
    if (!text.empty())
        m_claims[{stream, task}].push_back({std::string(text), m_count++});
}

OutputClaims::Match OutputClaims::bestMatch(Stream stream, std::string_view text)
{
    Match best;
    for (auto &[key, pieces] : m_claims) {
        if (key.first != stream)
            continue;
        const std::size_t last = std::min(pieces.size(), lookAhead);
        for (std::size_t i = 0; i < last && (!best.pieces || i <= best.skipped); ++i) {
            const std::size_t length = agreement(pieces[i].text, text);
            if (length == 0)
                continue;
            const bool better = !best.pieces || i < best.skipped || length > best.length
                || (length == best.length
                    && pieces[i].number < (*best.pieces)[best.skipped].number);
            if (better)
                best = {&pieces, i, length};
            break;
        }
    }
    return best;
}

std::string OutputClaims::unclaimed(Stream stream, std::string_view text)
{
    std::string rest;
    while (!text.empty()) {
        const Match match = bestMatch(stream, text);
        if (!match.pieces) {
            const std::size_t line = std::min(text.find('\n'), text.size() - 1) + 1;
            rest += text.substr(0, line);
            text.remove_prefix(line);
            continue;
        }
        match.pieces->erase(match.pieces->begin(),
                            match.pieces->begin() + static_cast<std::ptrdiff_t>(match.skipped));
        std::string &piece = match.pieces->front().text;
        piece.erase(0, match.length);
        if (piece.empty())
            match.pieces->pop_front();
        text.remove_prefix(match.length);
    }
    return rest;
}

} // namespace trama::run
