// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace trama::window
{

QString timeWords(Time time)
{
    const double nanoseconds = static_cast<double>(time.count());
    const auto words = [&](double unit, const char *name) {
        return QLocale().toString(nanoseconds / unit, 'f', 2) + QStringLiteral("\u00a0")
               + QString::fromUtf8(name);
    };
    if (time < std::chrono::milliseconds(1))
        return words(1e3, "µs");
    if (time < std::chrono::seconds(1))
        return words(1e6, "ms");
    return words(1e9, "s");
}

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(15, 6, 15, 6);
    row->setSpacing(22);
    const auto add = [&](const char *name) {
        auto *label = new QLabel(this);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        row->addWidget(label);
        return label;
    };
    m_hint = add("hint");
    m_busy = add("busy");
    m_time = add("wallTime");
    m_tasks = add("taskCount");
    m_remark = add("quiet");
    row->addStretch(1);
    m_source = add("quiet");
}

QString StatusLine::clockWords(const RunRecord &record, Time time, bool running)
{
    const Time end = record.trace.end();
    if (time >= end)
        return running ? tr("running for %1").arg(timeWords(end))
                       : tr("wall time %1").arg(timeWords(end));
    return tr("at %1 of %2").arg(timeWords(time), timeWords(end));
}

QString StatusLine::sourceWords(const RunInfo &info)
{
    switch (info.coreSource) {
    case Source::Exact:
        return tr("cores: exact");
    case Source::Sampled:
        return tr("cores: sampled");
    case Source::Virtual:
        return tr("cores: virtual");
    case Source::None:
        return tr("cores: not known");
    }
    return {};
}

QString StatusLine::gilWords(const RunInfo &info)
{
    switch (info.gilSource) {
    case Source::Exact:
        return tr("GIL: exact");
    case Source::Virtual:
        return tr("GIL: virtual");
    case Source::Sampled:
    case Source::None:
        break;
    }
    return tr("GIL: not known");
}

void StatusLine::showAt(const RunRecord &record, Time time, bool running)
{
    const bool empty = record.trace.tasks().empty();
    for (QLabel *label : {m_time, m_tasks, m_busy, m_source})
        label->setVisible(!empty);
    m_hint->setVisible(empty);
    m_hint->setText(tr("Press Run: the lanes of cores, processes and threads grow here."));
    if (empty)
        return;
    const State state = record.snapshots.at(time);
    int busy = 0;
    for (std::size_t i = 0; i < state.coreCount(); ++i)
        busy += state.core(static_cast<CoreId>(i)).task != TaskId::None;
    int alive = 0;
    for (std::size_t i = 0; i < state.taskCount(); ++i) {
        const TaskState &task = state.task(static_cast<TaskId>(i));
        alive += task.begun && !task.ended;
    }
    const QLocale locale;
    const RunInfo &info = record.trace.info;
    m_busy->setText(info.coreSource == Source::None
                        ? tr("busy now: not known")
                        : tr("busy now: %1 of %2 cores")
                              .arg(locale.toString(busy), locale.toString(info.coreCount)));
    m_time->setText(clockWords(record, time, running));
    m_tasks->setText(tr("tasks: %1, alive now: %2")
                         .arg(locale.toString(static_cast<int>(record.trace.tasks().size())),
                              locale.toString(alive)));
    QStringList sources{sourceWords(info)};
    if (info.coreSource != Source::Virtual || info.gilSource != Source::None)
        sources << gilWords(info);
    if (const std::uint64_t lost = record.trace.lostCount(); lost > 0)
        sources << tr("missing records: %1").arg(locale.toString(static_cast<qulonglong>(lost)));
    m_source->setText(sources.join(QStringLiteral(" · ")));
    QStringList remarks{QString::fromStdString(info.confinementRemark),
                        QString::fromStdString(info.coreRemark),
                        QString::fromStdString(info.gilRemark)};
    remarks.removeAll(QString());
    m_source->setToolTip(remarks.join('\n'));
}

void StatusLine::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

} // namespace trama::window
