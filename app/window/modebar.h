// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/labsettings.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QSpinBox;

namespace trama
{
class ActionButton;
}

namespace trama::window
{

class Actions;
class PythonChooser;

/// The row under the transport: what the chosen way to run means, in words, and what can be set
/// for it. It shows settings and asks for others; it keeps none.
class ModeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ModeBar(Actions &actions, QWidget *parent = nullptr);

    void showMode(RunMode mode);
    void showSettings(const LabSettings &settings);

    PythonChooser *pythons() const { return m_pythons; }

signals:
    void settingsChosen(const trama::window::LabSettings &settings);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createWidgets(Actions &actions);
    void connectWidgets();
    void choose();
    void showWhatMatters();
    void arrange();
    void retranslate();
    static void name(QSpinBox *box, const QString &words);
    void fillIn(QComboBox *box, const QStringList &words);

    RunMode m_mode = RunMode::Measure;
    LabSettings m_settings; ///< that are shown
    QBoxLayout *m_layout = nullptr;
    QWidget *m_settingsRow = nullptr;
    QLabel *m_words = nullptr;
    QComboBox *m_decider = nullptr;
    QLabel *m_coresName = nullptr;
    QSpinBox *m_cores = nullptr;
    QLabel *m_seedName = nullptr;
    QSpinBox *m_seed = nullptr;
    ActionButton *m_nextSeed = nullptr;
    QComboBox *m_model = nullptr;
    ActionButton *m_allOrders = nullptr;
    PythonChooser *m_pythons = nullptr;
};

} // namespace trama::window
