// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"

#include "app/widgets/tabcard.h"
#include "app/window/actions.h"
#include "app/window/desk.h"
#include "app/window/mainwindow.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

namespace trama::gallery
{

namespace
{
constexpr std::chrono::seconds patience{60}; ///< with one run
} // namespace

QString nameOf(window::ThemeChoice theme)
{
    switch (theme) {
    case window::ThemeChoice::System:
        return QStringLiteral("system");
    case window::ThemeChoice::Light:
        return QStringLiteral("light");
    case window::ThemeChoice::Dark:
        return QStringLiteral("dark");
    case window::ThemeChoice::HighContrast:
        return QStringLiteral("high-contrast");
    }
    return {};
}

Gallery::Gallery(QDir folder, const course::Course &course)
    : m_folder(std::move(folder)),
      m_course(course),
      m_window(std::make_unique<window::MainWindow>(m_session, course))
{
    window::LabSettings settings;
    settings.decider = window::Decider::Computer;
    window::Preferences().setLab(settings);
    m_window->actions().explore->trigger();
    m_window->desk().tabs()->showTab(window::Desk::Narration);
    if (!m_window->desk().isStageShown())
        m_window->actions().stage->trigger();
    m_window->show();
}

Gallery::~Gallery() = default;

void Gallery::make(const Wanted &wanted)
{
    for (const QString &id : wanted.exercises) {
        const course::Exercise *exercise = m_course.exercise(id);
        if (!exercise)
            m_failures += QStringLiteral("There is no exercise %1.").arg(id);
        else
            for (const QString &language : wanted.languages)
                makeOf(*exercise, language, wanted);
    }
}

void Gallery::makeOf(const course::Exercise &exercise, const QString &language,
                     const Wanted &wanted)
{
    m_window->setLanguage(language);
    for (const course::Variant &variant : exercise.variants) {
        m_window->openExercise(exercise.id, variant.id);
        if (!runToItsEnd()) {
            m_failures += QStringLiteral("%1, %2 in %3 did not come to its end.")
                              .arg(exercise.id, variant.id, language);
            continue;
        }
        const QString title = course::pick(exercise.titles, language) + QStringLiteral(" · ")
                              + course::pick(variant.titles, language);
        for (const window::ThemeChoice theme : wanted.themes)
            for (const QSize &size : wanted.sizes)
                take({{}, exercise.id, variant.id, title, language, nameOf(theme), size}, theme);
    }
}

bool Gallery::runToItsEnd()
{
    window::RunController &runs = m_window->runs();
    bool exited = false;
    QEventLoop loop;
    QObject::connect(&runs, &window::RunController::ended, &loop, [&](const run::Outcome &outcome) {
        exited = outcome.how == run::How::Exited;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    m_window->actions().run->trigger();
    if (runs.running())
        loop.exec();
    runs.toEnd();
    return exited;
}

void Gallery::take(Picture picture, window::ThemeChoice theme)
{
    picture.file = QStringLiteral("%1-%2-%3-%4-%5x%6.png")
                       .arg(picture.exercise, picture.variant, picture.language, picture.theme)
                       .arg(picture.size.width())
                       .arg(picture.size.height())
                       .replace('/', '-');
    m_window->setThemeChoice(theme);
    m_window->resize(picture.size);
    QApplication::processEvents();
    const QImage image = m_window->grab().toImage();
    const QString path = m_folder.filePath(picture.file);
    if (image.size() != picture.size)
        m_failures += QStringLiteral("%1: the window is %2 by %3 pixels large.")
                          .arg(picture.file)
                          .arg(image.width())
                          .arg(image.height());
    else if (!image.save(path))
        m_failures += QStringLiteral("%1 cannot be written.").arg(path);
    else
        m_pictures.push_back(picture);
}

} // namespace trama::gallery
