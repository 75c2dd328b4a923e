// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomespane.h"

#include "app/language/verdicttext.h"

#include "app/outcomes/outcomesmodel.h"
#include "app/outcomes/outcomesview.h"
#include "app/widgets/actionbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace trama::outcomes
{

OutcomesPane::OutcomesPane(QAction *search, QWidget *parent) : QWidget(parent)
{
    createWidgets(search);
    arrange();
    retranslate();
}

void OutcomesPane::createWidgets(QAction *search)
{
    const auto label = [this](const char *name) {
        auto *made = new QLabel(this);
        made->setObjectName(QLatin1String(name));
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        return made;
    };
    m_mark = new QLabel(QStringLiteral("!"), this);
    m_mark->setObjectName(QStringLiteral("bannerMark"));
    m_mark->setAlignment(Qt::AlignCenter);
    m_verdict = label("verdict");
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remark = label("earlierText");
    m_hint = label("quiet");
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0); // how many orders there are nobody knows
    m_busy->setTextVisible(false);
    m_search = new ActionButton(search, Qt::ToolButtonTextOnly, this);
    m_search->setObjectName(QStringLiteral("searchButton"));
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelSearch"));
    connect(m_cancel, &QPushButton::clicked, this, &OutcomesPane::cancelWanted);
    m_model = new OutcomesModel(this);
    m_view = new OutcomesView(*m_model, this);
    m_view->setObjectName(QStringLiteral("outcomesView"));
    connect(m_view, &OutcomesView::replayWanted, this, &OutcomesPane::replayWanted);
    setFocusProxy(m_view);
}

void OutcomesPane::arrange()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_mark, 0, Qt::AlignTop);
    top->addWidget(m_verdict, 1, Qt::AlignTop);
    top->addWidget(m_search, 0, Qt::AlignTop);
    top->addWidget(m_cancel, 0, Qt::AlignTop);
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("outcomesHead"));
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(14, 12, 10, 8);
    words->setSpacing(6);
    words->addLayout(top);
    words->addWidget(m_busy);
    words->addWidget(m_remark);
    words->addWidget(m_hint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_view, 1);
    column->addStretch(0);
}

void OutcomesPane::clear()
{
    m_findings.reset();
    m_earlier = false;
    m_model->clear();
    showState();
}

void OutcomesPane::begin(lab::Model model)
{
    clear();
    m_findings.emplace();
    m_searched = model;
    showState();
}

void OutcomesPane::setFindings(const Findings &findings)
{
    m_findings = findings;
    m_model->setFindings(findings);
    m_view->takeRows();
    showState();
}

void OutcomesPane::setEarlierText(bool earlier)
{
    m_earlier = earlier;
    showState();
}

void OutcomesPane::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
}

void OutcomesPane::showState()
{
    const bool searches = m_findings && m_findings->verdict.kind == lab::Verdict::Kind::Running;
    const bool any = m_model->rowCount() > 0;
    m_mark->setVisible(m_findings && !m_findings->sentence.isEmpty());
    m_verdict->setText(m_findings ? verdictText(*m_findings, m_searched)
                                  : tr("Trama can run the program in every order that makes a "
                                       "difference, and lists here all that can come of it: what "
                                       "it prints, deadlocks, exceptions."));
    m_search->setVisible(!m_findings || (m_earlier && !searches));
    m_cancel->setVisible(searches);
    m_busy->setVisible(searches);
    m_remark->setVisible(m_findings && m_earlier);
    m_hint->setVisible(any);
    m_view->setVisible(any);
    m_view->viewport()->update();
}

void OutcomesPane::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_busy->setAccessibleName(tr("Trying all orders"));
    m_remark->setText(tr("The program was changed since: this is what its earlier text comes to."));
    m_hint->setText(tr("Orders, and what they come to. A click runs the shortest."));
    m_view->setAccessibleName(tr("All outcomes"));
    m_view->setAccessibleDescription(
        tr("What the program can come to. Enter runs the shortest order that comes to it."));
    if (m_model->rowCount() > 0)
        m_view->takeRows();
    showState();
}

void OutcomesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::outcomes
