// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choices/choicespane.h"

#include "app/choices/waybutton.h"
#include "app/language/nexttext.h"
#include "app/language/timetext.h"
#include "app/timeline/words.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace trama::choices
{

namespace
{
constexpr qsizetype mostOthers = 12;
constexpr int mostKeys = 9;
} // namespace

ChoicesPane::ChoicesPane(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("choicesPane"));
    createWidgets();
    retranslate();
}

void ChoicesPane::createWidgets()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("choicesTitle"));
    m_title->setWordWrap(true);
    m_headline = new QLabel(this);
    m_headline->setObjectName(QStringLiteral("quiet"));
    m_headline->setWordWrap(true);
    m_former = new QPushButton(this);
    m_former->setObjectName(QStringLiteral("formerOrder"));
    m_former->setVisible(false);
    connect(m_former, &QPushButton::clicked, this, &ChoicesPane::formerWanted);

    auto *list = new QWidget;
    list->setObjectName(QStringLiteral("choicesList"));
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(0, 0, 6, 0);
    m_column->setSpacing(6);
    m_column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("choicesArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(list);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 6, 6);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_headline);
    column->addWidget(area, 1);
    column->addWidget(m_former);
}

void ChoicesPane::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    look();
}

void ChoicesPane::setTime(Time time)
{
    m_time = time;
    look();
}

void ChoicesPane::setRunning(bool running)
{
    m_running = running;
    look();
}

void ChoicesPane::setFormer(bool former)
{
    m_former->setVisible(former);
}

void ChoicesPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    showWays();
}

void ChoicesPane::look()
{
    m_crossroads.reset();
    if (m_record && !m_running)
        m_crossroads = insight::crossroadsAt(m_record->trace, m_record->snapshots, m_time);
    showWays();
}

QString ChoicesPane::headline() const
{
    if (m_running)
        return tr("The program runs…");
    if (!m_crossroads) {
        if (!m_record || m_record->trace.choices.empty())
            return tr("Only one task could go at any time: there was nothing to choose.");
        return tr("No further choice: from here on only one task could go at a time.");
    }
    const Choices &choices = m_record->trace.choices;
    return tr("Choice %1 of %2, at %3")
        .arg(QLocale().toString(qulonglong(m_crossroads->choice + 1)),
             QLocale().toString(qulonglong(choices.size())),
             TimeText::point(choices[m_crossroads->choice].time, m_record->trace.end()));
}

QString ChoicesPane::wordsOf(const insight::Way &way) const
{
    if (way.candidate.task == TaskId::None)
        return tr("time passes");
    if (!way.next)
        return tr("goes on; what it does then, this run does not tell");
    return nextText(m_record->trace, m_record->trace.events()[*way.next]);
}

WayButton *ChoicesPane::button(qsizetype index)
{
    if (index == m_buttons.size()) {
        auto *made = new WayButton(this);
        m_column->insertWidget(static_cast<int>(index), made);
        connect(made, &WayButton::clicked, this,
                [this, index] { choose(static_cast<int>(index)); });
        m_buttons.append(made);
    }
    return m_buttons[index];
}

void ChoicesPane::showWays()
{
    m_headline->setText(headline());
    qsizetype shown = 0;
    if (m_crossroads) {
        const Trace &trace = m_record->trace;
        for (const insight::Way &way : m_crossroads->ways) {
            const TaskId task = way.candidate.task;
            const QString key = shown < mostKeys ? QString::number(shown + 1) : QStringLiteral("·");
            button(shown++)->show({taskStyle(trace, task, m_theme), key, taskName(trace, task),
                                   wordsOf(way), way.taken},
                                  m_theme);
        }
        const qsizetype end = shown + mostOthers;
        for (const TaskId task : m_crossroads->others) {
            if (shown == end)
                break;
            const QString why = TimelineWords::condition(trace, m_crossroads->state, task);
            button(shown++)->show({taskStyle(trace, task, m_theme), {}, taskName(trace, task),
                                   tr("cannot: %1").arg(why), false},
                                  m_theme);
        }
    }
    for (qsizetype i = shown; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(false);
}

void ChoicesPane::choose(int way)
{
    if (m_crossroads && way >= 0 && way < static_cast<int>(m_crossroads->ways.size()))
        emit wayChosen(m_crossroads->choice, static_cast<std::size_t>(way));
}

void ChoicesPane::retranslate()
{
    m_title->setText(tr("What happens next is yours to choose"));
    m_former->setText(tr("Back to the former order"));
    m_former->setToolTip(tr("Show the run again from which you went another way"));
    setAccessibleName(m_title->text());
    showWays();
}

void ChoicesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::choices
