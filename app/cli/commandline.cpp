// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/explorecommand.h"
#include "app/cli/pythonscommand.h"
#include "app/cli/runcommand.h"
#include "app/language/language.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <cstdio>
#include <string_view>

namespace trama::cli
{

namespace
{

struct Command
{
    const char *name;
    int (*carryOut)(const QStringList &arguments);
    const char *purpose;
};

constexpr std::array commands{
    Command{"explore", exploreCommand,
            QT_TRANSLATE_NOOP("CommandLine", "try every order that differs")},
    Command{"run", runCommand,
            QT_TRANSLATE_NOOP("CommandLine", "run a program once and tell where its time went")},
    Command{"pythons", pythonsCommand,
            QT_TRANSLATE_NOOP("CommandLine", "the interpreters found, and which one is used")},
};

void line(const char *call, const char *purpose)
{
    std::printf("  trama %-12s %s\n", call,
                qPrintable(QCoreApplication::translate("CommandLine", purpose)));
}

int help()
{
    line("", QT_TRANSLATE_NOOP("CommandLine", "the window"));
    line("FILE.py", QT_TRANSLATE_NOOP("CommandLine", "the window, with that program open"));
    for (const Command &command : commands)
        line(command.name, command.purpose);
    std::printf("\n%s\n", qPrintable(QCoreApplication::translate(
                              "CommandLine", "trama COMMAND --help tells its options.")));
    return 0;
}

const Command *named(std::string_view name)
{
    for (const Command &command : commands)
        if (name == command.name)
            return &command;
    return nullptr;
}

bool isHelp(std::string_view word)
{
    return word == "--help" || word == "-h" || word == "help";
}

bool isVersion(std::string_view word)
{
    return word == "--version" || word == "-v";
}

} // namespace

bool wantsCommandLine(int argc, char **argv)
{
    return argc > 1 && (named(argv[1]) || isHelp(argv[1]) || isVersion(argv[1]));
}

int runCommandLine(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    language::use(app, language::ofSystem());
    if (isHelp(argv[1]))
        return help();
    if (isVersion(argv[1])) {
        std::printf("trama %s\n", TRAMA_VERSION);
        return 0;
    }
    return named(argv[1])->carryOut(QCoreApplication::arguments().mid(1));
}

} // namespace trama::cli
