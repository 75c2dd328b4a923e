// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/execution.h"
#include "core/run/descriptor.h"
#include "core/run/labboard.h"
#include "core/run/launch.h"
#include "core/run/outcome.h"
#include "core/run/probesocket.h"

#include <QCoreApplication>
#include <array>
#include <atomic>
#include <memory>
#include <optional>

namespace trama::run
{

/// So many tasks may be inside a function, f or Class.f, at a time.
struct AtMost
{
    QString function;
    std::uint16_t tasks = 1;
};

/// A Python program that is executed again and again, for an Explorer. It is loaded once, by a
/// process that begins it anew for each execution.
///
/// An execution goes by the steps that are expected of it, then as lab::Steady has it, to its end,
/// and is looked at afterwards: `step` says what a step came to, and only a step that was not taken
/// there makes another execution.
///
/// Used by one thread, which waits while the program runs; only stop() may come from another one.
class PythonProgram : public lab::Execution
{
    Q_DECLARE_TR_FUNCTIONS(trama::run::PythonProgram)

public:
    struct Settings
    {
        lab::Model model = lab::Model::Any;
        std::uint32_t steps = 20'000; ///< of one execution, at most
        std::optional<AtMost> inside; ///< what is looked at besides
    };

    /// Loads the program of a request, whose order, streams and limit of time are not looked at.
    /// Null, with a sentence for the user, when it cannot be.
    static std::unique_ptr<PythonProgram> load(const Request &request, const Settings &settings,
                                               QString &sentence);
    ~PythonProgram() override;

    using Execution::reset;
    void reset(const std::vector<lab::Actor> &expected, const lab::Policy &then) override;
    lab::Actor next() override;
    int actorCount() const override { return m_board->board().seatCount(); }
    lab::ActorSet enabled() const override;
    const lab::Intent *intent(lab::Actor actor) const override;
    const lab::Done &step(lab::Actor actor) override;
    std::uint64_t initialGuards(lab::Thing thing) const override
    {
        return m_board->board().initialGuards(thing);
    }
    lab::Outcome outcome() const override;
    std::string name(lab::Actor actor) const override;
    std::string describe(lab::Actor actor) const override;
    void renameForSchedule(std::vector<lab::Actor> &steps) const override;
    std::string fingerprint() const override { return m_fingerprint; }
    bool isLost() const override { return m_stopped || !m_lost.empty(); }
    /// See lab::Looks.
    bool assumesFairness() const { return m_board->board().assumesFairness(); }
    bool isCut() const override
    {
        return m_board->board().standing == static_cast<std::uint32_t>(lab::Standing::Loops);
    }
    /// Translated, for the user.
    std::string uncontrolled() const override;

    /// Ends what runs, from any thread; nobody can go from then on.
    void stop();
    /// How often it was executed.
    std::uint64_t executions() const { return m_executions; }

private:
    PythonProgram() = default;

    QString waitUntilLoaded();
    void execute();
    bool waitForEnd();
    void judgeEnd();
    void clearUp();
    bool isGone();
    const lab::Done &passStep();
    void showWants();
    std::string takeOutput();

    std::string m_fingerprint;
    std::unique_ptr<ProbeSocket> m_socket; ///< the folder of the run
    std::unique_ptr<LabBoard> m_board;
    Launch m_launch;
    Descriptor m_output;
    std::atomic<bool> m_stopped{false};
    std::uint64_t m_executions = 0;

    // The execution at hand.
    std::vector<lab::Actor> m_steps; ///< that were asked for
    lab::Policy m_then = lab::Steady();
    std::uint32_t m_position = 0; ///< of those that it took, up to which it is looked at
    std::uint32_t m_shown = 0;    ///< what is wanted there, of all that the log has
    std::array<const lab::Intent *, lab::MaxActors> m_intents{};
    std::string m_text;
    std::string m_lost; ///< why nothing is known of it, translated
};

} // namespace trama::run
