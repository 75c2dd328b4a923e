// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explorecommand.h"

#include "core/lab/explorer.h"
#include "core/run/pythonprogram.h"

#include <QCommandLineParser>
#include <chrono>
#include <cstdio>

namespace trama::cli
{

int exploreCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument("FILE.py", "");
    parser.process(arguments);
    run::Request request;
    request.program = parser.positionalArguments().value(0);
    request.python = "/usr/bin/python3";
    QString sentence;
    const auto t0 = std::chrono::steady_clock::now();
    const auto program = run::PythonProgram::load(request, lab::Model::Any, 20000, sentence);
    if (!program) {
        std::fprintf(stderr, "trama: %s\n", qPrintable(sentence));
        return 125;
    }
    const auto t1 = std::chrono::steady_clock::now();
    lab::Explorer explorer(*program, {.executions = 20000});
    explorer.run();
    const auto t2 = std::chrono::steady_clock::now();
    const double s = std::chrono::duration<double>(t2 - t1).count();
    std::printf("load %.3f s, %.3f s, %.0f/s; %s %s; executions %lu (of program %lu), redundant %lu\n",
                std::chrono::duration<double>(t1 - t0).count(), s, explorer.executions() / s,
                std::string(lab::nameOf(explorer.verdict().kind)).c_str(),
                explorer.verdict().why.c_str(), explorer.executions(), program->executions(),
                explorer.redundant());
    for (const lab::Found &found : explorer.outcomes().all())
        std::printf("%lu %s: %s", found.count,
                    std::string(lab::nameOf(found.outcome.kind)).c_str(),
                    found.outcome.text.c_str());
    return 0;
}

} // namespace trama::cli
