// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/contentsmodel.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace trama::lesson
{

ContentsModel::ContentsModel(QObject *parent) : QAbstractListModel(parent) {}

void ContentsModel::setCourse(const course::Course &course, const QString &language)
{
    m_course = course;
    m_language = language;
    rebuild();
}

void ContentsModel::setOwnPrograms(const QStringList &paths)
{
    if (paths == m_own)
        return;
    m_own = paths;
    rebuild();
}

void ContentsModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const course::Chapter &chapter : m_course.chapters)
        addChapter(chapter);
    if (!m_own.isEmpty())
        m_rows.append({Kind::OwnHeading, {}, tr("Your own programs"), {}, 0});
    for (const QString &path : std::as_const(m_own))
        m_rows.append({Kind::Own, path, QFileInfo(path).fileName(),
                       QDir::toNativeSeparators(path), 0});
    endResetModel();
}

void ContentsModel::addChapter(const course::Chapter &chapter)
{
    m_rows.append({Kind::Chapter, {}, course::pick(chapter.titles, m_language), {}, 0});
    int number = 0;
    for (const course::Section &section : chapter.sections) {
        m_rows.append(
            {Kind::Section, {}, course::pick(section.titles, m_language), {}, ++number});
        for (const course::Exercise &exercise : section.exercises)
            m_rows.append({Kind::Exercise, exercise.id, course::pick(exercise.titles, m_language),
                           course::pick(exercise.shows, m_language), 0});
    }
}

int ContentsModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row &row) { return !key.isEmpty() && row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ContentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ContentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.hint;
    case KindRole:
        return static_cast<int>(row.kind);
    case KeyRole:
        return row.key;
    case NumberRole:
        return row.number;
    default:
        return {};
    }
}

Qt::ItemFlags ContentsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Kind kind = m_rows[index.row()].kind;
    const bool opens = kind == Kind::Exercise || kind == Kind::Own;
    return opens ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::NoItemFlags);
}

} // namespace trama::lesson
