// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace trama::window
{

OpenProgram::OpenProgram(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &OpenProgram::lookAtFile);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &OpenProgram::lookAtFile);
}

QString OpenProgram::openExercise(const course::Exercise &exercise, const QString &variant,
                                  const QString &language)
{
    const course::Variant *chosen = exercise.variant(variant);
    if (!chosen)
        chosen = &exercise.variants.front();
    const QString path = course::pick(chosen->programs, language);
    const TextFile original = TextFile::read(path);
    if (!original.error.isEmpty())
        return tr("The exercise's program %1 cannot be read: %2.").arg(path, original.error);
    keep();
    m_exercise = exercise.id;
    m_variant = chosen->id;
    m_language = language;
    m_path = path;
    const TextFile edited = TextFile::read(copyPath());
    take(original, edited.error.isEmpty() ? edited.text : original.text);
    return {};
}

QString OpenProgram::openFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const TextFile file = TextFile::read(absolute);
    if (!file.error.isEmpty())
        return tr("%1 cannot be opened: %2.").arg(QDir::toNativeSeparators(absolute), file.error);
    keep();
    m_exercise.clear();
    m_variant.clear();
    m_path = absolute;
    take(file, file.text);
    return {};
}

void OpenProgram::take(const TextFile &original, const QString &text)
{
    m_original = original;
    m_text = text;
    m_wasMissing = false;
    watch();
    emit opened();
    emit editedChanged();
    emit missingChanged();
}

QString OpenProgram::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void OpenProgram::setText(const QString &text)
{
    const bool before = isEdited();
    m_text = text;
    if (isEdited() != before)
        emit editedChanged();
}

void OpenProgram::restore()
{
    if (!isEdited())
        return;
    m_text = m_original.text;
    keep();
    emit textReplaced();
    emit editedChanged();
}

QString OpenProgram::save()
{
    if (!isOwn())
        return keep();
    const QString sentence = write(m_path);
    if (sentence.isEmpty()) {
        m_original.text = m_text;
        watch();
        lookAtFile();
        emit editedChanged();
    }
    return sentence;
}

QString OpenProgram::write(const QString &path) const
{
    TextFile file = m_original;
    file.text = m_text;
    const QString error = file.write(path);
    if (error.isEmpty())
        return {};
    return tr("%1 cannot be saved: %2.").arg(QDir::toNativeSeparators(path), error);
}

QString OpenProgram::keep()
{
    if (!isOpen() || isOwn())
        return {};
    if (isEdited())
        return write(copyPath());
    QFile::remove(copyPath());
    return {};
}

QString OpenProgram::copyPath() const
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QStringLiteral("%1/edited/%2/%3-%4/%5")
        .arg(home, m_exercise, m_variant, m_language, fileName());
}

QString OpenProgram::runPath() const
{
    return isOwn() || !isEdited() ? m_path : copyPath();
}

QString OpenProgram::runDirectory() const
{
    return QFileInfo(m_path).path();
}

// ---- the file on the disk

void OpenProgram::watch()
{
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    if (!isOwn())
        return;
    m_watcher.addPath(m_path);
    m_watcher.addPath(QFileInfo(m_path).path()); // a file that is written anew comes back here
}

bool OpenProgram::isMissing() const
{
    return isOpen() && isOwn() && !QFileInfo::exists(m_path);
}

void OpenProgram::lookAtFile()
{
    if (isMissing() != m_wasMissing) {
        m_wasMissing = isMissing();
        emit missingChanged();
    }
    const TextFile file = TextFile::read(m_path);
    if (!file.error.isEmpty() || file.text == m_original.text)
        return;
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    const bool edited = isEdited();
    m_original = file;
    if (!edited) {
        m_text = m_original.text;
        emit textReplaced();
    }
    emit editedChanged();
}

} // namespace trama::window
