// SPDX-License-Identifier: GPL-3.0-or-later
// How long a step back takes in the window, from the key to the pixels, in a run of the Lab.
//     bench_step_back [events]     on whatever platform QT_QPA_PLATFORM names
#include "app/timeline/timelineview.h"
#include "app/window/actions.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <vector>

using namespace trama;

namespace
{

/// Two threads that add to a number under a lock: some ten events a turn.
constexpr const char *adding = R"(import threading
lock = threading.Lock()
number = 0
def adds():
    global number
    for _ in range(TURNS):
        with lock:
            number += 1
threads = [threading.Thread(target=adds, name=name) for name in 'AB']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
)";

constexpr int steps = 300;
constexpr double eventsATurn = 20;

run::Request requestFor(const QString &program)
{
    run::Request request;
    request.python = "/usr/bin/python3";
    request.program = program;
    run::LabOrder order;
    order.rules.chooser = lab::Chooser::Policy;
    order.rules.policy = lab::Uniform(1);
    order.rules.machine.cores = 1;
    request.lab = order;
    return request;
}

/// Milliseconds of each step back from the end.
std::vector<double> stepBack(window::MainWindow &window)
{
    std::vector<double> taken;
    QElapsedTimer clock;
    for (int i = 0; i < steps; ++i) {
        clock.start();
        window.actions().stepBack->trigger();
        QApplication::processEvents(); // what was asked for is drawn
        taken.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(taken);
    return taken;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("TramaBench");
    const double events = argc > 1 ? std::atof(argv[1]) : 100'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath("adding.py");
    std::ofstream program(path.toStdString());
    program << "TURNS = " << static_cast<int>(events / eventsATurn) << '\n' << adding;
    program.close();
    Session session;
    window::MainWindow window(session, {});
    window.openFile(path);
    window.resize(1920, 1080);
    window.show();
    QObject::connect(&session, &Session::ended, &application, [&](const run::Outcome &outcome) {
        QApplication::processEvents();
        if (outcome.how != run::How::Exited)
            std::printf("the program did not end: %s\n", qPrintable(outcome.sentence));
        const Trace &trace = window.runs().record()->trace;
        const std::vector<double> taken = stepBack(window);
        std::printf("events %zu, choices %zu\n", trace.events().size(), trace.choices.size());
        std::printf("a step back   median %.2f ms, 99 %% within %.2f ms, at most %.2f ms   "
                    "16.7 wanted\n",
                    taken[steps / 2], taken[steps * 99 / 100], taken.back());
        application.quit();
    });
    window.runs().start(requestFor(path));
    return QApplication::exec();
}
