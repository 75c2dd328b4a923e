// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problem.h"
#include "core/stage/history.h"
#include "core/trace/state.h"

#include <string>
#include <vector>

namespace trama::stage
{

enum class CardKind : std::uint8_t { Object, Gil, Cores, Start, Deadlock };

/// What a card is about; which of the ids it holds, its kind says.
struct CardKey
{
    CardKind kind = CardKind::Object;
    std::uint32_t index = 0; ///< of an object, a GIL, a started process, a problem

    static CardKey object(ObjectId id) { return {CardKind::Object, std::uint32_t(id)}; }
    static CardKey gil(ObjectId id) { return {CardKind::Gil, std::uint32_t(id)}; }
    static CardKey start(TaskId child) { return {CardKind::Start, std::uint32_t(child)}; }
    static CardKey cores() { return {CardKind::Cores, 0}; }

    /// None where the card is about something else. A GIL is an object.
    ObjectId object() const
    {
        const bool is = kind == CardKind::Object || kind == CardKind::Gil;
        return is ? ObjectId(index) : ObjectId::None;
    }

    friend bool operator==(const CardKey &, const CardKey &) = default;
};

/// Where on its card a token stands.
enum class Seat : std::uint8_t {
    Inside, ///< holds it, works for it, is on the core of that number
    Queue,  ///< waits outside to come in, to put or to get
    Room,   ///< waits for a signal: before the flag, at the barrier, in the waiting room
    Giver,  ///< put or sent last
    Taker,  ///< got or received last
    User,   ///< of a value: has read or written it
    Aside,  ///< of a GIL: does not ask for it
};

/// What a token has at it in words.
enum class Note : std::uint8_t { None, Read, Wrote, Put, Got, Asks };

/// A task on a card.
struct Token
{
    TaskId task = TaskId::None;
    Seat seat = Seat::Inside;
    std::uint32_t place = 0; ///< the core it is on, the cell it uses
    Note note = Note::None;
    int line = 0;     ///< of the program, on a core; 0 when not known
    std::string text; ///< of the note: the value; on a core: the function; UTF-8

    friend bool operator==(const Token &, const Token &) = default;
};

/// What a card says, one for each meaning. Beside each stands what its parts are.
enum class Saying : std::uint8_t {
    Taken,          ///< number: how often, outOf: of these after a wait
    Free,           ///< nobody holds it
    Held,           ///< time: for how long
    Waiting,        ///< number: how many
    WaitingFor,     ///< one waits. task: who, time: for how long
    Entered,        ///< number: how often, task: by whom
    PermitsFree,    ///< number: how many, outOf: of how many
    OverReleased,   ///< given back more often than taken
    ReleasedUnheld, ///< released though nobody held it
    IsSet,          ///< task: who set it, time: when
    NotSet,         ///< number: how many wait
    Arrived,        ///< number, outOf
    Round,          ///< number: the one under way
    Broken,
    InRoom,      ///< number: how many wait to be notified
    MustWinLock, ///< number: how many were woken and have not got the lock again
    Depth,       ///< number: how many things are in it, outOf: how many may be; 0: any number
    Oldest,      ///< time: how long the oldest thing has been in it
    Unfinished,  ///< number: how many things have not been done
    Buffered,    ///< number: things that the feeder has yet to send
    UnderWay,    ///< number: things in the pipe
    Bytes,       ///< number: how many bytes that is
    NothingUnderWay,
    Closed,
    BothRead,   ///< text: the value; one update will be lost
    UpdateLost, ///< one was
    Accesses,   ///< number: how often it was read and written
    EachAMessage,
    Calls,   ///< number: how many
    Jobs,    ///< number: waiting, outOf: under way
    NoJobs,  ///< nothing to do
    GilHeld, ///< time: for how long
    GilFree,
    CoresBusy, ///< number, outOf
    Copied,    ///< by fork: the child begins with a copy of everything
    RunsAgain, ///< the child starts from the file again
    OwnMemory, ///< what the one changes the other does not see
    Circle,    ///< number: how many wait for each other
    NobodyGoesOn,
};

/// One thing that a card says, as data that can be said in any language.
struct Remark
{
    Saying saying = Saying::Free;
    std::int64_t number = 0;
    std::int64_t outOf = 0;
    Time time{};
    TaskId task = TaskId::None;
    std::string text{};

    friend bool operator==(const Remark &, const Remark &) = default;
};

/// What one card shows at one time, as data: who stands where, what is in it, what is said. It
/// follows from the trace and the state alone and knows no look, no place and no language.
struct Card
{
    CardKey key;
    ObjectKind kind = ObjectKind::Lock;   ///< of an object
    std::vector<Token> tokens;            ///< of each seat in the order in which they stand
    std::vector<std::string> cells;       ///< values, things in a queue; the first is out first
    std::vector<std::string> sent;        ///< things in the pipe
    std::size_t more = 0;                 ///< cells that are not listed
    std::int64_t count = 0;               ///< depth of an RLock, permits free, tasks arrived, cores
    std::int64_t size = 0;                ///< permits, parties, bound
    bool raised = false;                  ///< an Event is set
    bool wrong = false;                   ///< something went wrong with it up to now
    std::vector<Remark> remarks;          ///< the first line
    std::vector<Remark> sideRemarks;      ///< the second
    std::vector<insight::Blocked> circle; ///< of a deadlock

    friend bool operator==(const Card &, const Card &) = default;
};

/// A time in a run, with all that cards are made from. What it refers to must outlive it.
struct Moment
{
    const History &history;
    const std::vector<insight::Problem> &problems; ///< that are known of the run
    const State &state;                            ///< after the first `events` events
    std::size_t events = 0;
    Time time{};

    const Trace &trace() const { return history.trace(); }
    History::Positions eventsOf(ObjectId object) const
    {
        return history.eventsBefore(object, events);
    }
};

/// The card at a time. At most `mostCells` things are listed of what is in it.
Card cardOf(const Moment &moment, CardKey key);
inline constexpr std::size_t mostCells = 8;

} // namespace trama::stage
