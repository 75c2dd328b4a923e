// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/footprint.h"
#include "core/lab/policy.h"

#include <string>
#include <string_view>
#include <vector>

namespace trama::lab
{

/// What came of an execution when nobody could go any more. One outcome is told from another by
/// all of it.
struct Outcome
{
    enum class Kind : std::uint8_t {
        Ended,      ///< all tasks ended
        Raised,     ///< a task ended by an exception
        Deadlocked, ///< tasks are left that wait for ever
        Endless,    ///< it goes on for ever, or was stopped as it may never end
    };
    Kind kind = Kind::Ended;
    std::string text;  ///< what was printed
    std::string fault; ///< the exceptions that nobody caught, and who waits for ever, a line each
    bool tooManyInside = false; ///< see Occupancy

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

std::string_view nameOf(Outcome::Kind kind);

/// A program that can be run step by step, again and again, and whose only freedom is who goes
/// next: the same actors in the same order give the same steps. The seam between the lab and
/// whatever runs: OpProgram here, a Python program elsewhere.
class Execution
{
public:
    virtual ~Execution() = default;

    /// Back to the first instant. These steps will be taken first, and then, as long as nobody
    /// says otherwise, those that the policy chooses: who executes as a whole takes them at once.
    virtual void reset(const std::vector<Actor> &expected, const Policy &then) = 0;
    void reset(const std::vector<Actor> &expected = {}) { reset(expected, Steady()); }
    /// Whom the policy chooses; NoActor when nobody can go. Asked once before each step at most.
    virtual Actor next() = 0;

    /// How many actors there are by now, the clock among them.
    virtual int actorCount() const = 0;
    /// Who can go.
    virtual ActorSet enabled() const = 0;
    /// What the actor would do next; null when it does nothing more or is not there yet.
    virtual const Intent *intent(Actor actor) const = 0;
    /// Takes the step of an actor that can go. Stays valid until the next step.
    virtual const Done &step(Actor actor) = 0;

    /// What others can wait for at a thing before the first step; see Access.
    virtual std::uint64_t initialGuards(Thing thing) const = 0;

    /// When nobody can go; or, to name an execution that does not end, at any time.
    virtual Outcome outcome() const = 0;

    /// The actor's name, and what it would do next in words, for schedules and for people.
    virtual std::string name(Actor actor) const = 0;
    virtual std::string describe(Actor actor) const = 0;

    /// Names the actors of the last execution's steps as a schedule does: by the order in which
    /// they came to be.
    virtual void renameForSchedule(std::vector<Actor> &steps) const { (void)steps; }

    /// What the program is, so that a schedule of another one is known as such.
    virtual std::string fingerprint() const = 0;

    /// Whether the last execution was lost, so that nothing is known of it and none can follow;
    /// uncontrolled() says why.
    virtual bool isLost() const { return false; }
    /// Whether the last execution was ended where it might have gone on.
    virtual bool isCut() const { return false; }
    /// Empty while every step was seen; or else what could not be controlled.
    virtual std::string uncontrolled() const { return {}; }
};

} // namespace trama::lab
