// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/loader.h"

#include "core/course/jsonfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace trama::course
{

namespace
{
constexpr int mostWorkers = 64;

/// Reads one chapter; knows its languages and the ids that are taken.
class Loader
{
    Q_DECLARE_TR_FUNCTIONS(trama::course::Loader)

public:
    Loader(QString folder, Findings &findings) : m_folder(std::move(folder)), m_findings(findings)
    {
    }

    std::optional<Chapter> chapter();

private:
    std::optional<Section> section(JsonFile &file, const QJsonObject &object);
    std::optional<Exercise> exercise(const QString &folder);
    void findLessons(Exercise &exercise);
    std::vector<Variant> variants(JsonFile &file, const QString &folder);
    Translated programs(JsonFile &file, const QJsonObject &variant, const QString &folder);
    Workers workers(JsonFile &file);

    QString m_folder;
    Findings &m_findings;
    QStringList m_languages;
    QSet<QString> m_exerciseIds;
};

std::optional<Chapter> Loader::chapter()
{
    JsonFile file(m_folder + "/chapter.json", m_findings);
    if (!file.valid())
        return {};
    file.allowOnly(file.root(), {"id", "languages", "titles", "sections"});
    Chapter chapter;
    chapter.id = file.text(file.root(), "id");
    chapter.folder = m_folder;
    chapter.languages = m_languages = file.texts(file.root(), "languages");
    chapter.titles = file.translated(file.root(), "titles", m_languages);
    for (const QJsonObject &object : file.objects(file.root(), "sections")) {
        if (auto loaded = section(file, object))
            chapter.sections.push_back(std::move(*loaded));
    }
    if (chapter.sections.empty())
        return {};
    return chapter;
}

std::optional<Section> Loader::section(JsonFile &file, const QJsonObject &object)
{
    file.allowOnly(object, {"titles", "exercises"});
    Section section;
    section.titles = file.translated(object, "titles", m_languages);
    for (const QString &name : file.texts(object, "exercises")) {
        if (name.contains('/') || name.startsWith('.')) {
            file.complain(name, tr("“%1” is no folder of this chapter.").arg(name),
                          tr("Name a folder beside chapter.json, without a path."));
            continue;
        }
        if (auto loaded = exercise(m_folder + '/' + name))
            section.exercises.push_back(std::move(*loaded));
    }
    if (section.exercises.empty())
        return {};
    return section;
}

std::optional<Exercise> Loader::exercise(const QString &folder)
{
    JsonFile file(folder + "/exercise.json", m_findings);
    if (!file.valid())
        return {};
    file.allowOnly(file.root(), {"id", "titles", "shows", "minutes", "workers", "variants"});
    Exercise exercise;
    exercise.id = file.text(file.root(), "id");
    if (m_exerciseIds.contains(exercise.id)) {
        file.complain("id", tr("Another exercise has the id “%1” too.").arg(exercise.id),
                      tr("Give each exercise an id of its own."));
        return {};
    }
    m_exerciseIds.insert(exercise.id);
    exercise.folder = folder;
    exercise.titles = file.translated(file.root(), "titles", m_languages);
    exercise.shows = file.translated(file.root(), "shows", m_languages);
    exercise.minutes = file.number(file.root(), "minutes", 1, 100);
    if (file.root().contains("workers"))
        exercise.workers = workers(file);
    exercise.variants = variants(file, folder);
    findLessons(exercise);
    if (exercise.variants.empty())
        return {};
    return exercise;
}

void Loader::findLessons(Exercise &exercise)
{
    for (const QString &language : m_languages) {
        const QString path = exercise.folder + "/lesson." + language + ".md";
        if (QFileInfo(path).isFile())
            exercise.lessons[language] = path;
        else
            m_findings.push_back({path, 0,
                                  tr("The lesson in the language %1 is missing.").arg(language),
                                  tr("Write it; its second-level headings (##) are the steps.")});
    }
}

std::vector<Variant> Loader::variants(JsonFile &file, const QString &folder)
{
    std::vector<Variant> all;
    QSet<QString> ids;
    for (const QJsonObject &object : file.objects(file.root(), "variants")) {
        file.allowOnly(object, {"id", "titles", "programs"});
        Variant variant;
        variant.id = file.text(object, "id");
        if (ids.contains(variant.id)) {
            file.complain(variant.id, tr("Two variants have the id “%1”.").arg(variant.id),
                          tr("Give each variant an id of its own."));
            continue;
        }
        ids.insert(variant.id);
        variant.titles = file.translated(object, "titles", m_languages);
        variant.programs = programs(file, object, folder);
        if (!variant.programs.isEmpty())
            all.push_back(std::move(variant));
    }
    return all;
}

Translated Loader::programs(JsonFile &file, const QJsonObject &variant, const QString &folder)
{
    Translated found;
    const Translated named = file.translated(variant, "programs", m_languages);
    for (auto it = named.begin(); it != named.end(); ++it) {
        const QString path = QDir::cleanPath(folder + '/' + it.value());
        if (QDir::isAbsolutePath(it.value()) || !path.startsWith(folder + '/'))
            file.complain(it.value(),
                          tr("The program “%1” lies outside its exercise.").arg(it.value()),
                          tr("Put it into the exercise's folder, and write its path from there."));
        else if (!QFileInfo(path).isFile())
            file.complain(it.value(), tr("The program “%1” is not there.").arg(it.value()),
                          tr("Create %1, or correct the name.").arg(path));
        else
            found[it.key()] = path;
    }
    return found;
}

Workers Loader::workers(JsonFile &file)
{
    const QJsonObject object = file.root()["workers"].toObject();
    file.allowOnly(object, {"variable", "initial", "most"});
    Workers workers;
    workers.variable = file.text(object, "variable");
    workers.most = file.number(object, "most", 1, mostWorkers);
    workers.initial = file.number(object, "initial", 1, workers.most);
    return workers;
}
} // namespace

std::optional<Chapter> loadChapter(const QString &folder, Findings &findings)
{
    return Loader(QDir(folder).absolutePath(), findings).chapter();
}

Course load(const QString &folder, Findings &findings)
{
    Course course;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString chapterFolder = directory.absoluteFilePath(name);
        if (!QFileInfo::exists(chapterFolder + "/chapter.json"))
            continue;
        if (auto chapter = loadChapter(chapterFolder, findings))
            course.chapters.push_back(std::move(*chapter));
    }
    if (course.chapters.empty() && findings.empty()) {
        findings.push_back(
            {directory.absolutePath(), 0,
             QCoreApplication::translate("trama::course::Loader",
                                         "There is no chapter in this folder."),
             QCoreApplication::translate("trama::course::Loader",
                                         "Put a folder with a chapter.json into it.")});
    }
    return course;
}

} // namespace trama::course
