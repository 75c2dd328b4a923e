// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/playback/pace.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace trama::window
{

/// How fast time passes, from 1/1000 to 8 times, or how many steps a second are played, on a
/// logarithmic slider with its value beside it. It only asks for a pace; the player has it.
class PaceSlider : public QWidget
{
    Q_OBJECT

public:
    explicit PaceSlider(QWidget *parent = nullptr);

    /// Shows a pace; within the rhythm's limits. It asks for nothing.
    void setPace(playback::Rhythm rhythm, double pace);
    playback::Rhythm rhythm() const { return m_rhythm; }
    double pace() const;
    /// By one mark up or down: 1/1000, 1/100, 1/10, 1/4, 1/2, 1, 2, 4, 8 times; or 1/4, 1/2, 1, 2
    /// … 64 steps a second.
    void step(bool faster);

    /// "1/100×", "0.37×", "2×" or "2 steps/s" in the present language.
    static QString words(playback::Rhythm rhythm, double pace);

signals:
    void paceChanged(double pace);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void ask(double pace);
    void retranslate();
    void showValue();

    playback::Rhythm m_rhythm = playback::Rhythm::Time;
    QLabel *m_name = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_value = nullptr;
};

} // namespace trama::window
