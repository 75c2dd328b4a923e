// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/narration.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace trama::narration
{

/// Asks whose story to tell: of all or of one task, of all or of one object.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Offers the tasks and objects of a trace; null: none. What is chosen stays chosen as long as
    /// it is offered.
    void offer(const Trace *trace);
    void reset();
    insight::Subject subject() const;

signals:
    void subjectChanged();
    void findRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setAll(const Trace *trace);

    std::vector<StringId> m_names; ///< of the tasks that are offered
    std::size_t m_objectCount = 0;
    QComboBox *m_tasks = nullptr;
    QComboBox *m_objects = nullptr;
    QToolButton *m_find = nullptr;
};

} // namespace trama::narration
