// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>
#include <utility>

namespace trama::output
{

/// A stretch of one row that one task wrote to one stream.
struct Piece
{
    Time time{};
    StringId text = StringId::Empty;
    std::uint32_t from = 0; ///< bytes into the text
    std::uint32_t size = 0; ///< bytes, without the line's end
    TaskId task = TaskId::None;
    bool error = false;
};

/// Everything a program wrote, cut into rows as a terminal would show it, in the order of the
/// trace. It only indexes the trace's texts and keeps no time: whoever asks says up to which.
class OutputText
{
public:
    /// A row longer than this goes on in the next one, so that no row is costly to draw.
    static constexpr std::size_t longestRow = 1000;

    explicit OutputText(const Trace &trace);

    /// Takes in what was written since the last call.
    void extend();

    /// How many rows have begun up to and including `time`.
    std::size_t rowsAt(Time time) const;

    /// The pieces of a row, first to last + 1, as numbers for `piece()`; those written
    /// after `time` left out.
    std::pair<std::size_t, std::size_t> piecesAt(std::size_t row, Time time) const;
    const Piece &piece(std::size_t number) const { return m_pieces[number]; }
    QString text(const Piece &piece) const;

    /// A row's text up to `time`.
    QString rowText(std::size_t row, Time time) const;
    /// Whether the row ends because it was too long, not because the program ended it.
    bool goesOn(std::size_t row) const { return m_rows[row].goesOn; }

    /// Rows from `first` to `last` inclusive, joined as the program wrote them.
    QString textOf(std::size_t first, std::size_t last, Time time) const;

private:
    struct Row
    {
        std::size_t firstPiece = 0;
        bool goesOn = false;
    };

    void take(const Event &event);
    void add(const Piece &piece, bool endsLine);
    void startRow();

    const Trace &m_trace;
    std::size_t m_taken = 0;
    Blocks<Piece> m_pieces;
    Blocks<Row> m_rows;
    std::size_t m_rowSize = 0;
    bool m_atRowStart = true;
};

} // namespace trama::output
