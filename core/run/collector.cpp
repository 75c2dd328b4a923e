// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/collector.h"

#include "core/run/halt.h"
#include "core/run/labcorewatch.h"
#include "core/run/launcher/turns.h"
#include "core/run/monotonic.h"

#include <QCoreApplication>
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <limits>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trama::run
{

namespace
{

/// How often the rings are looked into while nothing else calls; they cannot call.
constexpr int cycleMilliseconds = 8;

/// Records that wait to be taken before the sources are left to fill, which slows the program
/// down instead of filling the memory.
constexpr std::size_t mostBacklog = 4'000'000;

constexpr std::uint64_t everything = std::numeric_limits<std::uint64_t>::max();

template <typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

Collector::Collector(Setup setup, std::function<void()> notify)
    : m_setup(std::move(setup)),
      m_notify(std::move(notify)),
      m_probes(*m_setup.socket),
      m_output(Stream::Output, std::move(m_setup.outputEnd)),
      m_error(Stream::Error, std::move(m_setup.errorEnd))
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
        m_wakeRead = Descriptor(ends[0]);
        m_wakeWrite = Descriptor(ends[1]);
    }
    m_thread = std::thread([this] { run(); });
}

Collector::~Collector()
{
    stop();
    m_thread.join();
}

void Collector::wake()
{
    (void)!::write(m_wakeWrite.get(), "w", 1);
}

void Collector::stop()
{
    Wanted nothing = Wanted::Nothing;
    m_wanted.compare_exchange_strong(nothing, Wanted::Stop);
    // Past the collector's thread, which a crowd of processes may keep from its core.
    if (m_pid > 0)
        m_launch.stop();
    wake();
}

void Collector::signal(int number)
{
    const pid_t pid = m_pid;
    if (pid > 0)
        ::kill(-pid, number);
}

Delivery Collector::take()
{
    const std::lock_guard lock(m_mutex);
    m_notified = false;
    m_backlog = 0;
    return std::exchange(m_delivery, {});
}

// ---- the collector's thread

void Collector::run()
{
    launcher::takeShortTurns();
    const std::array<int, 3> streams{m_setup.programStreams[0].get(),
                                     m_setup.programStreams[1].get(),
                                     m_setup.programStreams[2].get()};
    m_outcome.sentence = m_launch.start(m_setup.plan, streams);
    for (Descriptor &stream : m_setup.programStreams)
        stream.reset();
    if (m_outcome.sentence.isEmpty())
        while (!m_launch.over())
            cycle();
    drainLast();
    const std::unique_lock lock(m_mutex);
    m_delivery.outcome = m_outcome;
    notifyOnce();
}

void Collector::cycle()
{
    waitForSomething();
    readLauncher();
    checkLimit();
    checkBoard();
    if (m_wanted != Wanted::Nothing)
        m_launch.stop();
    if (m_begun == 0 || m_backlog > mostBacklog)
        return;
    // The time first: what happened before it is in hand once all sources have been drained.
    deliver(gather(now(), wire::Writer::Alive));
}

void Collector::waitForSomething()
{
    std::vector<pollfd> descriptors{{m_launch.fd(), POLLIN, 0}, {m_wakeRead.get(), POLLIN, 0}};
    if (!m_busy) {
        m_probes.watch(descriptors);
        for (const int fd : {m_output.fd(), m_error.fd()})
            if (fd >= 0)
                descriptors.push_back({fd, POLLIN, 0});
    }
    ::poll(descriptors.data(), descriptors.size(), m_busy ? 0 : cycleMilliseconds);
    char byte = 0;
    while (::read(m_wakeRead.get(), &byte, 1) == 1) {
    }
}

void Collector::readLauncher()
{
    for (const LaunchMessage &message : m_launch.read())
        std::visit(Overloaded{
                       [this](const Born &born) { hold(born.pid); },
                       [this](const Executing &executing) { begin(executing); },
                       [this](const ExecFailed &failed) { m_outcome.sentence = failed.sentence; },
                       [this](const Exceeded &exceeded) { exceed(exceeded); },
                       [this](const Ended &ended) { end(ended); },
                       [](const Left &) {},
                       [this](const Lost &) { lose(); },
                   },
                   message);
}

void Collector::hold(pid_t pid)
{
    m_pid = pid;
    if (m_setup.lab) {
        auto watch = std::make_unique<LabCoreWatch>(m_setup.lab->board(), idOf(pid));
        m_labWatch = watch.get();
        m_watch = std::move(watch);
    } else {
        m_watch = makeCoreWatch(pid);
    }
    m_launch.go();
}

/// What the trace knows a process as. The Lab's own first one is known before it is on the board.
std::int32_t Collector::idOf(pid_t pid) const
{
    if (!m_setup.lab)
        return pid;
    const lab::Board &board = m_setup.lab->board();
    const std::uint16_t process = pid == m_pid ? std::uint16_t(0) : board.processOf(pid);
    return process < lab::Board::MostProcesses ? lab::Board::idOf(process) : pid;
}

void Collector::begin(const Executing &executing)
{
    m_begun = executing.time;
    m_zero = m_setup.lab ? 0 : m_begun;
    const std::unique_lock lock(m_mutex);
    m_delivery.started =
        Started{m_zero, idOf(m_pid), m_watch->source(), m_watch->remark().toStdString(),
                confined(m_setup.plan, executing.confinement)};
    notifyOnce();
}

void Collector::exceed(const Exceeded &exceeded)
{
    Wanted nothing = Wanted::Nothing;
    if (m_wanted.compare_exchange_strong(nothing, Wanted::Exceeded))
        m_outcome.sentence = exceeded.sentence;
}

