// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/reader.h"
#include "core/archive/recorder.h"
#include "tests/support/stagerun.h"

#include <random>
#include <string>

namespace trama::test
{

inline std::span<const std::byte> bytesOf(const std::string &text)
{
    return std::as_bytes(std::span(text));
}

/// A whole trace as a file.
inline std::string recorded(const Trace &trace)
{
    std::string file;
    archive::Recorder recorder(trace, [&file](std::string_view bytes) {
        file += bytes;
        return true;
    });
    recorder.begin();
    recorder.add({"run.py", "print('Olá')\n"});
    recorder.finish();
    return file;
}

/// Something of everything that a trace can hold; growing by turns.
class FullRun
{
public:
    FullRun() : m_run(everyKind())
    {
        Trace &trace = m_run.trace();
        trace.info.program = "run.py";
        trace.info.python = "CPython 3.11.2";
        trace.info.coreRemark = "amostrado";
        trace.info.halted = true;
        trace.task(test::task(1)).ending = Ending::Raised;
        trace.task(test::task(1)).exitCode = -3;
        trace.task(test::task(2)).systemThread = 123'456'789'012;
        m_queue = m_run.addObject(ObjectKind::Queue, "entre processos", 0, true);
        m_value = m_run.addObject(ObjectKind::Variable, "n");
    }

    /// Many events of many kinds, a new task and a new name among them.
    void grow(int turns)
    {
        Trace &trace = m_run.trace();
        m_run.addTask("T" + std::to_string(m_turn), TaskKind::Thread);
        for (int i = 0; i < turns; ++i, ++m_turn) {
            const TaskId who = test::task(1 + std::uint32_t(m_random() % 5));
            m_us += 1 + std::int64_t(m_random() % 900);
            m_run.add(m_us, who, Verb::CoreOn, ObjectId::None, std::int64_t(m_random() % 4));
            m_run.add(m_us, who, Verb::Wait, object(0), -1);
            m_run.add(m_us + 1, who, Verb::Obtain, object(0), 1);
            m_run.add(m_us + 1, who, Verb::WokenBy, object(0),
                      std::int64_t(trace.events().size()) / 2);
            const std::int64_t item = m_run.item(m_queue, "item " + std::to_string(m_turn % 50));
            m_run.add(m_us + 2, who, Verb::Put, m_queue, item);
            m_run.add(m_us + 3, who, Verb::Store, m_value,
                      trace.addItem(m_value, {Payload::integer(-std::int64_t(m_random())), 0}));
            if (m_turn % 7 == 0)
                send(item);
            m_run.add(m_us + 4, who, Verb::CoreOff, ObjectId::None, 0,
                      std::uint8_t(OffReason::Waiting));
        }
        trace.advance(trace.end() + std::chrono::microseconds(5));
    }

    void choose()
    {
        Choices &choices = m_run.trace().choices;
        for (int i = 0; i < 40; ++i)
            choices.add({.time = Time(1000 * i), .step = std::uint32_t(i), .chosen = 1},
                        {{test::task(0), 1}, {test::task(1), 2}, {TaskId::None, 0}});
        choices.steps.assign(200, 2);
        choices.timedSteps = 17;
    }

    Trace &trace() { return m_run.trace(); }

private:
    /// Later, what was put is sent: only then it is known how long it is.
    void send(std::int64_t item)
    {
        Trace &trace = m_run.trace();
        const auto old = static_cast<std::uint32_t>(item / 2);
        trace.item(m_queue, old).number = 1000 + static_cast<std::uint32_t>(m_turn);
        m_run.add(m_us + 3, test::task(0), Verb::Send, m_queue, old);
    }

    StageRun m_run;
    std::mt19937 m_random{1};
    ObjectId m_queue{};
    ObjectId m_value{};
    std::int64_t m_us = 200;
    int m_turn = 0;
};

} // namespace trama::test
