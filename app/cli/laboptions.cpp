// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/laboptions.h"

#include "app/cli/commonoptions.h"
#include "app/cli/complaint.h"
#include "core/lab/schedule.h"
#include "core/run/fingerprint.h"

#include <QCommandLineParser>
#include <QFile>
#include <utility>

namespace trama::cli
{

namespace
{

/// Returns false, having said why, when the file is no schedule of this program.
bool readSchedule(const QString &path, run::Request &request)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(tr("The schedule %1 cannot be read: %2.").arg(path, file.errorString()));
        return false;
    }
    const std::optional<lab::Schedule> schedule = lab::fromText(file.readAll().toStdString());
    if (!schedule) {
        complain(tr("%1 is no schedule of this version of Trama.").arg(path));
        return false;
    }
    if (schedule->program != run::fingerprint(request)) {
        complain(tr("The schedule %1 was recorded of another program, or on another Python. "
                    "Record it anew with --save-schedule.")
                     .arg(path));
        return false;
    }
    request.lab = run::LabOrder::following(*schedule);
    return true;
}

/// A number within bounds; nothing, having said so, when the text is none.
template <typename Number>
std::optional<Number> readNumber(const QCommandLineParser &parser, const char *option, Number least,
                                 Number most)
{
    const QString text = parser.value(option);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const auto value = static_cast<Number>(number);
    if (isNumber && value >= least && value <= most && static_cast<double>(value) == number)
        return value;
    complain(tr("--%1 takes a number from %2 to %3, not “%4”.")
                 .arg(QLatin1String(option))
                 .arg(least)
                 .arg(most)
                 .arg(text));
    return {};
}

/// Reads what the virtual computer is like; returns false, having said why, when it cannot be.
bool readMachine(const QCommandLineParser &parser, lab::Rules &rules)
{
    if (parser.isSet("cores")) {
        const auto cores = readNumber<int>(parser, "cores", 1, lab::Machine::MostCores);
        if (!cores)
            return false;
        rules.machine.cores = *cores;
    }
    if (parser.isSet("switch-interval")) {
        const auto interval = readNumber<double>(parser, "switch-interval", 1e-6, 1e3);
        if (!interval)
            return false;
        rules.machine.switchInterval = fromSeconds(*interval);
    }
    const std::optional<lab::Model> model = readModel(parser);
    if (!model)
        return false;
    rules.model = *model;
    if (*model == lab::Model::FreeThreaded)
        rules.machine.interpreter = lab::Interpreter::FreeThreaded;
    return true;
}

/// Returns false, having said why, when an option is there without the one that it belongs to.
bool allBelong(const QCommandLineParser &parser)
{
    static constexpr std::pair<const char *, const char *> pairs[] = {
        {"cores", "lab"},     {"interpreter", "lab"},   {"switch-interval", "lab"}, {"seed", "lab"},
        {"schedule", "lab"},  {"save-schedule", "lab"}, {"shrink", "lab"},          {"pct", "seed"},
        {"pct-steps", "pct"}, {"shrink-runs", "shrink"}};
    for (const auto &[option, owner] : pairs)
        if (parser.isSet(option) && !parser.isSet(owner)) {
            complain(tr("--%1 belongs to --%2.").arg(QLatin1String(option), QLatin1String(owner)));
            return false;
        }
    return true;
}

/// Reads which policy decides, if one does; likewise.
bool readPolicy(const QCommandLineParser &parser, lab::Rules &rules, LabOptions &options)
{
    if (!parser.isSet("seed"))
        return true;
    bool isNumber = false;
    const std::uint64_t seed = parser.value("seed").toULongLong(&isNumber);
    if (!isNumber) {
        complain(tr("--seed takes a whole number, not “%1”.").arg(parser.value("seed")));
        return false;
    }
    rules.chooser = lab::Chooser::Policy;
    rules.policy = lab::Uniform(seed);
    if (!parser.isSet("pct"))
        return true;
    PctOrder &pct = options.pct.emplace();
    const auto depth = readNumber<int>(parser, "pct", 1, lab::Pct::MostDepth);
    const auto steps = parser.isSet("pct-steps")
                           ? readNumber<std::uint64_t>(parser, "pct-steps", 1, rules.mostSteps)
                           : std::uint64_t(0);
    if (!depth || !steps)
        return false;
    pct = {seed, *depth, *steps};
    return true;
}

/// Reads how much the schedule is to be shrunk; likewise.
bool readShrink(const QCommandLineParser &parser, LabOptions &options)
{
    if (!parser.isSet("shrink"))
        return true;
    constexpr std::size_t usualRuns = 1000;
    const auto runs = parser.isSet("shrink-runs")
                          ? readNumber<std::size_t>(parser, "shrink-runs", 1, 1'000'000)
                          : usualRuns;
    options.shrinkRuns = runs.value_or(0);
    return runs.has_value();
}

} // namespace

QList<QCommandLineOption> labOptions()
{
    return {
        {"lab", tr("Let Trama decide who goes next; time is virtual.")},
        {"cores", tr("In the Lab: so many cores, 1 to 16."), "N"},
        {"interpreter",
         tr("In the Lab: any (switches at any shared access), cpython (where this Python has "
            "them) or free-threaded (no GIL). Without it: any."),
         "MODEL"},
        {"switch-interval", tr("In the Lab: how long a thread keeps the GIL from others."),
         "SECONDS"},
        {"seed", tr("In the Lab: decide at random, by this number."), "N"},
        {"pct",
         tr("With --seed: by random priorities, which change DEPTH - 1 times at random steps. "
            "Finds what hangs on the order of DEPTH steps."),
         "DEPTH"},
        {"pct-steps",
         tr("With --pct: how many steps the program takes. Without it a first run, unseen, "
            "counts them."),
         "K"},
        {"schedule", tr("In the Lab: take the steps that this file has."), "FILE"},
        {"save-schedule", tr("In the Lab: write the steps that were taken to this file."), "OUT"},
        {"shrink",
         tr("In the Lab: run the program again and again, unseen, for the order with the fewest "
            "preemptions that has the same outcome: exit status, deadlock or not, and stdout. "
            "--save-schedule writes that one.")},
        {"shrink-runs", tr("With --shrink: so many runs at most. Without it: 1000."), "N"},
    };
}

std::optional<LabOptions> readLab(const QCommandLineParser &parser, run::Request &request)
{
    LabOptions options;
    if (!allBelong(parser))
        return {};
    if (!parser.isSet("lab"))
        return options;
    lab::Rules &rules = request.lab.emplace().rules;
    if (!readMachine(parser, rules) || !readPolicy(parser, rules, options)
        || !readShrink(parser, options))
        return {};
    options.saveSchedule = parser.value("save-schedule");
    if (parser.isSet("schedule") && !readSchedule(parser.value("schedule"), request))
        return {};
    return options;
}

} // namespace trama::cli
