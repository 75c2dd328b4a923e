// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace trama::window
{

/// How fast time passes, from 1/1000 to 8 times, on a logarithmic slider with its value beside
/// it. It only asks for a pace; the player has it.
class PaceSlider : public QWidget
{
    Q_OBJECT

public:
    explicit PaceSlider(QWidget *parent = nullptr);

    /// Shows a pace; within the player's limits.
    void setPace(double pace);
    double pace() const;
    /// By one mark of 1/1000, 1/100, 1/10, 1/4, 1/2, 1, 2, 4, 8 up or down.
    void step(bool faster);

    /// "1/100×", "0.37×", "2×" in the present language.
    static QString words(double pace);

signals:
    void paceChanged(double pace);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void retranslate();
    void showValue();

    QLabel *m_name = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_value = nullptr;
};

} // namespace trama::window
