// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace trama
{
class ActionButton;
}

namespace trama::window
{

class Actions;
class PaceSlider;

/// The row at the top: where the learner is, the way to run, the transport, the pace, the
/// language and the menu. It does nothing itself; its buttons are the window's actions.
class Header : public QWidget
{
    Q_OBJECT

public:
    Header(Actions &actions, QMenu *languages, QMenu *menu, QWidget *parent = nullptr);

    void setBreadcrumb(const QString &words);
    void setZoom(qreal zoom);
    void openMenu();

    PaceSlider *pace() const { return m_pace; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createPlace();
    void createTransport(Actions &actions);
    void createChoices(Actions &actions, QMenu *languages, QMenu *menu);
    ActionButton *button(QAction *action, const char *name,
                         Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly);
    void retranslate();
    void elideBreadcrumb();

    QString m_words;
    QHBoxLayout *m_row = nullptr;
    QLabel *m_brand = nullptr;
    QLabel *m_breadcrumb = nullptr;
    QList<QToolButton *> m_buttons;
    PaceSlider *m_pace = nullptr;
    QToolButton *m_language = nullptr;
    QToolButton *m_menu = nullptr;
};

} // namespace trama::window
