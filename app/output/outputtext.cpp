// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/outputtext.h"

#include <algorithm>

namespace trama::output
{

namespace
{
/// A row is full when not every character of UTF-8 would fit any more.
constexpr std::size_t longestCharacter = 4;

bool isError(Verb verb)
{
    return verb == Verb::PrintError || verb == Verb::OutputError;
}

bool isText(Verb verb)
{
    return verb == Verb::Print || verb == Verb::Output || isError(verb);
}

/// At most `size` bytes of `text`, and never a part of a character of it.
std::size_t wholeCharacters(std::string_view text, std::size_t size)
{
    if (size >= text.size())
        return text.size();
    std::size_t cut = size;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
        --cut;
    return cut > 0 ? cut : size;
}

/// The first of `count` numbers from `first` on that is beyond, all after it being so too.
template <typename Predicate>
std::size_t firstBeyond(std::size_t first, std::size_t count, Predicate isBeyond)
{
    while (count > 0) {
        const std::size_t half = count / 2;
        if (isBeyond(first + half)) {
            count = half;
        } else {
            first += half + 1;
            count -= half + 1;
        }
    }
    return first;
}
} // namespace

OutputText::OutputText(const Trace &trace) : m_trace(trace)
{
    extend();
}

void OutputText::extend()
{
    const Blocks<Event> &events = m_trace.events();
    for (; m_taken < events.size(); ++m_taken)
        if (isText(events[m_taken].verb))
            take(events[m_taken]);
}

void OutputText::take(const Event &event)
{
    const auto id = static_cast<StringId>(event.argument);
    const std::string_view text = m_trace.text(id);
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t room = m_atRowStart ? longestRow : longestRow - m_rowSize;
        const std::size_t size = wholeCharacters(text.substr(at, end - at), room);
        const bool endsLine = at + size == end && end < text.size();
        add({.time = event.time,
             .text = id,
             .from = static_cast<std::uint32_t>(at),
             .size = static_cast<std::uint32_t>(size),
             .task = event.task,
             .error = isError(event.verb)},
            endsLine);
        at += size + (endsLine ? 1 : 0);
    }
}

void OutputText::add(const Piece &piece, bool endsLine)
{
    if (m_atRowStart)
        startRow();
    m_pieces.push(piece);
    m_rowSize += piece.size;
    m_atRowStart = endsLine || m_rowSize + longestCharacter > longestRow;
    m_rows.back().goesOn = !endsLine && m_atRowStart;
}

void OutputText::startRow()
{
    m_rows.push({m_pieces.size(), false});
    m_rowSize = 0;
}

std::size_t OutputText::rowsAt(Time time) const
{
    return firstBeyond(0, m_rows.size(), [&](std::size_t row) {
        return m_pieces[m_rows[row].firstPiece].time > time;
    });
}

std::pair<std::size_t, std::size_t> OutputText::piecesAt(std::size_t row, Time time) const
{
    const std::size_t first = m_rows[row].firstPiece;
    const std::size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].firstPiece : m_pieces.size();
    const std::size_t last = firstBeyond(
        first, end - first, [&](std::size_t number) { return m_pieces[number].time > time; });
    return {first, last};
}

QString OutputText::text(const Piece &piece) const
{
    const std::string_view whole = m_trace.text(piece.text);
    QString text = QString::fromUtf8(whole.data() + piece.from, piece.size);
    text.remove(QLatin1Char('\r'));
    return text;
}

QString OutputText::rowText(std::size_t row, Time time) const
{
    const auto [first, last] = piecesAt(row, time);
    QString joined;
    for (std::size_t i = first; i < last; ++i)
        joined += text(m_pieces[i]);
    return joined;
}

QString OutputText::textOf(std::size_t first, std::size_t last, Time time) const
{
    QString joined;
    const std::size_t rows = rowsAt(time);
    for (std::size_t row = first; row <= last && row < rows; ++row) {
        joined += rowText(row, time);
        if (!goesOn(row) && row != last)
            joined += QLatin1Char('\n');
    }
    return joined;
}

} // namespace trama::output
