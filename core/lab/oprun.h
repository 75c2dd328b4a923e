// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/execution.h"
#include "core/lab/opprogram.h"
#include "core/lab/world.h"

namespace trama::lab
{

/// Executes an OpProgram on a World. A task that raises ends there, as a thread of Python does,
/// and the others go on.
class OpRun : public Execution
{
public:
    /// The program is used as long as the run is.
    explicit OpRun(const OpProgram &program, ClockRule rule = ClockRule::Racing);
    explicit OpRun(OpProgram &&, ClockRule = ClockRule::Racing) = delete;

    using Execution::reset;
    void reset(const std::vector<Actor> &expected, const Policy &then) override;
    Actor next() override;
    int actorCount() const override { return m_world.actorCount(); }
    ActorSet enabled() const override { return m_world.enabled(); }
    const Intent *intent(Actor actor) const override
    {
        return m_world.pending(actor) ? &m_world.intent(actor) : nullptr;
    }
    const Done &step(Actor actor) override;
    std::uint64_t initialGuards(Thing thing) const override { return m_initial.guards(thing); }
    Outcome outcome() const override;
    std::string name(Actor actor) const override;
    std::string describe(Actor actor) const override;
    std::string fingerprint() const override;

    const World &world() const { return m_world; }

private:
    struct TaskState
    {
        std::array<std::int64_t, OpTask::Registers> registers{};
        int next = 0; ///< the operation
        bool ending = false;
        Fault fault = Fault::None;
    };

    bool endsVisibly(Actor actor) const { return m_joined.has(actor); }
    void advance(Actor actor);
    bool runLocally(TaskState &task, const Op &op);
    void finish(Actor actor);
    Request requestOf(const TaskState &task, const Op &op) const;
    void take(Actor actor, const Result &result);
    static std::int64_t value(const TaskState &task, Operand operand)
    {
        return operand.reg >= 0 ? task.registers[operand.reg] : operand.number;
    }

    const OpProgram &m_program;
    World m_initial;
    World m_world;
    std::vector<TaskState> m_tasks;
    std::vector<std::int64_t> m_printed;
    ActorSet m_started; ///< by another task
    ActorSet m_joined;  ///< started or joined by another task
    Done m_done;
    Policy m_then = Steady();
    Actor m_last = NoActor; ///< who took a step
};

} // namespace trama::lab
