// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/desk.h"

#include "app/code/codepane.h"
#include "app/code/editor.h"
#include "app/lesson/contentslist.h"
#include "app/output/outputpane.h"
#include "app/output/outputview.h"
#include "app/timeline/timelineview.h"
#include "app/window/codecard.h"
#include "app/window/preferences.h"
#include "app/window/statusline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>

namespace trama::window
{

namespace
{
constexpr int gap = 12;

QSplitter *splitter(Qt::Orientation orientation, const char *name, std::initializer_list<QWidget *> parts)
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

Desk::Desk(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("desk"));
    setAttribute(Qt::WA_StyledBackground);
    createPanes();
    createPlaces();
    retranslate();
}

void Desk::createPanes()
{
    m_contents = new lesson::ContentsList(this);
    m_codeCard = new CodeCard(this);
    m_output = new output::OutputPane(this);
    m_outputCard = new Card(this);
    m_outputCard->titleRow()->addStretch(1);
    m_outputCard->addBody(m_output, 1);
    m_timeline = new TimelineView(this);
    m_timeline->setObjectName(QStringLiteral("timelineView"));
    m_status = new StatusLine(this);
    m_timelineCard = new Card(this);
    m_timelineCard->titleRow()->addStretch(1);
    m_timelineCard->addBody(m_timeline, 1);
    m_timelineCard->addBody(m_status);
    m_codeCard->setMinimumSize(260, 140);
    m_outputCard->setMinimumSize(200, 140);
    m_timelineCard->setMinimumHeight(160);
}

void Desk::createPlaces()
{
    m_top = splitter(Qt::Horizontal, "topSplitter", {m_codeCard, m_outputCard});
    m_top->setStretchFactor(0, 11);
    m_top->setStretchFactor(1, 9);
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
    m_top->setSizes({600, 400});

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_columns);
}

void Desk::setTheme(const Theme &theme)
{
    m_contents->setTheme(theme);
    m_codeCard->code()->setTheme(theme);
    m_output->setTheme(theme);
    m_timeline->setTheme(theme);
}

void Desk::focusNextPane()
{
    const QList<QWidget *> panes{m_contents->view(), m_codeCard->code()->editor(),
                                 m_output->view(), m_timeline};
    for (int i = 0; i < panes.size(); ++i) {
        const QWidget *focused = window()->focusWidget();
        if (focused && (panes[i] == focused || panes[i]->isAncestorOf(focused)))
            return panes[(i + 1) % panes.size()]->setFocus(Qt::TabFocusReason);
    }
    panes.first()->setFocus(Qt::TabFocusReason);
}

void Desk::keepLayout(Preferences &preferences) const
{
    for (const QSplitter *each : {m_columns, m_rows, m_top})
        preferences.setLayout(each->objectName(), each->saveState());
}

void Desk::restoreLayout(const Preferences &preferences)
{
    for (QSplitter *each : {m_columns, m_rows, m_top})
        each->restoreState(preferences.layout(each->objectName()));
}

void Desk::retranslate()
{
    m_outputCard->setTitle(tr("Output"));
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
