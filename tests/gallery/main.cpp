// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"
#include "app/widgets/fonts.h"
#include "core/course/loader.h"
#include "tests/gallery/gallery.h"
#include "tests/gallery/indexpage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <array>

namespace trama::gallery
{

namespace
{
/// A learner's home of its own, so that nothing of the user's is read or changed.
void moveInto(const QTemporaryDir &home)
{
    qputenv("XDG_DATA_HOME", home.filePath("data").toLocal8Bit());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.filePath("settings"));
    QApplication::setOrganizationName(QStringLiteral("TramaGallery"));
    QApplication::setApplicationName(QStringLiteral("TramaGallery"));
}

QStringList exercisesOf(const course::Course &course)
{
    QStringList ids;
    for (const course::Chapter &chapter : course.chapters)
        for (const course::Section &section : chapter.sections)
            for (const course::Exercise &exercise : section.exercises)
                ids += exercise.id;
    return ids;
}

/// What is not understood is added to `unknown`.
void takeSizes(const QStringList &names, Wanted &wanted, QStringList &unknown)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    for (const QString &name : names) {
        if (const auto match = form.match(name); match.hasMatch())
            wanted.sizes.emplace_back(match.captured(1).toInt(), match.captured(2).toInt());
        else
            unknown += name;
    }
}

void takeThemes(const QStringList &names, Wanted &wanted, QStringList &unknown)
{
    using window::ThemeChoice;
    const std::array all{ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast};
    for (const QString &name : names) {
        const auto theme = std::ranges::find(all, name, nameOf);
        if (theme != all.end())
            wanted.themes.push_back(*theme);
        else
            unknown += name;
    }
}

void takeLanguages(const QStringList &names, Wanted &wanted, QStringList &unknown)
{
    for (const QString &name : names)
        (language::all().contains(name) ? wanted.languages : unknown) += name;
}

/// Makes the pictures and their page; the sentences are what failed.
QStringList make(const QDir &folder, const course::Course &course, const Wanted &wanted)
{
    Gallery gallery(folder, course);
    gallery.make(wanted);
    QStringList failures = gallery.failures();
    if (gallery.pictures().empty())
        failures += QStringLiteral("No picture was made.");
    QFile index(folder.filePath(QStringLiteral("index.html")));
    const QByteArray page = indexPage(gallery.pictures(), failures).toUtf8();
    if (!index.open(QIODevice::WriteOnly) || index.write(page) != page.size())
        failures += QStringLiteral("%1 cannot be written.").arg(index.fileName());
    QTextStream(stdout) << gallery.pictures().size() << " pictures: " << index.fileName() << '\n';
    return failures;
}

void createOptions(QCommandLineParser &options)
{
    options.setApplicationDescription(
        QStringLiteral("Takes pictures of the window with every exercise of the course run to its "
                       "end in the Lab."));
    options.addHelpOption();
    options.addPositionalArgument(QStringLiteral("FOLDER"),
                                  QStringLiteral("where the pictures and index.html go"));
    QCommandLineOption language("language", "a language (all)", "code");
    language.setDefaultValues(language::all());
    QCommandLineOption theme("theme", "light, dark or high-contrast (all three)", "name");
    theme.setDefaultValues({"light", "dark", "high-contrast"});
    QCommandLineOption size("size", "of the window (1280x720 and 1920x1080)", "pixels");
    size.setDefaultValues({"1280x720", "1920x1080"});
    options.addOptions({language, theme, size});
    options.addOption({"exercise", "the id of an exercise (all)", "id"});
}

/// As the command line has it; 0 when all pictures were made.
int answer(const QCommandLineParser &options)
{
    QTextStream err(stderr);
    course::Findings findings; // what is wrong in a course is told by `trama check`
    const course::Course course =
        course::load(QStringLiteral(TRAMA_SOURCE_DIR "/resources/course"), findings);
    Wanted wanted;
    QStringList unknown;
    wanted.exercises = options.isSet("exercise") ? options.values("exercise") : exercisesOf(course);
    takeLanguages(options.values("language"), wanted, unknown);
    takeThemes(options.values("theme"), wanted, unknown);
    takeSizes(options.values("size"), wanted, unknown);
    if (!unknown.isEmpty()) {
        err << "No language, theme or size: " << unknown.join(", ") << ". See --help.\n";
        return 2;
    }
    const QDir folder(options.positionalArguments().value(0));
    if (options.positionalArguments().size() != 1 || !folder.mkpath(".")) {
        err << "Name one folder that can be written to, for the pictures.\n";
        return 2;
    }
    const QStringList failures = make(folder, course, wanted);
    for (const QString &failure : failures)
        err << failure << '\n';
    return failures.isEmpty() ? 0 : 1;
}
} // namespace

} // namespace trama::gallery

int main(int argc, char **argv)
{
    using namespace trama;
    QApplication application(argc, argv);
    const QTemporaryDir home;
    gallery::moveInto(home);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(interfaceFont(1));
    QCommandLineParser options;
    gallery::createOptions(options);
    options.process(application);
    return gallery::answer(options);
}
