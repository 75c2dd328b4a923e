// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batch.h"
#include "core/run/descriptor.h"
#include "core/run/mergequeue.h"

namespace trama::run
{

/// Reads one of the program's streams from our end of its pipe. Text is handed on in whole UTF-8
/// characters, and in whole lines while more of it is there; what is no UTF-8 is handed on as it
/// is.
class StreamReader
{
public:
    /// Without a valid descriptor (streams that are not captured) there is never anything to read.
    StreamReader(Stream stream, Descriptor readEnd);

    int fd() const { return m_fd.get(); }

    /// Reads what is there, up to a bound that keeps the other sources waiting only briefly.
    /// Returns whether there may be more at once.
    /// `now` is the time that the text bears.
    bool read(MergeQueue &queue, std::uint64_t now);

private:
    void handOn(MergeQueue &queue, std::size_t length, std::uint64_t now);

    Stream m_stream;
    Descriptor m_fd;
    std::string m_text; ///< read and not handed on: an unfinished character or line
};

} // namespace trama::run
