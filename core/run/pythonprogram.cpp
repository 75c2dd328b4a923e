// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pythonprogram.h"

#include "core/probe/lab/gate.h"
#include "core/run/fingerprint.h"
#include "core/run/halt.h"
#include "core/run/preparation.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace trama::run
{

using lab::Actor;
using lab::ActorSet;
using lab::NoActor;
using lab::Standing;
using lab::StepLog;

namespace
{

/// How often we look whether the program is still there while nothing comes from it.
constexpr int glance = 50; // ms

/// How long an execution may do nothing that can be seen, in real time.
constexpr std::chrono::seconds patience(5);

/// How many turns of loops a task may take without a step before it is left to itself: about a
/// second.
constexpr std::uint64_t mostFuel = 20'000'000;

/// The clock goes whenever somebody waits for a time.
lab::Intent clockIntent()
{
    lab::Intent intent;
    intent.footprint.writes(lab::ClockThing);
    intent.needs.add({0, lab::ClockThing, lab::Need::Kind::AnyDeadline});
    return intent;
}

/// In one order, whoever came first.
std::string sortedLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t end = 0; (end = text.find('\n')) != std::string_view::npos;
         text.remove_prefix(end + 1))
        lines.push_back(text.substr(0, end + 1));
    std::sort(lines.begin(), lines.end());
    std::string sorted;
    for (const std::string_view line : lines)
        sorted += line;
    return sorted;
}

LabOrder orderFor(const PythonProgram::Settings &settings)
{
    LabOrder order;
    order.rules.chooser = lab::Chooser::Policy;
    order.rules.policy = lab::Steady();
    order.rules.model = settings.model;
    order.rules.explores = true;
    order.rules.race();
    order.rules.tells = false;
    order.rules.patience = patience;
    order.rules.mostFuel = mostFuel;
    order.rules.mostSteps = std::min(settings.steps, StepLog::Most);
    if (settings.inside) {
        order.rules.mostInside = settings.inside->tasks;
        order.inside = settings.inside->function;
    }
    return order;
}

} // namespace

std::unique_ptr<PythonProgram> PythonProgram::load(const Request &request, const Settings &settings,
                                                   QString &sentence)
{
    Request whole = request;
    whole.lab = orderFor(settings);
    whole.streams = Streams::Captured;
    Prepared prepared = prepare(whole);
    sentence = prepared.sentence;
    if (!sentence.isEmpty())
        return nullptr;
    std::unique_ptr<PythonProgram> program(new PythonProgram);
    program->m_fingerprint = run::fingerprint(request);
    program->m_socket = std::move(prepared.setup.socket);
    program->m_board = std::move(prepared.setup.lab);
    program->m_output = Descriptor(::memfd_create("output", MFD_CLOEXEC));
    ::fcntl(program->m_output.get(), F_SETFL, O_APPEND);
    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    sentence = program->m_launch.start(prepared.setup.plan,
                                       {nothing.get(), program->m_output.get(), nothing.get()});
    if (sentence.isEmpty())
        sentence = program->waitUntilLoaded();
    return sentence.isEmpty() ? std::move(program) : nullptr;
}

PythonProgram::~PythonProgram()
{
    m_launch.stop();
}

QString PythonProgram::waitUntilLoaded()
{
    lab::Desk &desk = m_board->board().desk;
    QString sentence;
    while (!desk.ready && sentence.isEmpty()) {
        for (const LaunchMessage &message : m_launch.read()) {
            if (std::holds_alternative<Born>(message))
                m_launch.go();
            else if (const auto *failed = std::get_if<ExecFailed>(&message))
                sentence = failed->sentence;
            else if (const auto *exceeded = std::get_if<Exceeded>(&message))
                sentence = exceeded->sentence;
        }
        if (m_launch.over() && sentence.isEmpty())
            sentence = tr("The program could not be loaded. Run it once to see why.");
        if (!desk.ready)
            probe::waitForChange(desk.served, 0, 2);
    }
    return sentence;
}

void PythonProgram::stop()
{
    m_stopped = true;
    m_launch.stop();
}

// ---- one execution

void PythonProgram::reset(const std::vector<Actor> &expected, const lab::Policy &then)
{
    m_steps = expected;
    m_then = then;
    execute();
    m_steps.clear();
}

void PythonProgram::execute()
{
    lab::Board &board = m_board->board();
    board.reset();
    board.setPolicy(m_then);
    board.setScript(m_steps.data(), static_cast<std::uint32_t>(m_steps.size()), false);
    m_shown = 0;
    m_intents.fill(nullptr);
    m_text.clear();
    ++m_executions;
    ++board.desk.ordered;
    probe::ring(board.desk.ordered);
    if (waitForEnd()) {
        judgeEnd();
        clearUp();
    }
    m_text = takeOutput();
    m_position = 0;
    showWants();
}

/// False when there is no program any more.
bool PythonProgram::waitForEnd()
{
    lab::Board &board = m_board->board();
    while (board.standing == 0) {
        probe::waitForChange(board.standing, 0, glance);
        if (board.standing != 0)
            break;
        if (isGone())
            return false;
        m_board->relieveTheDead();
        m_board->watch();
    }
    return true;
}

