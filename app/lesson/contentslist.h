// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/course/course.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace trama::lesson
{

class ContentsDelegate;
class ContentsModel;

/// The list of what there is to open, with the way to a program of one's own at its foot. It
/// asks for what was chosen and opens nothing itself.
class ContentsList : public QWidget
{
    Q_OBJECT

public:
    explicit ContentsList(QWidget *parent = nullptr);

    void setCourse(const course::Course &course, const QString &language);
    void setOwnPrograms(const QStringList &paths);
    /// Marks an exercise (its id) or a program (its path) as the open one.
    void setCurrent(const QString &key);
    void setTheme(const Theme &theme);

    QListView *view() const { return m_view; }

signals:
    void exerciseChosen(const QString &id);
    void programChosen(const QString &path);
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void connectWidgets();
    void retranslate();
    void choose(const QModelIndex &index);

    ContentsModel *m_model = nullptr;
    ContentsDelegate *m_delegate = nullptr;
    QListView *m_view = nullptr;
    QPushButton *m_open = nullptr;
    QString m_current;
};

} // namespace trama::lesson
