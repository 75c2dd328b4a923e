// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"

#include <algorithm>
#include <array>

namespace trama::window
{

namespace
{

/// Each rhythm has a pace of its own.
const char *paceKey(playback::Rhythm rhythm)
{
    return rhythm == playback::Rhythm::Steps ? "stepPace" : "pace";
}
constexpr int mostOwnPrograms = 12;

/// What is kept as a name, and the name; the first for a name that is not known.
template <typename Value, std::size_t Count>
using Names = std::array<std::pair<Value, const char *>, Count>;

constexpr Names<ThemeChoice, 4> themeNames{{
    {ThemeChoice::System, "system"},
    {ThemeChoice::Light, "light"},
    {ThemeChoice::Dark, "dark"},
    {ThemeChoice::HighContrast, "high-contrast"},
}};

constexpr Names<RunMode, 2> modeNames{{
    {RunMode::Measure, "measure"},
    {RunMode::Explore, "explore"},
}};

constexpr Names<Decider, 3> deciderNames{{
    {Decider::Computer, "computer"},
    {Decider::Chance, "chance"},
    {Decider::Learner, "learner"},
}};

constexpr Names<lab::Model, 3> modelNames{{
    {lab::Model::Any, "any"},
    {lab::Model::CPython, "cpython"},
    {lab::Model::FreeThreaded, "free-threaded"},
}};

template <typename Value, std::size_t Count>
Value valueOf(const Names<Value, Count> &names, const QString &name)
{
    const auto found = std::ranges::find_if(
        names, [&](const auto &entry) { return name == QLatin1String(entry.second); });
    return (found == names.end() ? names.begin() : found)->first;
}

template <typename Value, std::size_t Count>
QString nameOf(const Names<Value, Count> &names, Value value)
{
    return QLatin1String(
        std::ranges::find(names, value, [](const auto &entry) { return entry.first; })->second);
}
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
    return valueOf(themeNames, m_settings.value("theme").toString());
}

void Preferences::setTheme(ThemeChoice choice)
{
    m_settings.setValue("theme", nameOf(themeNames, choice));
}

qreal Preferences::zoom() const
{
    return std::clamp(m_settings.value("zoom", 1.0).toDouble(), 0.6, 4.0);
}

void Preferences::setZoom(qreal zoom)
{
    m_settings.setValue("zoom", std::clamp(zoom, 0.6, 4.0));
}

double Preferences::pace(playback::Rhythm rhythm) const
{
    return m_settings.value(paceKey(rhythm), playback::paceRange(rhythm).usual).toDouble();
}

void Preferences::setPace(playback::Rhythm rhythm, double pace)
{
    m_settings.setValue(paceKey(rhythm), pace);
}

timeline::Count Preferences::axisCount() const
{
    return m_settings.value("axis", "steps") == "time" ? timeline::Count::Time
                                                       : timeline::Count::Steps;
}

void Preferences::setAxisCount(timeline::Count count)
{
    m_settings.setValue("axis", count == timeline::Count::Time ? "time" : "steps");
}

RunMode Preferences::mode() const
{
    return valueOf(modeNames, m_settings.value("mode").toString());
}

void Preferences::setMode(RunMode mode)
{
    m_settings.setValue("mode", nameOf(modeNames, mode));
}

LabSettings Preferences::lab() const
{
    LabSettings kept;
    kept.decider = valueOf(deciderNames, m_settings.value("lab/decider").toString());
    kept.cores =
        std::clamp(m_settings.value("lab/cores", kept.cores).toInt(), 1, lab::Machine::MostCores);
    kept.model = valueOf(modelNames, m_settings.value("lab/model").toString());
    kept.seed = std::max(0, m_settings.value("lab/seed", kept.seed).toInt());
    return kept;
}

void Preferences::setLab(const LabSettings &settings)
{
    m_settings.setValue("lab/decider", nameOf(deciderNames, settings.decider));
    m_settings.setValue("lab/cores", settings.cores);
    m_settings.setValue("lab/model", nameOf(modelNames, settings.model));
    m_settings.setValue("lab/seed", settings.seed);
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
