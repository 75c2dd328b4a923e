// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/oprun.h"

namespace trama::lab
{

OpRun::OpRun(const OpProgram &program, ClockRule rule)
    : m_program(program), m_initial(rule), m_world(rule)
{
    for (const OpProgram::ThingDeclaration &thing : program.things())
        m_initial.add(thing.kind, thing.value, thing.limit);
    for (int i = 0; i < program.taskCount(); ++i)
        m_initial.addTask();
    for (int i = 0; i < program.taskCount(); ++i) {
        for (const Op &op : program.task(static_cast<Actor>(FirstTask + i)).ops()) {
            if (op.kind != Op::Kind::Visible || (op.act != Act::Start && op.act != Act::Join))
                continue;
            m_joined.add(static_cast<Actor>(op.value.number));
            if (op.act == Act::Start)
                m_started.add(static_cast<Actor>(op.value.number));
        }
    }
    OpRun::reset({});
}

void OpRun::reset(const std::vector<Actor> & /*expected*/, const Policy &then)
{
    m_then = then;
    m_last = NoActor;
    m_world = m_initial;
    m_tasks.assign(m_program.taskCount(), {});
    m_printed.clear();
    for (int i = 0; i < m_program.taskCount(); ++i)
        if (!m_started.has(static_cast<Actor>(FirstTask + i)))
            advance(static_cast<Actor>(FirstTask + i));
}

Actor OpRun::next()
{
    const ActorSet able = enabled();
    return able.empty() ? NoActor : m_then.choose(able, m_last);
}

const Done &OpRun::step(Actor actor)
{
    m_last = actor;
    const Result result = m_world.perform(actor, m_done);
    for (ActorSet started = m_done.moved; !started.empty();)
        advance(started.take());
    if (result.finished && actor != ClockActor)
        take(actor, result);
    return m_done;
}

/// Puts what came of the operation where the program wants it, and goes on to the next.
void OpRun::take(Actor actor, const Result &result)
{
    TaskState &task = m_tasks[actor - FirstTask];
    if (task.ending)
        return;
    if (result.fault != Fault::None) {
        task.fault = result.fault;
        finish(actor);
        return;
    }
    const Op &op = m_program.task(actor).ops()[task.next];
    if (op.act == Act::Print)
        m_printed.push_back(value(task, op.value));
    if (op.result >= 0 && result.ok)
        task.registers[op.result] = result.value;
    if (op.okResult >= 0)
        task.registers[op.okResult] = result.ok ? 1 : 0;
    ++task.next;
    advance(actor);
}

/// Runs on to the next visible operation.
void OpRun::advance(Actor actor)
{
    TaskState &task = m_tasks[actor - FirstTask];
    const std::vector<Op> &ops = m_program.task(actor).ops();
    while (task.next < static_cast<int>(ops.size())) {
        const Op &op = ops[task.next];
        if (!runLocally(task, op)) {
            m_world.pend(actor, requestOf(task, op));
            return;
        }
    }
    finish(actor);
}

/// False when the operation is a visible one.
bool OpRun::runLocally(TaskState &task, const Op &op)
{
    switch (op.kind) {
    case Op::Kind::Visible:
        return false;
    case Op::Kind::Set:
        task.registers[op.result] = value(task, op.value);
        break;
    case Op::Kind::Add:
        task.registers[op.result] += value(task, op.value);
        break;
    case Op::Kind::JumpIfEqual:
    case Op::Kind::JumpIfNot: {
        const bool equal = task.registers[op.result] == value(task, op.value);
        if (equal == (op.kind == Op::Kind::JumpIfEqual)) {
            task.next = op.target;
            return true;
        }
        break;
    }
    case Op::Kind::Jump:
        task.next = op.target;
        return true;
    }
    ++task.next;
    return true;
}

void OpRun::finish(Actor actor)
{
    m_tasks[actor - FirstTask].ending = true;
    if (endsVisibly(actor))
        m_world.pend(actor, {Act::End, m_world.thingOf(actor), 0, 0, Forever});
}

Request OpRun::requestOf(const TaskState &task, const Op &op) const
{
    Request request;
    request.act = op.act;
    request.thing = op.thing + static_cast<Thing>(value(task, op.index));
    request.value = value(task, op.value);
    request.second = value(task, op.second);
    request.timeout = op.timeout;
    if (op.act == Act::Start || op.act == Act::Join)
        request.thing = m_world.thingOf(static_cast<Actor>(request.value));
    return request;
}

Outcome OpRun::outcome() const
{
    Outcome outcome;
    for (std::int64_t printed : m_printed) {
        outcome.text += std::to_string(printed);
        outcome.text += '\n';
    }
    for (int i = 0; i < m_program.taskCount(); ++i) {
        const auto actor = static_cast<Actor>(FirstTask + i);
        if (m_tasks[i].fault != Fault::None) {
            if (outcome.kind == Outcome::Kind::Ended)
                outcome.kind = Outcome::Kind::Raised;
            outcome.fault += name(actor) + ": " + std::string(nameOf(m_tasks[i].fault)) + "\n";
        }
        if (m_world.pending(actor) && !m_program.task(actor).daemon) {
            outcome.kind = Outcome::Kind::Deadlocked;
            outcome.fault += name(actor) + " waits: " + describe(actor) + "\n";
        }
    }
    return outcome;
}

std::string OpRun::name(Actor actor) const
{
    return actor == ClockActor ? "clock" : m_program.task(actor).name();
}

std::string OpRun::describe(Actor actor) const
{
    if (!m_world.pending(actor))
        return {};
    const Request &request = m_world.request(actor);
    return std::string(nameOf(request.act)) + " " + m_program.thingName(request.thing);
}

std::string OpRun::fingerprint() const
{
    // FNV-1a, 64 bits.
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : m_program.text())
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return "ops-" + std::to_string(hash);
}

} // namespace trama::lab
