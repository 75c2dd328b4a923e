// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/outputpane.h"

#include "app/output/inputrow.h"
#include "app/output/outputview.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace trama::output
{

bool asksForInput(const RunRecord &record)
{
    const State &now = record.snapshots.latest();
    for (std::size_t i = 0; i < now.taskCount(); ++i) {
        const TaskState &task = now.task(static_cast<TaskId>(i));
        if (task.inIo && !task.ended)
            return true;
    }
    return false;
}

OutputPane::OutputPane(QWidget *parent) : QWidget(parent)
{
    createWidgets();
    retranslate();
    showState();
}

void OutputPane::createWidgets()
{
    m_view = new OutputView(this);
    m_view->setObjectName(QStringLiteral("outputView"));
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("hint"));
    m_empty->setWordWrap(true);
    m_empty->setMargin(14);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_cut = new QLabel(this);
    m_cut->setObjectName(QStringLiteral("hint"));
    m_cut->setWordWrap(true);
    m_cut->setMargin(8);
    m_input = new InputRow(this);
    connect(m_input, &InputRow::sent, this, &OutputPane::inputSent);
    connect(m_input, &InputRow::ended, this, &OutputPane::inputEnded);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    column->addWidget(m_cut);
    column->addWidget(m_input);
}

void OutputPane::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    m_view->setRecord(m_record);
    showState();
}

void OutputPane::refresh()
{
    m_view->refresh();
    showState();
}

void OutputPane::setTime(Time time)
{
    m_view->setTime(time);
    showState();
}

void OutputPane::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
}

void OutputPane::setRunning(bool running)
{
    m_running = running;
    showState();
}

void OutputPane::showState()
{
    const bool asked = m_running && m_record && asksForInput(*m_record);
    m_input->setVisible(m_running);
    m_input->setAsked(asked);
    m_empty->setVisible(m_view->rowCount() == 0);
    showCut();
    if (std::exchange(m_asked, asked) != asked)
        emit askedChanged(asked);
}

void OutputPane::showCut()
{
    const std::uint64_t cut = m_record ? m_record->trace.info.outputCut : 0;
    m_cut->setVisible(cut > 0);
    if (cut > 0)
        m_cut->setText(tr("The output is cut: the program wrote %1 more, which is not kept.")
                           .arg(locale().formattedDataSize(static_cast<qint64>(cut))));
}

void OutputPane::retranslate()
{
    m_view->setAccessibleName(tr("Output of the program"));
    m_empty->setText(tr("What the program prints appears here, each line with the token of the "
                        "thread or process that wrote it."));
    showCut();
}

void OutputPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::output
