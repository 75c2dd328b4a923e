// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/choicepanel.h"

#include "app/language/choicetext.h"
#include "app/theme/taskstyle.h"
#include "app/timeline/choicerow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <cmath>

namespace trama
{

namespace
{
constexpr double panelWidth = 300; ///< in design pixels
constexpr int margin = 10;
constexpr int mostKeys = 9;
} // namespace

ChoicePanel::ChoicePanel(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("choicePanel"));
    createWidgets();
    retranslate();
    hide();
}

void ChoicePanel::createWidgets()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("choiceTitle"));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    auto *rows = new QWidget;
    rows->setObjectName(QStringLiteral("choiceRows"));
    m_column = new QVBoxLayout(rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(5);
    m_ended = new QLabel(rows);
    m_ended->setObjectName(QStringLiteral("quiet"));
    m_ended->setWordWrap(true);
    m_ended->setTextFormat(Qt::PlainText);
    m_column->addWidget(m_ended);
    m_column->addStretch(1);
    m_area = new QScrollArea(this);
    m_area->setObjectName(QStringLiteral("choiceArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(rows);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelWay"));
    m_former = new QPushButton(this);
    m_former->setObjectName(QStringLiteral("formerOrder"));
    connect(m_cancel, &QPushButton::clicked, this, &ChoicePanel::cancelWanted);
    connect(m_former, &QPushButton::clicked, this, &ChoicePanel::formerWanted);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(7);
    column->addWidget(m_title);
    column->addWidget(m_area, 1);
    column->addLayout(foot);
    column->addWidget(m_former, 0, Qt::AlignLeft);
    setFormer(Former::None);
    setWork(Work::Idle);
}

void ChoicePanel::tell(std::shared_ptr<const RunRecord> record, Time time)
{
    m_record = std::move(record);
    m_time = time;
    refresh();
}

void ChoicePanel::setFormer(Former former)
{
    m_known = former;
    showFormer();
    emit heightChanged();
}

/// Not while a way is gone, which is to be cancelled first.
void ChoicePanel::showFormer()
{
    m_former->setVisible(m_known == Former::Known && m_work == Work::Idle);
}

void ChoicePanel::setWork(Work work)
{
    m_work = work;
    const bool going = work == Work::GoingAnotherWay;
    for (QWidget *each : std::initializer_list<QWidget *>{m_progress, m_cancel})
        each->setVisible(going);
    showFormer();
    refresh();
    emit heightChanged();
}

void ChoicePanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void ChoicePanel::setUnit(double unit)
{
    m_unit = unit;
    refresh();
}

int ChoicePanel::usualWidth() const
{
    return static_cast<int>(std::lround(panelWidth * m_unit));
}

int ChoicePanel::usualHeight() const
{
    const int inner = usualWidth() - 2 * margin - 2;
    int height = 2 * margin + 2 + m_title->heightForWidth(inner);
    int shown = 0;
    for (const ChoiceRow *each : m_rows)
        if (!each->isHidden()) {
            height += each->heightForWidth(inner) + m_column->spacing();
            ++shown;
        }
    if (!m_ended->isHidden())
        height += m_ended->heightForWidth(inner) + m_column->spacing();
    height += shown > 0 || !m_ended->isHidden() ? layout()->spacing() : 0;
    for (const QWidget *each : std::initializer_list<const QWidget *>{m_cancel, m_former})
        if (!each->isHidden())
            height += each->sizeHint().height() + layout()->spacing();
    return height;
}

ChoiceRow *ChoicePanel::row(std::size_t number)
{
    while (m_rows.size() <= number) {
        auto *made = new ChoiceRow(m_area->widget());
        const int option = static_cast<int>(m_rows.size());
        connect(made, &ChoiceRow::clicked, this, [this, option] { emit optionChosen(option); });
        m_column->insertWidget(option, made);
        m_rows.push_back(made);
    }
    return m_rows[number];
}

void ChoicePanel::refresh()
{
    if (!m_record)
        return;
    const Trace &trace = m_record->trace;
    const insight::Crossroads roads = insight::crossroadsAt(trace, m_record->snapshots, m_time);
    const bool atChoice = roads.choice.has_value();
    m_title->setText(m_work == Work::GoingAnotherWay ? tr("Going another way…")
                     : atChoice                      ? tr("What happens next is yours to choose")
                     : roads.options.empty()         ? tr("Nothing follows: the run is over")
                                                     : tr("Nothing to choose here; next goes"));
    std::size_t used = 0;
    const auto add = [&](const ChoiceWords &told) {
        ChoiceRow *next = row(used++);
        next->tell(told, m_theme, m_unit);
        next->setEnabled(m_work == Work::Idle && !told.key.isEmpty());
    };
    for (const insight::Option &option : roads.options) {
        const int number = static_cast<int>(used) + 1;
        ChoiceWords told;
        told.key = number <= mostKeys ? QString::number(number) : QStringLiteral("·");
        told.words = optionText(trace, option);
        told.mark = atChoice && option.went ? tr("went") : QString();
        told.name = taskName(trace, option.task);
        told.style = taskStyle(trace, option.task, m_theme);
        add(told);
    }
    QStringList ended;
    for (const insight::Hindered &hindered : roads.hindered) {
        if (hindered.why == insight::Hindrance::Ended) {
            ended += taskName(trace, hindered.task);
            continue;
        }
        ChoiceWords told;
        const QString why = hindranceText(trace, hindered);
        told.words = hindered.why == insight::Hindrance::Ready ? why : tr("cannot: %1").arg(why);
        told.name = taskName(trace, hindered.task);
        told.style = taskStyle(trace, hindered.task, m_theme);
        add(told);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setVisible(i < used);
    m_ended->setText(tr("Ended: %1").arg(ended.join(QStringLiteral(", "))));
    m_ended->setVisible(!ended.isEmpty());
    emit heightChanged();
}

void ChoicePanel::retranslate()
{
    setAccessibleName(tr("What may happen next"));
    m_area->setAccessibleName(tr("What may happen next"));
    m_progress->setAccessibleName(tr("Going another way…"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_former->setText(tr("Back to the former order"));
    m_former->setAccessibleName(tr("Back to the former order"));
    refresh();
}

void ChoicePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama
