// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace trama::wire
{

/// The kinds of record, as PROTOCOL.md lists them. Never renumber.
enum class Kind : std::uint8_t {
    ThreadStart = 1,
    ThreadBegin = 2,
    ThreadEnd = 3,
    ThreadJoinWait = 4,
    ThreadJoined = 5,
    ProcessStart = 6,
    ProcessStarted = 7,
    ProcessBegin = 8,
    ProcessEnd = 9,
    ProcessJoinWait = 10,
    ProcessJoined = 11,
    Sleep = 12,
    Wake = 13,
    Write = 14,
    Create = 15,
    Wait = 16,
    Obtain = 17,
    Release = 18,
    GiveUp = 19,
    IoWait = 20,
    IoDone = 21,
    Raise = 22,
    Shutdown = 23,

    Misuse = 31,
    Share = 32,

    // Of the GIL, in a ring of its own.
    GilWait = 70,
    GilRequest = 71,
    GilTake = 72,
    GilDrop = 73,
    GilNew = 74,

    // From here on the kinds have the numbers of the trace's verbs.
    Await = 100,
    Pass = 101,
    Notify = 102,
    Set = 103,
    Clear = 104,
    Break = 105,
    Reset = 106,
    PutWait = 110,
    Put = 111,
    GetWait = 112,
    Get = 113,
    TaskDone = 114,
    DrainWait = 115,
    Drained = 116,
    Close = 117,
    SendWait = 120,
    Send = 121,
    ReceiveWait = 122,
    Receive = 123,
    FlushWait = 124,
    Flushed = 125,
    Load = 130,
    Store = 131,
    Call = 140,
    Return = 141,
    Submit = 150,
    JobBegin = 151,
    JobEnd = 152,
    ResultWait = 153,
    Result = 154,
};

/// One record of a ring, payload joined.
struct Record
{
    std::uint64_t time = 0; ///< CLOCK_MONOTONIC, ns
    std::uint32_t thread = 0;
    std::uint32_t object = 0;
    std::uint32_t code = 0;
    std::uint16_t place = 0;
    Kind kind{};
    std::int64_t argument = 0;
    std::string text;
};

inline constexpr std::uint16_t protocolVersion = 1;
inline constexpr std::uint16_t placeUnknown = 0xffff;

} // namespace trama::wire
