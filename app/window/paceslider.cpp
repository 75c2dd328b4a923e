// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/paceslider.h"

#include "core/playback/player.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <algorithm>
#include <array>
#include <cmath>

namespace trama::window
{

namespace
{
using playback::Player;

constexpr std::array marks{0.001, 0.01, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0};
constexpr double positionsPerDecade = 100;

int positionOf(double pace)
{
    return qRound(std::log10(pace) * positionsPerDecade);
}

/// The pace of a position; close to a mark, the mark.
double paceOf(int position)
{
    const double pace = std::pow(10.0, position / positionsPerDecade);
    for (const double mark : marks)
        if (std::abs(position - positionOf(mark)) <= 4)
            return mark;
    return std::clamp(pace, Player::slowest, Player::fastest);
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
    m_slider->setRange(positionOf(Player::slowest), positionOf(Player::fastest));
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

void PaceSlider::setPace(double pace)
{
    m_slider->setValue(positionOf(std::clamp(pace, Player::slowest, Player::fastest)));
}

double PaceSlider::pace() const
{
    return paceOf(m_slider->value());
}

void PaceSlider::step(bool faster)
{
    const double now = pace();
    if (faster) {
        const auto next = std::ranges::upper_bound(marks, now * 1.001);
        setPace(next == marks.end() ? marks.back() : *next);
    } else {
        const auto here = std::ranges::lower_bound(marks, now * 0.999);
        setPace(here == marks.begin() ? marks.front() : *(here - 1));
    }
}

QString PaceSlider::words(double pace)
{
    const QLocale locale;
    if (pace < 1) {
        const double parts = 1 / pace;
        if (std::abs(parts - std::round(parts)) < 0.01 || parts >= 10)
            return QStringLiteral("1/%1×").arg(locale.toString(qRound(parts)));
    }
    const bool whole = std::abs(pace - std::round(pace)) < 0.01;
    return locale.toString(pace, 'f', whole ? 0 : pace < 1 ? 2 : 1) + QStringLiteral("×");
}

void PaceSlider::showValue()
{
    m_value->setText(words(pace()));
    m_slider->setAccessibleDescription(m_value->text());
}

void PaceSlider::retranslate()
{
    m_name->setText(tr("Pace"));
    m_slider->setToolTip(tr("How fast time passes in the picture (Alt+Up, Alt+Down)"));
    m_slider->setAccessibleName(tr("Pace"));
    m_value->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("1/1.000×")) + 4);
    showValue();
}

void PaceSlider::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace trama::window
