// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/course.h"

#include <QAbstractListModel>

namespace trama::lesson
{

/// What there is to open, row by row: chapter, its sections, their exercises, and the learner's
/// own programs. It shows the course and changes nothing in it.
class ContentsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Chapter, Section, Exercise, OwnHeading, Own };
    enum Role { KindRole = Qt::UserRole, KeyRole, NumberRole };

    explicit ContentsModel(QObject *parent = nullptr);

    /// `language` chooses among the titles ("pt_BR").
    void setCourse(const course::Course &course, const QString &language);
    void setOwnPrograms(const QStringList &paths);

    /// The row of an exercise's id or of a program's path; -1 where there is none.
    int rowOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Kind kind = Kind::Chapter;
        QString key; ///< exercise's id, or program's path
        QString text;
        QString hint;
        int number = 0;
    };

    void rebuild();
    void addChapter(const course::Chapter &chapter);

    course::Course m_course;
    QString m_language;
    QStringList m_own;
    QList<Row> m_rows;
};

} // namespace trama::lesson
