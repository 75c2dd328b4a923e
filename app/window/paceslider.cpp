// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/paceslider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace trama::window
{

namespace
{
using playback::paceRange;
using playback::Rhythm;

constexpr std::array timeMarks{0.001, 0.01, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0};
constexpr std::array stepMarks{0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0};
constexpr double positionsPerDecade = 100;

std::span<const double> marksOf(Rhythm rhythm)
{
    return rhythm == Rhythm::Time ? timeMarks : stepMarks;
}

int positionOf(double pace)
{
    return qRound(std::log10(pace) * positionsPerDecade);
}

/// The pace of a position; close to a mark, the mark.
double paceOf(Rhythm rhythm, int position)
{
    const double pace = std::pow(10.0, position / positionsPerDecade);
    for (const double mark : marksOf(rhythm))
        if (std::abs(position - positionOf(mark)) <= 4)
            return mark;
    return paceRange(rhythm).clamp(pace);
}

/// "0.37", "1.5", "2"
QString number(double pace)
{
    const bool whole = std::abs(pace - std::round(pace)) < 0.01;
    return QLocale().toString(pace, 'f', whole ? 0 : pace < 1 ? 2 : 1);
}

QString timesReal(double pace)
{
    if (pace < 1) {
        const double parts = 1 / pace;
        if (std::abs(parts - std::round(parts)) < 0.01 || parts >= 10)
            return QStringLiteral("1/%1×").arg(QLocale().toString(qRound(parts)));
    }
    return number(pace) + QStringLiteral("×");
}
} // namespace

PaceSlider::PaceSlider(QWidget *parent) : QWidget(parent)
{
    createWidgets();
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showValue();
        emit paceChanged(pace());
    });
    retranslate();
}

void PaceSlider::createWidgets()
{
    m_name = new QLabel(this);
    m_name->setObjectName(QStringLiteral("quiet"));
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(QStringLiteral("paceSlider"));
    m_slider->setRange(positionOf(paceRange(m_rhythm).slowest),
                       positionOf(paceRange(m_rhythm).fastest));
    m_slider->setSingleStep(10);
    m_slider->setPageStep(30);
    m_slider->setMinimumWidth(70);
    m_slider->setMaximumWidth(140);
    m_value = new QLabel(this);
    m_value->setObjectName(QStringLiteral("paceValue"));
    m_name->setBuddy(m_slider);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_slider, 1);
    row->addWidget(m_value);
}

void PaceSlider::setPace(Rhythm rhythm, double pace)
{
    const QSignalBlocker quiet(m_slider);
    const playback::PaceRange range = paceRange(rhythm);
    m_rhythm = rhythm;
    m_slider->setRange(positionOf(range.slowest), positionOf(range.fastest));
    m_slider->setValue(positionOf(range.clamp(pace)));
    retranslate();
}

double PaceSlider::pace() const
{
    return paceOf(m_rhythm, m_slider->value());
}

void PaceSlider::ask(double pace)
{
    m_slider->setValue(positionOf(paceRange(m_rhythm).clamp(pace)));
}

void PaceSlider::step(bool faster)
{
    const double now = pace();
    const std::span marks = marksOf(m_rhythm);
    if (faster) {
        const auto next = std::ranges::upper_bound(marks, now * 1.001);
        ask(next == marks.end() ? marks.back() : *next);
    } else {
        const auto here = std::ranges::lower_bound(marks, now * 0.999);
        ask(here == marks.begin() ? marks.front() : *(here - 1));
    }
}

QString PaceSlider::words(Rhythm rhythm, double pace)
{
    if (rhythm == Rhythm::Time)
        return timesReal(pace);
    return pace == 1 ? tr("1 step/s") : tr("%1 steps/s").arg(number(pace));
}

void PaceSlider::showValue()
{
    m_value->setText(words(m_rhythm, pace()));
    m_slider->setAccessibleDescription(m_value->text());
}

void PaceSlider::retranslate()
{
    m_name->setText(tr("Pace"));
    m_slider->setToolTip(m_rhythm == Rhythm::Time
                             ? tr("How fast time passes in the picture (Alt+Up, Alt+Down)")
                             : tr("How many steps a second are played (Alt+Up, Alt+Down)"));
    m_slider->setAccessibleName(tr("Pace"));
    const double widest = m_rhythm == Rhythm::Time ? paceRange(m_rhythm).slowest : 0.25;
    m_value->setFixedWidth(fontMetrics().horizontalAdvance(words(m_rhythm, widest)) + 4);
    showValue();
}

void PaceSlider::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace trama::window
