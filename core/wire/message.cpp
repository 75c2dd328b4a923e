// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/message.h"

#include "core/wire/record.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace trama::wire
{

namespace
{
constexpr std::uint32_t helloMagic = 0x414D5254;

/// Takes fields off the front of a packet; once one is missing, all that follow are empty.
class Fields
{
public:
    explicit Fields(std::span<const std::byte> packet) : m_rest(packet) {}

    template <typename T>
    T number()
    {
        T value{};
        if (m_rest.size() < sizeof value) {
            fail();
            return value;
        }
        std::memcpy(&value, m_rest.data(), sizeof value);
        m_rest = m_rest.subspan(sizeof value);
        return value;
    }

    std::string text()
    {
        const std::size_t length = number<std::uint32_t>();
        if (m_rest.size() < length) {
            fail();
            return {};
        }
        std::string value(reinterpret_cast<const char *>(m_rest.data()), length);
        m_rest = m_rest.subspan(length);
        return value;
    }

    std::size_t left() const { return m_rest.size(); }
    bool complete() const { return m_complete; }

private:
    void fail()
    {
        m_complete = false;
        m_rest = {};
    }

    std::span<const std::byte> m_rest;
    bool m_complete = true;
};

Message readHello(Fields &fields)
{
    Hello hello;
    const auto magic = fields.number<std::uint32_t>();
    hello.pid = fields.number<std::uint32_t>();
    hello.ppid = fields.number<std::uint32_t>();
    hello.flavour = static_cast<Flavour>(fields.number<std::uint32_t>());
    hello.python = fields.text();
    hello.program = fields.text();
    if (!fields.complete() || magic != helloMagic)
        return Unreadable{"A process said hello in a form this version does not know."};
    return hello;
}

Message readCode(Fields &fields)
{
    Code code;
    code.code = fields.number<std::uint32_t>();
    code.firstLine = fields.number<std::uint32_t>();
    code.file = fields.text();
    code.function = fields.text();
    const std::size_t count = fields.number<std::uint32_t>();
    if (!fields.complete() || fields.left() < count * sizeof(Code::Entry))
        return Unreadable{"A process described a piece of code with parts missing."};
    code.lines.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto start = fields.number<std::uint32_t>();
        code.lines.push_back({start, fields.number<std::uint32_t>()});
    }
    return code;
}
} // namespace

int Code::lineAt(std::uint16_t place) const
{
    if (place == placeUnknown)
        return 0;
    const auto after =
        std::upper_bound(lines.begin(), lines.end(), place,
                         [](std::uint32_t p, const Entry &e) { return p < e.start; });
    if (after == lines.begin())
        return 0;
    const std::uint32_t line = std::prev(after)->line;
    return line <= std::numeric_limits<int>::max() ? static_cast<int>(line) : 0;
}

Message decode(std::span<const std::byte> packet)
{
    Fields fields(packet);
    const auto type = fields.number<std::uint16_t>();
    const auto version = fields.number<std::uint16_t>();
    if (!fields.complete() || version != protocolVersion)
        return Unreadable{"A process reports in a version of the protocol this one does not know."};
    if (type == 1)
        return readHello(fields);
    if (type == 2)
        return readCode(fields);
    return Unreadable{"A process sent a message of a kind this version does not know."};
}

} // namespace trama::wire
