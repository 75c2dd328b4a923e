// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/course.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace trama::course
{

QString pick(const Translated &texts, const QString &language)
{
    if (texts.contains(language))
        return texts[language];
    const QString tongue = language.section('_', 0, 0);
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (it.key().section('_', 0, 0) == tongue)
            return it.value();
    }
    if (texts.contains("en"))
        return texts["en"];
    return texts.isEmpty() ? QString() : texts.first();
}

const Variant *Exercise::variant(const QString &variantId) const
{
    for (const Variant &candidate : variants) {
        if (candidate.id == variantId)
            return &candidate;
    }
    return nullptr;
}

const Exercise *Course::first() const
{
    for (const Chapter &chapter : chapters) {
        for (const Section &section : chapter.sections) {
            if (!section.exercises.empty())
                return &section.exercises.front();
        }
    }
    return nullptr;
}

const Exercise *Course::exercise(const QString &exerciseId) const
{
    for (const Chapter &chapter : chapters) {
        for (const Section &section : chapter.sections) {
            for (const Exercise &candidate : section.exercises) {
                if (candidate.id == exerciseId)
                    return &candidate;
            }
        }
    }
    return nullptr;
}

QString standardFolder()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *place : {"course", "../course"})
        if (here.exists(QLatin1String(place)))
            return QDir::cleanPath(here.filePath(QLatin1String(place)));
    return QDir::cleanPath(here.filePath(QStringLiteral("../share/trama/course")));
}

QString ownFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/trama/course");
}

Author authorOf(const QString &folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath() + u'/';
    for (const QString &trusted : {standardFolder(), ownFolder()}) {
        const QString place = QFileInfo(trusted).canonicalFilePath();
        if (!place.isEmpty() && path.startsWith(place + u'/'))
            return Author::Trusted;
    }
    return Author::Other;
}

} // namespace trama::course