/// Whether what is there is an execution.
void PythonProgram::judgeEnd()
{
    const lab::Board &board = m_board->board();
    switch (static_cast<Standing>(board.standing.load())) {
    case Standing::Astray:
        m_lost = tr("The program does something else when the same steps are taken again: not all "
                    "that it hangs on can be decided by Trama.")
                     .toStdString();
        break;
    case Standing::Stuck:
        m_lost = haltSentence(board, m_board->whereItIs()).toStdString();
        break;
    case Standing::TooManyTasks:
    case Standing::TooManyThings:
        m_lost = haltSentence(board, {}).toStdString();
        break;
    default:
        break;
    }
}

/// Ends what is left of it, and waits until its first process is gone.
void PythonProgram::clearUp()
{
    lab::Board &board = m_board->board();
    const bool over = board.standing == static_cast<std::uint32_t>(Standing::Over);
    for (std::uint16_t i = over ? 1 : 0; i < board.processCount(); ++i)
        if (const lab::Process &process = board.process(i); process.pid > 0 && !process.ended)
            ::kill(process.pid, SIGKILL);
    lab::Desk &desk = board.desk;
    for (std::uint32_t served = desk.served; served != desk.ordered; served = desk.served) {
        probe::waitForChange(desk.served, served, glance);
        if (isGone())
            return;
    }
}

bool PythonProgram::isGone()
{
    for (const LaunchMessage &message : m_launch.read())
        if (const auto *exceeded = std::get_if<Exceeded>(&message))
            m_lost = exceeded->sentence.toStdString();
    if (!m_launch.over())
        return false;
    if (m_lost.empty())
        m_lost = tr("The program ended in a way that Trama cannot follow.").toStdString();
    return true;
}

std::string PythonProgram::takeOutput()
{
    const off_t size = ::lseek(m_output.get(), 0, SEEK_END);
    std::string text(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
    if (!text.empty() && ::pread(m_output.get(), text.data(), text.size(), 0) < 0)
        text.clear();
    if (::ftruncate(m_output.get(), 0) != 0)
        m_lost = std::strerror(errno);
    return text;
}

// ---- as it is looked at

void PythonProgram::showWants()
{
    const StepLog &log = m_board->board().log();
    for (; m_shown < log.wanted() && log.want(m_shown).before <= m_position; ++m_shown)
        m_intents[log.want(m_shown).actor] = &log.want(m_shown).intent;
}

ActorSet PythonProgram::enabled() const
{
    const lab::Board &board = m_board->board();
    if (isLost())
        return {};
    if (m_position < board.log().taken())
        return board.log().step(m_position).enabled;
    const auto standing = static_cast<Standing>(board.standing.load());
    const bool isCut = standing == Standing::Endless || standing == Standing::Spins;
    return isCut ? board.choices() : ActorSet();
}

Actor PythonProgram::next()
{
    const StepLog &log = m_board->board().log();
    return enabled().empty() || m_position >= log.taken() ? NoActor : log.step(m_position).actor;
}

const lab::Intent *PythonProgram::intent(Actor actor) const
{
    static const lab::Intent clock = clockIntent();
    return actor == lab::ClockActor ? &clock : m_intents[actor];
}

const lab::Done &PythonProgram::step(Actor actor)
{
    const StepLog &log = m_board->board().log();
    const std::uint32_t position = m_position;
    m_steps.push_back(actor);
    if (position >= log.taken() || log.step(position).actor != actor) {
        execute();
        while (m_position < position && !isLost())
            passStep();
    }
    return passStep();
}

/// Looks one step further.
const lab::Done &PythonProgram::passStep()
{
    static const lab::Done nothing;
    if (isLost() || m_position >= m_board->board().log().taken())
        return nothing;
    const StepLog::Taken &taken = m_board->board().log().step(m_position++);
    m_intents[taken.actor] = nullptr;
    showWants();
    return taken.done;
}

lab::Outcome PythonProgram::outcome() const
{
    const lab::Board &board = m_board->board();
    lab::Outcome outcome{lab::Outcome::Kind::Ended, m_text, sortedLines(board.raised()),
                         board.occupancy().isExceeded()};
    switch (static_cast<Standing>(board.standing.load())) {
    case Standing::Deadlock:
        outcome.kind = lab::Outcome::Kind::Deadlocked;
        break;
    case Standing::Endless:
    case Standing::Loops:
    case Standing::Spins:
    case Standing::Idle:
        outcome.kind = lab::Outcome::Kind::Endless;
        break;
    default:
        if (!outcome.fault.empty())
            outcome.kind = lab::Outcome::Kind::Raised;
    }
    return outcome;
}

std::string PythonProgram::uncontrolled() const
{
    if (!m_lost.empty())
        return m_lost;
    const lab::Board &board = m_board->board();
    QStringList sentences;
    for (std::uint32_t i = 0; i < board.uncontrolledCount(); ++i)
        sentences.append(uncontrolledSentence(board.uncontrolled(i),
                                              m_board->lineAt(board.uncontrolled(i).whereabouts)));
    return sentences.join(QLatin1Char(' ')).toStdString();
}

std::string PythonProgram::name(Actor actor) const
{
    return actor == lab::ClockActor ? "clock" : std::string("task ").append(std::to_string(actor));
}

void PythonProgram::renameForSchedule(std::vector<Actor> &steps) const
{
    for (Actor &actor : steps)
        if (actor != lab::ClockActor)
            actor = static_cast<Actor>(m_board->board().seat(actor).birth);
}

std::string PythonProgram::describe(Actor) const
{
    return {};
}

} // namespace trama::run
