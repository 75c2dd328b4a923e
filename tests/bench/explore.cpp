// SPDX-License-Identifier: GPL-3.0-or-later
// How often a second real programs are executed while all their orders are tried, by one worker.
//
//   bench_explore [seconds for each] [path of a Python]
#include "core/lab/explorer.h"
#include "core/run/pythonprogram.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <chrono>
#include <cstdio>

using namespace trama;
using std::chrono::duration;
using std::chrono::steady_clock;

namespace
{

struct Program
{
    const char *name;
    const char *text;
};

constexpr Program programs[] = {
    {"lost update, two threads", R"(
import threading
total = 0
def work():
    global total
    total += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
)"},
    {"lastzero(5)", R"(
import threading
cells = [0] * 6
def look():
    i = 5
    while cells[i] != 0:
        i -= 1
def write(j):
    cells[j] = cells[j - 1] + 1
threads = [threading.Thread(target=look)]
threads += [threading.Thread(target=write, args=(j,)) for j in range(1, 6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
)"},
    {"two processes and a Value", R"(
from multiprocessing import Process, Value
def work(total):
    total.value += 1
total = Value("i", 0)
processes = [Process(target=work, args=(total,)) for _ in range(2)]
for process in processes:
    process.start()
for process in processes:
    process.join()
print(total.value)
)"},
};

double since(steady_clock::time_point begin)
{
    return duration<double>(steady_clock::now() - begin).count();
}

int measure(const Program &program, const QString &python, double seconds)
{
    const QTemporaryDir folder;
    run::Request request;
    request.program = folder.filePath("program.py");
    request.python = python;
    QFile file(request.program);
    if (!file.open(QIODevice::WriteOnly) || file.write(program.text) < 0)
        return 1;
    file.close();
    const auto begin = steady_clock::now();
    QString sentence;
    const auto loaded = run::PythonProgram::load(request, {}, sentence);
    if (!loaded) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence));
        return 1;
    }
    const double loading = since(begin);
    double first = 0;
    std::uint64_t orders = 0;
    std::uint64_t executions = 0;
    const auto go = steady_clock::now();
    while (since(go) < seconds) {
        lab::Explorer explorer(*loaded);
        explorer.run();
        if (explorer.verdict().kind != lab::Verdict::Kind::Complete)
            return 1;
        executions += explorer.executions();
        orders = explorer.executions();
        first = first > 0 ? first : since(begin);
    }
    std::printf(
        "%-28s %7llu orders  %8.0f executions/s  loaded after %.3f s, complete after %.3f s\n",
        program.name, static_cast<unsigned long long>(orders),
        static_cast<double>(executions) / since(go), loading, first);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const double seconds = arguments.size() > 1 ? arguments[1].toDouble() : 5;
    const QString python = arguments.value(2, "/usr/bin/python3");
    for (const Program &program : programs)
        if (measure(program, python, seconds) != 0)
            return 1;
    return 0;
}
