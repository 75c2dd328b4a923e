// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/narrationpane.h"

#include "app/narration/filterbar.h"
#include "app/narration/narrationmodel.h"
#include "app/narration/narrationsearch.h"
#include "app/narration/narrationview.h"
#include "app/widgets/findbar.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace trama::narration
{

NarrationPane::NarrationPane(QWidget *parent) : QWidget(parent)
{
    createWidgets();
    connectWidgets();
    retranslate();
    showState();
}

void NarrationPane::createWidgets()
{
    m_model = new NarrationModel(this);
    m_search = new NarrationSearch(*m_model, this);
    m_filter = new FilterBar(this);
    m_view = new NarrationView(*m_model, this);
    m_view->setObjectName(QStringLiteral("narrationView"));
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("hint"));
    m_empty->setWordWrap(true);
    m_empty->setMargin(14);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_find = new FindBar(this);
    m_find->hide();
    setFocusProxy(m_view);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_empty, 1);
    column->addWidget(m_view, 1);
    column->addWidget(m_find);
}

void NarrationPane::connectWidgets()
{
    connect(m_view, &NarrationView::timeRequested, this, &NarrationPane::timeRequested);
    connect(m_view, &NarrationView::taskChosen, this, &NarrationPane::taskSelected);
    connect(m_filter, &FilterBar::subjectChanged, this, &NarrationPane::takeSubject);
    connect(m_filter, &FilterBar::findRequested, this, &NarrationPane::openFind);
    connect(m_find, &FindBar::searched, this,
            [this](const QString &, bool forward) { find(forward); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_search->stop();
        m_find->hide();
        m_view->setFocus();
    });
    connect(m_search, &NarrationSearch::found, this, [this](int row) {
        m_find->setFound(true);
        m_view->goTo(row);
        emit found(m_model->task(row), m_model->time(row));
    });
    connect(m_search, &NarrationSearch::notFound, this, [this] { m_find->setFound(false); });
    connect(m_search, &NarrationSearch::searched, this, [this](double share) {
        m_find->setProgress(tr("searching: %1 %").arg(qRound(share * 100)));
    });
}

void NarrationPane::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    m_filter->reset();
    m_filter->offer(m_record ? &m_record->trace : nullptr);
    m_model->setRecord(m_record);
    m_view->takeRows();
    showState();
}

void NarrationPane::refresh()
{
    if (!m_record)
        return;
    m_filter->offer(&m_record->trace);
    m_model->refresh();
    showState();
}

void NarrationPane::setTime(Time time)
{
    m_view->setTime(time);
}

void NarrationPane::setTheme(const Theme &theme)
{
    m_model->setTheme(theme);
    m_view->setTheme(theme);
}

void NarrationPane::setSelectedTasks(const std::vector<TaskId> &tasks)
{
    m_view->setSelectedTasks(tasks);
}

void NarrationPane::takeSubject()
{
    m_model->setSubject(m_filter->subject());
    m_view->takeRows();
    showState();
}

// ---- search

void NarrationPane::openFind()
{
    m_find->open({});
}

void NarrationPane::findNext()
{
    find(true);
}

void NarrationPane::findPrevious()
{
    find(false);
}

void NarrationPane::find(bool forward)
{
    if (m_find->text().isEmpty())
        return m_search->stop();
    m_search->start(m_find->text(), m_view->currentIndex().row(), forward);
}

// ---- texts

void NarrationPane::showState()
{
    const bool recorded = m_record && !m_record->trace.events().empty();
    const bool empty = m_model->rowCount() == 0;
    m_filter->setVisible(recorded);
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(recorded ? tr("Nothing of that kind happened in this run.")
                              : tr("What happens in a run is told here, event by event. Click on "
                                   "an event to see the run as it was then."));
    m_view->viewport()->update();
}

void NarrationPane::retranslate()
{
    m_view->setAccessibleName(tr("What happened"));
    m_view->setAccessibleDescription(tr(
        "The events of the run. The arrow keys go from one to the next, and the run with them."));
    m_find->setPrompt(tr("Find in what happened"));
    showState();
}

void NarrationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (m_record)
        m_filter->offer(&m_record->trace);
    retranslate();
}

} // namespace trama::narration
