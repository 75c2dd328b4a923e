// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems/problemspane.h"

#include "app/problems/problemrow.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace trama::problems
{

using insight::Problem;

namespace
{
/// Whether two findings tell the same problem; it may have happened again in between.
bool isSame(const Problem &a, const Problem &b)
{
    return a.kind == b.kind && a.time == b.time && a.objects == b.objects && a.sites == b.sites
           && a.words == b.words;
}

bool tellsTheSame(const Problem &a, const Problem &b)
{
    return isSame(a, b) && a.count == b.count && a.tasks == b.tasks && a.blocked == b.blocked;
}
} // namespace

ProblemsPane::ProblemsPane(QWidget *parent) : QWidget(parent)
{
    createWidgets();
    retranslate();
}

ProblemsPane::~ProblemsPane() = default;

void ProblemsPane::createWidgets()
{
    auto *list = new QWidget;
    list->setObjectName(QStringLiteral("problemList"));
    m_column = new QVBoxLayout(list);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_area = new QScrollArea(this);
    m_area->setObjectName(QStringLiteral("problemsArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(list);
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("hint"));
    m_empty->setWordWrap(true);
    m_empty->setMargin(14);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_area, 1);
}

void ProblemsPane::setRecord(std::shared_ptr<const RunRecord> record)
{
    if (record == m_record)
        return refresh();
    m_finder.reset();
    m_record = std::move(record);
    m_chosen.reset();
    if (m_record)
        m_finder = std::make_unique<insight::ProblemFinder>(m_record->trace);
    takeFound();
}

void ProblemsPane::refresh()
{
    if (!m_finder)
        return;
    m_finder->extend();
    takeFound();
}

void ProblemsPane::takeFound()
{
    std::vector<Problem> found = m_finder ? m_finder->found() : std::vector<Problem>();
    const bool same = std::ranges::equal(found, m_found, tellsTheSame);
    m_found = std::move(found);
    if (!same || m_found.empty())
        showRows();
    if (!same)
        emit countChanged();
}

void ProblemsPane::showRows()
{
    while (m_rows.size() < count()) {
        auto *row = new ProblemRow(m_area->widget());
        const qsizetype place = m_rows.size();
        connect(row, &ProblemRow::chosen, this, [this, place] { choose(place); });
        m_column->insertWidget(static_cast<int>(place), row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < count());
        if (i < count())
            m_rows[i]->tell(m_record->trace, m_found[std::size_t(i)], m_theme);
    }
    m_area->setVisible(count() > 0);
    m_empty->setVisible(count() == 0);
    m_empty->setText(m_record && !m_record->trace.events().empty()
                         ? tr("Nothing went wrong in this run, as far as could be seen. That does "
                              "not mean that nothing can go wrong.")
                         : tr("What goes wrong in a run is listed here: deadlocks, lost updates, "
                              "exceptions that nobody caught."));
}

void ProblemsPane::choose(qsizetype row)
{
    m_chosen = m_found[std::size_t(row)];
    emit problemChosen();
}

const Problem *ProblemsPane::chosen() const
{
    if (!m_chosen)
        return nullptr;
    const auto found =
        std::ranges::find_if(m_found, [this](const Problem &p) { return isSame(p, *m_chosen); });
    return found == m_found.end() ? nullptr : &*found;
}

void ProblemsPane::showNext(Time time)
{
    if (m_found.empty())
        return;
    const auto next =
        chosen()
            ? m_found.begin() + (chosen() - m_found.data()) + 1
            : std::ranges::find_if(m_found, [time](const Problem &p) { return p.time > time; });
    choose(next == m_found.end() ? 0 : next - m_found.begin());
}

void ProblemsPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    showRows();
}

void ProblemsPane::retranslate()
{
    m_area->setAccessibleName(tr("Problems"));
    showRows();
}

void ProblemsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::problems
