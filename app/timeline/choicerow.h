// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/taskstyle.h"
#include "app/theme/theme.h"

#include <QAbstractButton>

namespace trama
{

/// What is said of one task beside a choice.
struct ChoiceWords
{
    QString key;   ///< that takes it; empty where it cannot be taken
    QString words; ///< what it would do, or why it cannot
    QString mark;  ///< what is to be said besides: that it went
    QString name;  ///< of the task
    TaskStyle style;

    friend bool operator==(const ChoiceWords &, const ChoiceWords &) = default;
};

/// One task beside a choice: its key, its token and what it would do; who cannot go says why, and
/// cannot be pressed.
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget *parent = nullptr);

    void tell(const ChoiceWords &told, const Theme &theme, double unit);
    const ChoiceWords &told() const { return m_told; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Places
    {
        QRectF key, token, words, mark;
        double height = 0;
    };

    Places places(double width) const;
    QFont wordsFont() const;
    QFont smallFont() const;

    ChoiceWords m_told;
    Theme m_theme = Theme::light();
    double m_unit = 1;
};

} // namespace trama
