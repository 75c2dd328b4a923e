// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/quietruns.h"

#include "core/session/session.h"

#include <QEventLoop>
#include <QFile>

namespace trama::cli
{

QuietRuns::QuietRuns(const run::Request &request, SignalWatch &signalWatch)
    : m_request(request), m_signalWatch(signalWatch)
{
    m_request.streams = run::Streams::ToFile;
    m_request.output = m_folder.filePath("stdout");
}

std::optional<QuietRun> QuietRuns::run(const run::LabOrder &order)
{
    if (m_ended)
        return {};
    Session session;
    QEventLoop untilOver;
    QuietRun run;
    QObject::connect(&m_signalWatch, &SignalWatch::came, &session, [&] {
        m_ended = true;
        session.stop();
    });
    QObject::connect(&session, &Session::ended, &untilOver, [&](const run::Outcome &outcome) {
        run.outcome = outcome;
        untilOver.quit();
    });
    m_request.lab = order;
    session.start(m_request);
    untilOver.exec();
    if (m_ended)
        return {};
    run.record = session.record();
    if (QFile file(m_request.output); file.open(QIODevice::ReadOnly))
        run.output = file.readAll();
    return run;
}

} // namespace trama::cli
