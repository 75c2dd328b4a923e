// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explorecommand.h"

#include "core/session/exploration.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

namespace trama::cli
{

int exploreCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument("FILE.py", "");
    parser.process(arguments);
    ExplorationOrder order;
    order.request.program = parser.positionalArguments().value(0);
    order.request.python = "/usr/bin/python3";
    Exploration exploration(order);
    QObject::connect(&exploration, &Exploration::finished, qApp, &QCoreApplication::quit);
    exploration.start();
    QCoreApplication::exec();
    const Findings &findings = exploration.findings();
    std::printf("%s %s; %ld ms; executions %lu, redundant %lu\n",
                std::string(lab::nameOf(findings.verdict.kind)).c_str(),
                findings.verdict.why.c_str(), static_cast<long>(findings.elapsed.count()), findings.executions,
                findings.redundant);
    for (const lab::Found &found : findings.outcomes)
        std::printf("%lu %s: %s   %s", found.count,
                    std::string(lab::nameOf(found.outcome.kind)).c_str(),
                    found.outcome.text.c_str(), lab::toText(exploration.schedule(found)).c_str());
    return 0;
}

} // namespace trama::cli
