// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/taskstyle.h"
#include "app/theme/theme.h"

#include <QAbstractButton>

namespace trama::choices
{

/// A task at a choice: its token, what it would do or why it cannot, and the key that chooses it.
class WayButton : public QAbstractButton
{
    Q_OBJECT

public:
    struct Look
    {
        TaskStyle style;
        QString key;  ///< empty: it cannot be chosen
        QString name; ///< of the task
        QString words;
        bool taken = false; ///< it is the one who went
    };

    explicit WayButton(QWidget *parent = nullptr);

    void show(const Look &look, const Theme &theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int pad() const { return fontMetrics().height() / 2; }
    QRect textPlace(int width) const;

    Look m_look;
    Theme m_theme = Theme::light();
};

} // namespace trama::choices
