// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/timeline/runrecord.h"

#include <QWidget>
#include <memory>

class QLabel;

namespace trama::output
{

class InputRow;
class OutputView;

/// Whether a task waits for input, as far as the record goes.
bool asksForInput(const RunRecord &record);

/// The output of a run at a time, and the field that feeds its input. The field is there while
/// a run is under way; whether it is asked for follows from the record, never from a memory.
class OutputPane : public QWidget
{
    Q_OBJECT

public:
    explicit OutputPane(QWidget *parent = nullptr);

    void setRecord(std::shared_ptr<const RunRecord> record);
    void refresh();
    void setTime(Time time);
    void setTheme(const Theme &theme);
    /// Whether a program is there that could read input.
    void setRunning(bool running);

    OutputView *view() const { return m_view; }

signals:
    void inputSent(const QString &line);
    void inputEnded();
    /// The program has begun, or ceased, to wait for input.
    void askedChanged(bool asked);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void retranslate();
    void showState();
    void showCut();

    std::shared_ptr<const RunRecord> m_record;
    bool m_running = false;
    bool m_asked = false; ///< as was last told
    OutputView *m_view = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_cut = nullptr; ///< says how much was written and is not kept
    InputRow *m_input = nullptr;
};

} // namespace trama::output