void Collector::end(const Ended &ended)
{
    m_pid = 0;
    if (m_begun == 0)
        return; // it never executed; the sentence is known
    m_outcome.wall = Time((m_setup.lab ? now() : ended.time) - std::min(ended.time, m_zero));
    if (m_setup.lab)
        readBoard();
    const bool killed = WIFSIGNALED(ended.status);
    m_outcome.code = killed ? WTERMSIG(ended.status) : WEXITSTATUS(ended.status);
    switch (m_wanted) {
    case Wanted::Nothing:
        m_outcome.how = killed ? How::Killed : How::Exited;
        break;
    case Wanted::Stop:
        m_outcome.how = How::Stopped;
        break;
    case Wanted::Limit:
        m_outcome.how = How::Limit;
        break;
    case Wanted::Exceeded:
        m_outcome.how = How::Exceeded;
        break;
    case Wanted::Halt:
        m_outcome.how = How::Halted;
        m_outcome.sentence = haltSentence(m_setup.lab->board(), m_line);
        break;
    }
}

void Collector::readBoard()
{
    const lab::Board &board = m_setup.lab->board();
    m_outcome.lab = true;
    m_outcome.standing = static_cast<lab::Standing>(board.standing.load());
    for (std::uint32_t i = 0; i < board.stepCount(); ++i)
        m_outcome.steps.push_back(board.step(i));
    for (std::uint32_t i = 0; i < board.uncontrolledCount(); ++i) {
        const lab::Uncontrolled &one = board.uncontrolled(i);
        const Line line = m_setup.lab->lineAt(one.whereabouts);
        m_outcome.uncontrolled.push_back({one.kind, line, uncontrolledSentence(one, line)});
    }
    if (m_setup.lab->timed())
        m_outcome.timedSteps = std::min(board.rules().timedSteps, board.stepCount());
}

void Collector::lose()
{
    m_outcome.how = How::Failed;
    if (m_begun != 0)
        m_outcome.wall = Time(now() - m_zero);
    m_outcome.sentence = QCoreApplication::translate(
        "Collector", "The helper that runs the program was ended from outside, and the program "
                     "with it. Run it again.");
}

void Collector::checkLimit()
{
    if (!m_setup.limit || m_begun == 0)
        return;
    Wanted nothing = Wanted::Nothing;
    if (Time(monotonicNow() - m_begun) >= *m_setup.limit)
        m_wanted.compare_exchange_strong(nothing, Wanted::Limit);
}

/// Whether the Lab has come to an end with it.
void Collector::checkBoard()
{
    if (!m_setup.lab || m_begun == 0)
        return;
    m_setup.lab->relieveTheDead();
    m_setup.lab->watch();
    const auto standing = static_cast<lab::Standing>(m_setup.lab->board().standing.load());
    Wanted nothing = Wanted::Nothing;
    if (standing >= lab::Standing::Stuck && m_wanted == Wanted::Nothing)
        m_line = m_setup.lab->whereItIs();
    if (standing > lab::Standing::Over)
        m_wanted.compare_exchange_strong(nothing, Wanted::Halt);
}

/// A time that no record has passed yet.
std::uint64_t Collector::latest() const
{
    return m_setup.lab ? static_cast<std::uint64_t>(m_setup.lab->board().latest().count())
                       : monotonicNow();
}

/// The time of the trace: the machine's, or the virtual one.
std::uint64_t Collector::now() const
{
    return m_setup.lab ? static_cast<std::uint64_t>(m_setup.lab->board().settled().count())
                       : monotonicNow();
}

Batch Collector::gather(std::uint64_t mark, wire::Writer writer)
{
    Batch batch;
    m_probes.accept(batch);
    const StreamReader::Clock clock = [this] { return latest(); };
    m_busy = m_output.read(m_queue, clock);
    m_busy = m_error.read(m_queue, clock) || m_busy;
    m_busy = m_probes.drain(m_queue, writer) || m_busy;
    mark = std::min(mark, drainCores(writer));
    batch.lost = takeLost();
    m_probes.describe(batch);
    for (Connected &connected : batch.connected)
        connected.pid = idOf(connected.pid);
    const bool last = writer == wire::Writer::Dead;
    batch.watermark = last ? mark : m_probes.watermark(mark);
    batch.records = m_queue.release(last ? everything : batch.watermark);
    return batch;
}

std::uint64_t Collector::drainCores(wire::Writer writer)
{
    std::vector<CoreRecord> records;
    std::uint64_t mark = everything;
    if (writer == wire::Writer::Alive)
        mark = m_watch->drain(records);
    else
        m_watch->finish(records);
    for (const CoreRecord &record : records)
        m_queue.add(record);
    if (m_labWatch) {
        for (const GilRecord &record : m_labWatch->takeGils())
            m_queue.add(record);
        for (DecisionRecord &record : m_labWatch->takeDecisions())
            m_queue.add(std::move(record));
    }
    return mark;
}

std::uint64_t Collector::takeLost()
{
    const std::uint64_t lost = m_watch->lost() + m_probes.lost();
    return lost - std::exchange(m_lostBefore, lost);
}

void Collector::drainLast()
{
    if (m_begun == 0)
        return;
    do
        deliver(gather(m_zero + static_cast<std::uint64_t>(m_outcome.wall.count()),
                       wire::Writer::Dead));
    while (m_busy);
}

void Collector::deliver(Batch batch)
{
    const std::unique_lock lock(m_mutex);
    m_backlog += batch.records.size();
    m_delivery.batches.push_back(std::move(batch));
    notifyOnce();
}

void Collector::notifyOnce()
{
    if (!std::exchange(m_notified, true))
        m_notify();
}

} // namespace trama::run
