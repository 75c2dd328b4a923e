// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bytes.h"
#include "core/trace/trace.h"

#include <vector>

namespace trama::archive
{

/// Writes what the tables of a growing trace have got since the last time: new texts, lines,
/// tasks, objects and items, and the tasks, objects and items of which more is known by now.
class TableEncoder
{
public:
    explicit TableEncoder(const Trace &trace) : m_trace(trace) {}

    /// Writes nothing where nothing was added. `first` and `last` are the events that are written
    /// next: what a Send says of an item that was written already is written again.
    void encode(std::size_t first, std::size_t last, ByteWriter &to);

private:
    void encodeTexts(ByteWriter &to);
    void encodeSites(ByteWriter &to);
    void encodeTasks(ByteWriter &to);
    void encodeObjects(ByteWriter &to);
    void encodeItems(ByteWriter &to);
    void encodeSent(std::size_t first, std::size_t last, ByteWriter &to);
    bool hasNews() const;

    const Trace &m_trace;
    std::size_t m_texts = 1; ///< the first is empty in every trace
    std::size_t m_sites = 0;
    std::vector<Task> m_tasks; ///< as they were written
    std::vector<Object> m_objects;
    std::vector<std::size_t> m_items; ///< by object: how many were written
};

/// Takes into the trace what a TableEncoder wrote. False where something there has no meaning.
bool decodeTables(ByteReader &from, Trace &trace);

void encodeInfo(const RunInfo &info, ByteWriter &to);
bool decodeInfo(ByteReader &from, RunInfo &info);

/// The choices from the number `first` on, and all steps.
void encodeChoices(const Choices &choices, std::size_t first, ByteWriter &to);
bool decodeChoices(ByteReader &from, Trace &trace);

} // namespace trama::archive
