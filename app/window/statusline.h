// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/runrecord.h"

#include <QWidget>

class QLabel;

namespace trama::window
{

/// What holds at a time of a run, in a line: time, tasks, cores busy at once, how exactly
/// the cores are known, and how many records are missing. All of it follows from (record, time).
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showAt(const RunRecord &record, Time time, bool running);
    /// A remark beside it, or none.
    void setRemark(const QString &remark);

private:
    static QString clockWords(const RunRecord &record, Time time, bool running);
    static QString sourceWords(const RunInfo &info);
    static QString gilWords(const RunInfo &info);

    QLabel *m_hint = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_tasks = nullptr;
    QLabel *m_busy = nullptr;
    QLabel *m_source = nullptr;
    QLabel *m_remark = nullptr;
};

/// A length of time in the unit that suits it, in the present language: "1,84 ms".
QString timeWords(Time time);

} // namespace trama::window
