// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/textfile.h"
#include "core/course/course.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace trama::window
{

/// The program that is open: a variant of an exercise, or a file of the learner's own. Changes
/// to an exercise are kept in a copy of the learner's, under the same file name, and never
/// touch the course; a file of their own is written only when `save()` is called.
class OpenProgram : public QObject
{
    Q_OBJECT

public:
    explicit OpenProgram(QObject *parent = nullptr);

    /// Opens a variant in a language; the learner's changes to it come back.
    /// Returns a sentence for the learner where that fails, and nothing changes.
    QString openExercise(const course::Exercise &exercise, const QString &variant,
                         const QString &language);
    QString openFile(const QString &path);

    bool isOwn() const { return m_exercise.isEmpty(); }
    bool isOpen() const { return !m_path.isEmpty(); }
    const QString &exercise() const { return m_exercise; }
    const QString &variant() const { return m_variant; }
    /// The file it comes from.
    const QString &path() const { return m_path; }
    QString fileName() const;

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    bool isEdited() const { return m_text != m_original.text; }
    /// As it was before the learner's changes: the course's text, or the saved one.
    const QString &original() const { return m_original.text; }
    void restore();

    /// Whether the file of the learner's own is gone from the disk.
    bool isMissing() const;

    /// Writes the learner's changes to where they belong: own programs to their file, exercises
    /// to the copy. Returns a sentence for the learner where that fails.
    QString save();
    /// As `save()` for exercises; own programs are left alone.
    QString keep();

    /// The file to run so that what is seen is what runs; call `save()` before.
    QString runPath() const;
    /// The directory to run it in.
    QString runDirectory() const;

signals:
    void opened();
    void editedChanged();
    /// Another text than was typed: by `restore()`, or from the disk.
    void textReplaced();
    /// The file appeared or vanished on the disk.
    void missingChanged();

private:
    void take(const TextFile &original, const QString &text);
    QString write(const QString &path) const;
    void watch();
    void lookAtFile();
    QString copyPath() const;

    QString m_exercise;
    QString m_variant;
    QString m_language;
    QString m_path;
    TextFile m_original;
    QString m_text;
    bool m_wasMissing = false;
    QFileSystemWatcher m_watcher;
};

} // namespace trama::window
