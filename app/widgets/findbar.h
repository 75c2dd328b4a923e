// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace trama
{

/// Asks what to search for; it does not search itself, and what it is in, it is told.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// What the empty field says, for example "Find in the program".
    void setPrompt(const QString &prompt);
    void open(const QString &text);
    QString text() const;
    /// Says whether the last search found something.
    void setFound(bool found);
    /// Says how far a search is that takes long.
    void setProgress(const QString &progress);

signals:
    void searched(const QString &text, bool forward);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createWidgets();
    void connectWidgets();
    void retranslate();

    QLineEdit *m_field = nullptr;
    QLabel *m_result = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace trama
