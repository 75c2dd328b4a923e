// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/filterbar.h"

#include "app/language/objectname.h"
#include "app/theme/taskstyle.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace trama::narration
{

namespace
{
QComboBox *box(QWidget *parent, const char *name)
{
    auto *made = new QComboBox(parent);
    made->setObjectName(QLatin1String(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    return made;
}

/// Sets the texts from an entry on, adding and taking away as few as possible.
void setItems(QComboBox *box, int first, const QStringList &texts)
{
    while (box->count() > texts.size() + first)
        box->removeItem(box->count() - 1);
    for (int i = 0; i < texts.size(); ++i) {
        if (i + first == box->count())
            box->addItem(texts[i]);
        else if (box->itemText(i + first) != texts[i])
            box->setItemText(i + first, texts[i]);
    }
}

// What stands above the names: all tasks; all objects, all but the GIL.
constexpr int firstTask = 1;
constexpr int firstObject = 2;
} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("filterBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_tasks = box(this, "taskFilter");
    m_objects = box(this, "objectFilter");
    for (int i = 0; i < firstTask; ++i)
        m_tasks->addItem(QString());
    for (int i = 0; i < firstObject; ++i)
        m_objects->addItem(QString());
    m_find = new QToolButton(this);
    m_find->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(6);
    row->addWidget(m_tasks, 1);
    row->addWidget(m_objects, 1);
    row->addWidget(m_find);
    for (QComboBox *each : {m_tasks, m_objects})
        connect(each, &QComboBox::currentIndexChanged, this, &FilterBar::subjectChanged);
    connect(m_find, &QToolButton::clicked, this, &FilterBar::findRequested);
    retranslate();
}

void FilterBar::offer(const Trace *trace)
{
    std::vector<StringId> names;
    for (std::size_t i = 0; trace && i < trace->tasks().size(); ++i)
        names.push_back(trace->tasks()[i].name);
    const std::size_t count = trace ? trace->objects().size() : 0;
    if (names == m_names && count == m_objectCount)
        return;
    m_names = std::move(names);
    m_objectCount = count;
    setAll(trace);
}

void FilterBar::setAll(const Trace *trace)
{
    QStringList tasks;
    QStringList objects;
    for (std::size_t i = 0; trace && i < trace->tasks().size(); ++i)
        tasks += taskName(*trace, static_cast<TaskId>(i));
    for (std::size_t i = 0; trace && i < trace->objects().size(); ++i)
        objects += trace->objects()[i].kind == ObjectKind::Gil
                       ? trama::gilName(*trace, static_cast<ObjectId>(i))
                       : trama::objectName(*trace, static_cast<ObjectId>(i));
    setItems(m_tasks, firstTask, tasks);
    setItems(m_objects, firstObject, objects);
}

void FilterBar::reset()
{
    for (QComboBox *each : {m_tasks, m_objects}) {
        const QSignalBlocker quiet(each);
        each->setCurrentIndex(0);
    }
}

/// The names follow the trace's tables.
insight::Subject FilterBar::subject() const
{
    insight::Subject subject;
    if (m_tasks->currentIndex() >= firstTask)
        subject.task = static_cast<TaskId>(m_tasks->currentIndex() - firstTask);
    if (m_objects->currentIndex() >= firstObject)
        subject.object = static_cast<ObjectId>(m_objects->currentIndex() - firstObject);
    else if (m_objects->currentIndex() == 1)
        subject.gil = insight::GilTold::No;
    return subject;
}

void FilterBar::retranslate()
{
    m_tasks->setItemText(0, tr("All tasks"));
    m_tasks->setAccessibleName(tr("Whose events"));
    m_tasks->setToolTip(tr("Show only what one thread or process did"));
    m_objects->setItemText(0, tr("All objects"));
    m_objects->setItemText(1, tr("All but the GIL"));
    m_objects->setAccessibleName(tr("Events with which object"));
    m_objects->setToolTip(tr("Show only what was done with one object"));
    m_find->setText(tr("Find…"));
    m_find->setAccessibleName(tr("Find in what happened"));
    m_find->setToolTip(tr("Find in what happened (Ctrl+F)"));
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_names.clear(); // names of ours are to be offered anew
    retranslate();
}

} // namespace trama::narration
