// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/desk.h"

#include "app/code/codepane.h"
#include "app/code/editor.h"
#include "app/lesson/contentslist.h"
#include "app/narration/narrationpane.h"
#include "app/narration/narrationview.h"
#include "app/outcomes/outcomespane.h"
#include "app/outcomes/outcomesview.h"
#include "app/output/outputpane.h"
#include "app/output/outputview.h"
#include "app/problems/problemspane.h"
#include "app/stage/stageview.h"
#include "app/timeline/timelineview.h"
#include "app/widgets/tabcard.h"
#include "app/window/actions.h"
#include "app/window/codecard.h"
#include "app/window/preferences.h"
#include "app/window/statusline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>

namespace trama::window
{

namespace
{
constexpr int gap = 12;

QSplitter *splitter(Qt::Orientation orientation, const char *name,
                    std::initializer_list<QWidget *> parts)
{
    auto *made = new QSplitter(orientation);
    made->setObjectName(QLatin1String(name));
    made->setChildrenCollapsible(false);
    made->setHandleWidth(gap);
    for (QWidget *part : parts)
        made->addWidget(part);
    return made;
}
} // namespace

Desk::Desk(const Actions &actions, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("desk"));
    setAttribute(Qt::WA_StyledBackground);
    createPanes(actions);
    createPlaces();
    retranslate();
}

void Desk::createPanes(const Actions &actions)
{
    m_contents = new lesson::ContentsList(this);
    m_codeCard = new CodeCard(this);
    createTabs(actions);
    m_timeline = new TimelineView(this);
    m_timeline->setObjectName(QStringLiteral("timelineView"));
    m_status = new StatusLine(this);
    m_timelineCard = new Card(this);
    m_timelineCard->titleRow()->addStretch(1);
    m_timelineCard->addBody(m_timeline, 1);
    m_timelineCard->addBody(m_status);
    m_stage = new stage::StageView(this);
    m_stage->setObjectName(QStringLiteral("stageView"));
    m_stageCard = new Card(this);
    m_stageCard->titleRow()->addStretch(1);
    m_stageCard->addBody(m_stage, 1);
    m_stageCard->hide();
    m_codeCard->setMinimumSize(260, 140);
    m_tabs->setMinimumSize(200, 140);
    m_timelineCard->setMinimumHeight(160);
}

void Desk::createTabs(const Actions &actions)
{
    m_tabs = new TabCard(this);
    m_narration = new narration::NarrationPane(this);
    m_output = new output::OutputPane(this);
    m_problems = new problems::ProblemsPane(this);
    m_outcomes = new outcomes::OutcomesPane(actions.allOrders, this);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_narration, m_output, m_problems, m_outcomes})
        m_tabs->addTab(page);
    m_tabs->showTab(Output);
    connect(m_problems, &problems::ProblemsPane::countChanged, this, &Desk::showBadges);
    connect(m_tabs, &TabCard::currentChanged, this, &Desk::showBadges);
    connect(m_output, &output::OutputPane::askedChanged, this, [this](bool asked) {
        m_asked = asked;
        showBadges();
    });
}

/// How many problems there are; and that the program waits for input, where that is not seen.
void Desk::showBadges()
{
    const int problems = m_problems->count();
    const QString number = QLocale().toString(problems);
    m_tabs->setBadge(Problems, problems > 0 ? number : QString(),
                     problems > 0 ? tr("Problems: %1").arg(number) : tr("Problems"));
    const bool unseen = m_asked && m_tabs->current() != Output;
    m_tabs->setBadge(Output, unseen ? QStringLiteral("…") : QString(),
                     unseen ? tr("Output: the program waits for input") : tr("Output"));
}

void Desk::createPlaces()
{
    m_top = splitter(Qt::Horizontal, "topSplitter", {m_codeCard, m_stageCard, m_tabs});
    for (int i = 0; i < m_top->count(); ++i)
        m_top->setStretchFactor(i, 1);
    m_rows = splitter(Qt::Vertical, "rowSplitter", {m_top, m_timelineCard});
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 1);

    auto *sheet = new QWidget(this);
    auto *around = new QVBoxLayout(sheet);
    around->setContentsMargins(4, 14, 14, 14);
    around->addWidget(m_rows);
    m_columns = splitter(Qt::Horizontal, "columnSplitter", {m_contents, sheet});
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({272, 1000});
    m_rows->setSizes({540, 460});
    m_top->setSizes({440, 400, 320});

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_columns);
}

void Desk::setTheme(const Theme &theme)
{
    m_contents->setTheme(theme);
    m_codeCard->code()->setTheme(theme);
    m_tabs->setTheme(theme);
    m_narration->setTheme(theme);
    m_output->setTheme(theme);
    m_problems->setTheme(theme);
    m_outcomes->setTheme(theme);
    m_timeline->setTheme(theme);
    m_stage->setTheme(theme);
}

/// What takes the keys in the tab that is shown; the tab itself while it is empty.
QWidget *Desk::shownTab() const
{
    const QList<QWidget *> views{m_narration->view(), m_output->view(), m_problems->area(),
                                 m_outcomes->view()};
    QWidget *view = views[m_tabs->current()];
    return view->isVisible() ? view : m_tabs->button(m_tabs->current());
}

void Desk::focusNextPane()
{
    QList<QWidget *> panes{m_contents, m_codeCard, m_tabs, m_timelineCard};
    QList<QWidget *> targets{m_contents->view(), m_codeCard->code()->editor(), shownTab(),
                             m_timeline};
    if (isStageShown()) {
        panes.insert(2, m_stageCard);
        targets.insert(2, m_stage);
    }
    const QWidget *focused = window()->focusWidget();
    for (int i = 0; focused && i < panes.size(); ++i)
        if (panes[i]->isAncestorOf(focused))
            return targets[(i + 1) % panes.size()]->setFocus(Qt::TabFocusReason);
    targets.first()->setFocus(Qt::TabFocusReason);
}

void Desk::showStage(bool shown)
{
    m_stageCard->setVisible(shown);
}

bool Desk::isStageShown() const
{
    return !m_stageCard->isHidden();
}

void Desk::keepLayout(Preferences &preferences) const
{
    for (const QSplitter *each : {m_columns, m_rows, m_top})
        preferences.setLayout(each->objectName(), each->saveState());
    preferences.setLayout(QStringLiteral("tab"), QByteArray::number(m_tabs->current()));
    preferences.setLayout(QStringLiteral("stage"), QByteArray::number(isStageShown() ? 1 : 0));
}

void Desk::restoreLayout(const Preferences &preferences)
{
    for (QSplitter *each : {m_columns, m_rows, m_top})
        each->restoreState(preferences.layout(each->objectName()));
    bool kept = false;
    const int tab = preferences.layout(QStringLiteral("tab")).toInt(&kept);
    if (kept)
        m_tabs->showTab(tab);
    showStage(preferences.layout(QStringLiteral("stage")).toInt() == 1);
}

void Desk::retranslate()
{
    m_tabs->setTabText(Narration, tr("What happened"));
    m_tabs->setTabText(Output, tr("Output"));
    m_tabs->setTabText(Problems, tr("Problems"));
    m_tabs->setTabText(Outcomes, tr("All outcomes"));
    showBadges();
    m_stageCard->setTitle(tr("Stage"));
    m_stage->setAccessibleName(tr("Stage"));
    m_timelineCard->setTitle(tr("Timeline"));
    m_timeline->setAccessibleName(tr("Timeline"));
}

void Desk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::window
