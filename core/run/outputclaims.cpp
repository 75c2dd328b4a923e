// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/outputclaims.h"

#include <algorithm>
#include <tuple>

namespace trama::run
{

namespace
{

/// How many pieces may overtake one. One that is overtaken by more will not come out any more.
constexpr std::size_t overtaking = 64;

/// How much of the front of `text` fulfils a piece: all of the piece, or all of the text when
/// the rest of the piece has still to come; else nothing.
std::size_t agreement(std::string_view piece, std::string_view text)
{
    const std::size_t length = std::min(piece.size(), text.size());
    return piece.substr(0, length) == text.substr(0, length) ? length : 0;
}

} // namespace

void OutputClaims::claim(ProbeId probe, Stream stream, std::string_view text)
{
    if (text.empty())
        return;
    Pieces &pieces = m_claims[{stream, probe}];
    if (pieces.empty() || pieces.back().complete)
        pieces.push_back({{}, m_count++});
    pieces.back().text += text;
    pieces.back().complete = text.back() == '\n';
}

OutputClaims::Match OutputClaims::bestMatch(Stream stream, std::string_view text)
{
    Match best;
    const auto worth = [](const Match &m) {
        return std::tuple(m.place, -static_cast<std::ptrdiff_t>(m.length),
                          (*m.pieces)[m.place].number);
    };
    for (auto &[key, pieces] : m_claims) {
        if (key.first != stream)
            continue;
        for (std::size_t i = 0; i < std::min(pieces.size(), overtaking); ++i) {
            const Match match{&pieces, i, agreement(pieces[i].text, text)};
            if (match.length == 0)
                continue;
            if (!best.pieces || worth(match) < worth(best))
                best = match;
            break;
        }
    }
    return best;
}

void OutputClaims::fulfil(const Match &match)
{
    Pieces &pieces = *match.pieces;
    Piece &piece = pieces[match.place];
    piece.text.erase(0, match.length);
    if (piece.text.empty())
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(match.place));
    if (match.place + 1 >= overtaking)
        pieces.pop_front();
}

std::string OutputClaims::unclaimed(Stream stream, std::string_view text)
{
    std::string rest;
    while (!text.empty()) {
        const Match match = bestMatch(stream, text);
        if (match.pieces) {
            fulfil(match);
            text.remove_prefix(match.length);
            continue;
        }
        const std::size_t line = std::min(text.find('\n'), text.size() - 1) + 1;
        rest += text.substr(0, line);
        text.remove_prefix(line);
    }
    return rest;
}

} // namespace trama::run
