// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/outputclaims.h"

#include <algorithm>

namespace trama::run
{

void OutputClaims::claim(ProbeId probe, Stream stream, std::string_view text)
{
    m_claims[{stream, probe}] += text;
}

namespace
{
/// How much of the front of `text` fulfils `claim`. What is claimed comes out in whole writes, so
/// an agreement ends where the text, the claim or a line does; a few letters that agree in the
/// middle of foreign text are none.
std::size_t agreement(std::string_view claim, std::string_view text)
{
    const auto differ = std::mismatch(claim.begin(), claim.end(), text.begin(), text.end());
    const auto length = static_cast<std::size_t>(differ.first - claim.begin());
    if (length == claim.size() || length == text.size())
        return length;
    return claim.substr(0, length).rfind('\n') + 1;
}
} // namespace

std::string *OutputClaims::bestClaim(Stream stream, std::string_view text, std::size_t &length)
{
    std::string *best = nullptr;
    length = 0;
    for (auto &[key, claim] : m_claims) {
        if (key.first != stream || claim.empty())
            continue;
        if (const std::size_t agreeing = agreement(claim, text); agreeing > length) {
            length = agreeing;
            best = &claim;
        }
    }
    return best;
}

std::string OutputClaims::unclaimed(Stream stream, std::string_view text)
{
    std::string rest;
    while (!text.empty()) {
        std::size_t length = 0;
        if (std::string *claim = bestClaim(stream, text, length)) {
            claim->erase(0, length);
            text.remove_prefix(length);
            continue;
        }
        const std::size_t line = std::min(text.find('\n'), text.size() - 1) + 1;
        rest += text.substr(0, line);
        text.remove_prefix(line);
    }
    return rest;
}

} // namespace trama::run
