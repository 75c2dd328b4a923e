// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"

#include <algorithm>
#include <array>

namespace trama::window
{

namespace
{
constexpr int mostOwnPrograms = 12;

const std::array<std::pair<ThemeChoice, const char *>, 4> themeNames{{
    {ThemeChoice::System, "system"},
    {ThemeChoice::Light, "light"},
    {ThemeChoice::Dark, "dark"},
    {ThemeChoice::HighContrast, "high-contrast"},
}};
} // namespace

QString Preferences::language() const
{
    return m_settings.value("language").toString();
}

void Preferences::setLanguage(const QString &code)
{
    m_settings.setValue("language", code);
}

ThemeChoice Preferences::theme() const
{
    const QString name = m_settings.value("theme").toString();
    const auto found = std::ranges::find_if(
        themeNames, [&](const auto &entry) { return name == QLatin1String(entry.second); });
    return found == themeNames.end() ? ThemeChoice::System : found->first;
}

void Preferences::setTheme(ThemeChoice choice)
{
    const auto found = std::ranges::find_if(
        themeNames, [&](const auto &entry) { return choice == entry.first; });
    m_settings.setValue("theme", QLatin1String(found->second));
}

qreal Preferences::zoom() const
{
    return std::clamp(m_settings.value("zoom", 1.0).toDouble(), 0.6, 4.0);
}

void Preferences::setZoom(qreal zoom)
{
    m_settings.setValue("zoom", std::clamp(zoom, 0.6, 4.0));
}

double Preferences::pace() const
{
    return m_settings.value("pace", 1.0).toDouble();
}

void Preferences::setPace(double pace)
{
    m_settings.setValue("pace", pace);
}

QString Preferences::python() const
{
    return m_settings.value("python").toString();
}

void Preferences::setPython(const QString &path)
{
    m_settings.setValue("python", path);
}

bool Preferences::saveOnRun() const
{
    return m_settings.value("saveOnRun", false).toBool();
}

void Preferences::setSaveOnRun(bool save)
{
    m_settings.setValue("saveOnRun", save);
}

QString Preferences::lastExercise() const
{
    return m_settings.value("last/exercise").toString();
}

QString Preferences::lastVariant() const
{
    return m_settings.value("last/variant").toString();
}

QString Preferences::lastProgram() const
{
    return m_settings.value("last/program").toString();
}

void Preferences::setLastExercise(const QString &exercise, const QString &variant)
{
    m_settings.setValue("last/exercise", exercise);
    m_settings.setValue("last/variant", variant);
    m_settings.remove("last/program");
}

void Preferences::setLastProgram(const QString &path)
{
    m_settings.setValue("last/program", path);
}

QStringList Preferences::ownPrograms() const
{
    return m_settings.value("ownPrograms").toStringList();
}

void Preferences::addOwnProgram(const QString &path)
{
    QStringList paths = ownPrograms();
    if (paths.contains(path)) // lanes and lists keep their order: nothing jumps
        return;
    paths.prepend(path);
    m_settings.setValue("ownPrograms", paths.mid(0, mostOwnPrograms));
}

void Preferences::removeOwnProgram(const QString &path)
{
    QStringList paths = ownPrograms();
    paths.removeAll(path);
    m_settings.setValue("ownPrograms", paths);
}

QByteArray Preferences::layout(const QString &part) const
{
    return m_settings.value("layout/" + part).toByteArray();
}

void Preferences::setLayout(const QString &part, const QByteArray &state)
{
    m_settings.setValue("layout/" + part, state);
}

} // namespace trama::window
