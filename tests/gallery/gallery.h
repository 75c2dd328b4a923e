// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/preferences.h"
#include "core/course/course.h"
#include "core/session/session.h"

#include <QDir>
#include <QSize>
#include <QStringList>
#include <vector>

namespace trama::window
{
class MainWindow;
}

namespace trama::gallery
{

/// What is to be shown: each of these with each other.
struct Wanted
{
    QStringList exercises; ///< ids
    QStringList languages;
    std::vector<window::ThemeChoice> themes;
    std::vector<QSize> sizes;
};

/// A picture in the folder, and what can be seen on it.
struct Picture
{
    QString file;
    QString exercise;
    QString variant;
    QString title; ///< of both
    QString language;
    QString theme;
    QSize size;
};

QString nameOf(window::ThemeChoice theme);

/// Takes pictures of the window, with the run of each exercise's variants at its end. The Lab
/// decides the order, with the same seed each time, so that two galleries differ where the window
/// does. It goes on after a failure, and keeps a sentence for each.
class Gallery
{
public:
    Gallery(QDir folder, const course::Course &course);
    ~Gallery();

    void make(const Wanted &wanted);

    const std::vector<Picture> &pictures() const { return m_pictures; }
    const QStringList &failures() const { return m_failures; }

private:
    void makeOf(const course::Exercise &exercise, const QString &language, const Wanted &wanted);
    bool runToItsEnd();
    void take(Picture picture, window::ThemeChoice theme);

    QDir m_folder;
    const course::Course &m_course;
    Session m_session;
    std::unique_ptr<window::MainWindow> m_window;
    std::vector<Picture> m_pictures;
    QStringList m_failures;
};

} // namespace trama::gallery
