// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace trama::output
{

/// Where the learner answers a program's input(). It sends what is typed and remembers none
/// of it: what the program wrote back stands in the output.
class InputRow : public QWidget
{
    Q_OBJECT

public:
    explicit InputRow(QWidget *parent = nullptr);

    /// Whether a task waits for input now. When it begins to, and nobody is typing elsewhere,
    /// the field is ready to be typed in.
    void setAsked(bool asked);

signals:
    void sent(const QString &line);
    void ended();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void connectWidgets();
    void retranslate();
    void focusField();
    bool isSomebodyTyping() const;

    bool m_asked = false;
    QLabel *m_prompt = nullptr;
    QLineEdit *m_field = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_end = nullptr;
};

} // namespace trama::output
