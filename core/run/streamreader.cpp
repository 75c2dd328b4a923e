// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/streamreader.h"

#include <array>
#include <cerrno>
#include <fcntl.h>

namespace trama::run
{

namespace
{
constexpr std::size_t bound = 1 << 20;

/// How much of the front of `text` is whole UTF-8 characters.
std::size_t wholeCharacters(std::string_view text)
{
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? text.size() - back : text.size();
    }
    return text.size();
}

/// How much of the front of `text` is whole lines; of a line too long to wait for, whole
/// characters.
std::size_t wholeLines(std::string_view text)
{
    const std::size_t lines = text.rfind('\n') + 1;
    return lines > 0 || text.size() < bound ? lines : wholeCharacters(text);
}
} // namespace

StreamReader::StreamReader(Stream stream, Descriptor readEnd)
    : m_stream(stream), m_fd(std::move(readEnd))
{
    if (m_fd.valid())
        ::fcntl(m_fd.get(), F_SETFL, ::fcntl(m_fd.get(), F_GETFL) | O_NONBLOCK);
}

void StreamReader::handOn(MergeQueue &queue, std::size_t length, std::uint64_t now)
{
    if (length == 0)
        return;
    queue.add(StreamChunk{now, m_stream, m_text.substr(0, length)});
    m_text.erase(0, length);
}

bool StreamReader::read(MergeQueue &queue, std::uint64_t now)
{
    if (!m_fd.valid())
        return false;
    std::array<char, 65536> buffer;
    for (std::size_t taken = 0; taken < bound;) {
        const ssize_t n = ::read(m_fd.get(), buffer.data(), buffer.size());
        if (n > 0) {
            m_text.append(buffer.data(), static_cast<std::size_t>(n));
            taken += static_cast<std::size_t>(n);
            // A full buffer cut what was written somewhere; the rest is there to be read next.
            handOn(queue,
                   static_cast<std::size_t>(n) < buffer.size() ? wholeCharacters(m_text)
                                                               : wholeLines(m_text),
                   now);
            continue;
        }
        if (n < 0 && errno == EINTR)
            continue;
        const bool ended = n == 0 || errno != EAGAIN;
        handOn(queue, ended ? m_text.size() : wholeCharacters(m_text), now);
        if (ended)
            m_fd.reset();
        return false;
    }
    return true;
}

} // namespace trama::run
