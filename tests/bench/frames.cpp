// SPDX-License-Identifier: GPL-3.0-or-later
// How often the lanes are drawn while a program runs, and what of a core that takes.
//     bench_frames [seconds [events a second]]     on whatever platform QT_QPA_PLATFORM names
#include "app/timeline/timelineview.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <qcustomplot.h>

using namespace trama;

namespace
{

class PaintCount : public QObject
{
public:
    using QObject::QObject;
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// Two threads that compute hand the GIL to and fro: some hundred switches a second.
constexpr const char *computing = R"(import threading
def work():
    while True: pass
for name in 'AB':
    threading.Thread(target=work, name=name).start()
)";

/// A thread that uses a lock so often that it makes the events a second that it is told.
constexpr const char *reporting = R"(import threading, time
lock = threading.Lock()
begin = time.perf_counter()
made = 0
while True:
    due = int((time.perf_counter() - begin) * RATE)
    for _ in range((min(due, made + 100_000) - made) // 2):
        with lock:
            made += 2
    time.sleep(0.001)
)";

double threadSeconds()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("TramaBench");
    const double wanted = argc > 1 ? std::atof(argv[1]) : 4.0;
    const QTemporaryDir folder;
    const QString path = folder.filePath("busy.py");
    std::ofstream program(path.toStdString());
    if (argc > 2)
        program << "RATE = " << std::atof(argv[2]) << '\n' << reporting;
    else
        program << computing;
    program.close();
    Session session;
    window::MainWindow window(session, {});
    window.resize(1920, 1080);
    window.show();
    PaintCount paints;
    for (auto *plot : window.desk().timeline()->findChildren<QCustomPlot *>())
        plot->installEventFilter(&paints);
    run::Request request;
    request.python = "/usr/bin/python3";
    request.program = path;
    window.runs().start(request);

    QElapsedTimer clock;
    double cpu = 0;
    QTimer::singleShot(500, &window, [&] {
        paints.count = 0;
        clock.start();
        cpu = threadSeconds();
    });
    QTimer::singleShot(500 + static_cast<int>(wanted * 1000), &window, [&] {
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        std::printf("lanes drawn    %.1f times a second   60 wanted\n", paints.count / seconds);
        std::printf("window thread  %.0f %% of a core\n", (threadSeconds() - cpu) / seconds * 100);
        std::printf("events         %zu\n", window.runs().record()->trace.events().size());
        session.stop();
    });
    QObject::connect(&session, &Session::ended, &application, &QApplication::quit);
    return QApplication::exec();
}
