// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/insight/problem.h"
#include "core/trace/trace.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace trama::problems
{

/// One problem in words: when, whose, what, and a button that leads there.
class ProblemRow : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemRow(QWidget *parent = nullptr);

    void tell(const Trace &trace, const insight::Problem &problem, const Theme &theme);
    QPushButton *button() const { return m_button; }

signals:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void retranslate();

    QLabel *m_time = nullptr;
    QLabel *m_tokens = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace trama::problems
