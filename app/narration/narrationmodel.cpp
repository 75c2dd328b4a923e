// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narration/narrationmodel.h"

#include "app/language/narrationtext.h"
#include "app/language/text.h"
#include "app/language/timetext.h"

#include <QFileInfo>

namespace trama::narration
{

namespace
{
using insight::Pattern;

bool isMistake(Pattern pattern)
{
    return (pattern >= Pattern::ReleasesUnheld && pattern <= Pattern::Raises)
           || pattern == Pattern::RaisesInJob || pattern == Pattern::FindsBroken
           || pattern == Pattern::EndsByException;
}
} // namespace

NarrationModel::NarrationModel(QObject *parent) : QAbstractListModel(parent) {}

void NarrationModel::setRecord(std::shared_ptr<const RunRecord> record)
{
    beginResetModel();
    m_narration.reset();
    m_record = std::move(record);
    m_subject = {};
    takeNarration();
    takeStyles();
    endResetModel();
}

void NarrationModel::takeNarration()
{
    if (m_record)
        m_narration =
            std::make_unique<insight::Narration>(m_record->trace, m_record->snapshots, m_subject);
    m_rows = m_narration ? static_cast<int>(m_narration->size()) : 0;
}

void NarrationModel::setSubject(const insight::Subject &subject)
{
    if (!m_record || subject == m_subject)
        return;
    beginResetModel();
    m_subject = subject;
    takeNarration();
    endResetModel();
}

void NarrationModel::refresh()
{
    if (!m_record)
        return;
    takeStyles();
    if (!m_narration->extend()) {
        beginResetModel();
        m_rows = static_cast<int>(m_narration->size());
        return endResetModel();
    }
    const int rows = static_cast<int>(m_narration->size());
    if (rows == m_rows)
        return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

void NarrationModel::setTheme(const Theme &theme)
{
    m_theme = theme;
    takeStyles();
}

void NarrationModel::takeStyles()
{
    m_styles = m_record ? taskStyles(m_record->trace, m_theme) : std::vector<TaskStyle>();
}

TaskStyle NarrationModel::style(TaskId task) const
{
    const std::size_t place = trama::index(task);
    return place < m_styles.size() ? m_styles[place] : TaskStyle();
}

int NarrationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

NarrationModel::Row NarrationModel::row(int row) const
{
    const insight::Sentence said = m_narration->sentence(static_cast<std::size_t>(row));
    return {said.time, said.task, isMistake(said.pattern),
            TimeText::pointNumber(said.time, m_record->trace.end()),
            narrationText(m_record->trace, said)};
}

Time NarrationModel::time(int row) const
{
    return m_narration->event(static_cast<std::size_t>(row)).time;
}

TaskId NarrationModel::task(int row) const
{
    return m_narration->event(static_cast<std::size_t>(row)).task;
}

QString NarrationModel::text(int row) const
{
    return narrationText(m_record->trace, m_narration->sentence(static_cast<std::size_t>(row)));
}

QString NarrationModel::spoken(int row) const
{
    const QString when = TimeText::point(time(row), m_record->trace.end());
    return when + QStringLiteral(": ") + text(row);
}

QString NarrationModel::place(int row) const
{
    const SiteId id = m_narration->event(static_cast<std::size_t>(row)).site;
    if (id == SiteId::None)
        return {};
    const Site &site = m_record->trace.site(id);
    return tr("%1, line %2")
        .arg(QFileInfo(textOf(m_record->trace, site.file)).fileName(), QString::number(site.line));
}

std::optional<int> NarrationModel::rowAt(Time time) const
{
    const int rows = m_narration ? static_cast<int>(m_narration->rowsUpTo(time)) : 0;
    return rows == 0 ? std::nullopt : std::optional(std::min(rows, m_rows) - 1);
}

QString NarrationModel::widestTime() const
{
    const Time end = m_record ? m_record->trace.end() : Time{};
    return TimeText::pointNumber(end, end);
}

QVariant NarrationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row());
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    case Qt::ToolTipRole: {
        const QString where = place(index.row());
        return where.isEmpty() ? spoken(index.row()) : spoken(index.row()) + '\n' + where;
    }
    default:
        return {};
    }
}

} // namespace trama::narration
