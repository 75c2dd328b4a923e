// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/labsettings.h"
#include "core/playback/pace.h"
#include "core/timeline/axis.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace trama::window
{

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// What the learner has chosen and where things were, kept between two starts. It applies
/// nothing itself.
class Preferences
{
public:
    /// A language's code, or empty: the system's.
    QString language() const;
    void setLanguage(const QString &code);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    /// 1 is the size things were drawn for; from 0.6 to 4.
    qreal zoom() const;
    void setZoom(qreal zoom);

    double pace(playback::Rhythm rhythm) const;
    void setPace(playback::Rhythm rhythm, double pace);

    /// What the timeline's axis counts in a run of the Lab.
    timeline::Count axisCount() const;
    void setAxisCount(timeline::Count count);

    RunMode mode() const;
    void setMode(RunMode mode);

    LabSettings lab() const;
    void setLab(const LabSettings &settings);

    /// Path of the interpreter, or empty: the one that is preferred on this machine.
    QString python() const;
    void setPython(const QString &path);

    /// Whether the learner agreed that their own programs are saved when they are run.
    bool saveOnRun() const;
    void setSaveOnRun(bool save);

    /// The exercise that was open, and its variant; or a program's path with no variant.
    QString lastExercise() const;
    QString lastVariant() const;
    QString lastProgram() const;
    void setLastExercise(const QString &exercise, const QString &variant);
    void setLastProgram(const QString &path);

    /// Programs of the learner's own, the last opened first.
    QStringList ownPrograms() const;
    void addOwnProgram(const QString &path);
    void removeOwnProgram(const QString &path);

    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

private:
    QSettings m_settings;
};

} // namespace trama::window
