// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/liverun.h"

#include "core/run/assembler.h"
#include "core/run/inputwriter.h"
#include "core/run/launcher/turns.h"
#include "core/run/preparation.h"

#include <csignal>
#include <thread>

namespace trama::run
{

LiveRun::LiveRun(Trace &trace, QObject *parent) : QObject(parent), m_trace(trace) {}

LiveRun::~LiveRun() = default;

void LiveRun::start(const Request &request)
{
    launcher::takeShortTurns(); // so that Stop comes through
    m_streams = request.streams;
    m_lab = request.lab;
    m_trace.info.program = request.program.toStdString();
    m_trace.info.coreCount = request.lab ? request.lab->rules.machine.cores
                                         : static_cast<int>(std::thread::hardware_concurrency());
    Prepared prepared = prepare(request);
    if (!prepared.sentence.isEmpty()) {
        fail(prepared.sentence);
        return;
    }
    if (prepared.input.valid())
        m_input = std::make_unique<InputWriter>(std::move(prepared.input));
    m_collector = std::make_unique<Collector>(std::move(prepared.setup), [this] {
        QMetaObject::invokeMethod(this, &LiveRun::takeDelivery, Qt::QueuedConnection);
    });
}

void LiveRun::fail(const QString &sentence)
{
    Outcome outcome;
    outcome.sentence = sentence;
    QMetaObject::invokeMethod(
        this, [this, outcome] { emit ended(outcome); }, Qt::QueuedConnection);
}

void LiveRun::takeDelivery()
{
    Delivery delivery = m_collector->take();
    if (delivery.started) {
        m_trace.info.coreSource = delivery.started->coreSource;
        m_trace.info.coreRemark = delivery.started->coreRemark;
        m_trace.info.confinement = delivery.started->confined.confinement;
        m_trace.info.confinementRemark = delivery.started->confined.remark.toStdString();
        m_assembler = std::make_unique<Assembler>(m_trace, delivery.started->zero,
                                                  delivery.started->pid, m_streams);
        if (m_lab)
            m_assembler->expectLab(m_lab->rules.chooser == lab::Chooser::Machine
                                   && m_lab->rules.model != lab::Model::FreeThreaded);
    }
    for (Batch &batch : delivery.batches)
        m_assembler->take(std::move(batch));
    if (!delivery.outcome) {
        emit grew();
        return;
    }
    if (m_assembler)
        m_assembler->finish(*delivery.outcome);
    emit ended(*delivery.outcome);
}

void LiveRun::stop()
{
    if (m_collector)
        m_collector->stop();
}

void LiveRun::signal(int number)
{
    if (m_collector)
        m_collector->signal(number);
}

void LiveRun::writeInput(const QByteArray &text)
{
    if (m_input)
        m_input->write(text);
}

void LiveRun::closeInput()
{
    if (m_input)
        m_input->close();
}

} // namespace trama::run
