// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pythonfinder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace trama::run;

namespace
{

/// A folder with interpreters that only answer the question.
class Machine
{
public:
    /// A script at `path` that answers as `implementation` `version` would, or fails.
    QString python(const QString &path, const QString &version,
                   const QString &implementation = QStringLiteral("cpython"))
    {
        QString whole = file(path);
        const QString answer = QStringLiteral("printf 'trama-python\\n%1\\n%2\\n\\n%3'")
                                   .arg(implementation, version, whole);
        write(path, QStringLiteral("#!/bin/sh\n") + (version.isEmpty() ? "exit 1" : answer));
        QFile::setPermissions(whole, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return whole;
    }

    QString write(const QString &path, const QString &text)
    {
        QString whole = file(path);
        QDir().mkpath(QFileInfo(whole).path());
        QFile out(whole);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text.toUtf8());
        return whole;
    }

    QString file(const QString &path) const { return m_folder.filePath(path); }

    PythonFinder finder() const
    {
        return PythonFinder({{file("bin"), file("more")}, file("pyenv/versions")});
    }

    /// What the finder prefers for the program `work/program.py`.
    Python preferred(const QString &chosen = {}) const
    {
        return finder().preferred(chosen, file("work/program.py"));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST(PythonFinder, TakesTheFirstOnThePath)
{
    Machine machine;
    machine.python("more/python3", "3.12.1");
    const QString first = machine.python("bin/python3", "3.11.2");
    const Python python = machine.preferred();
    EXPECT_TRUE(python.usable);
    EXPECT_EQ(python.path, first);
    EXPECT_EQ(python.version, "CPython 3.11.2");
    EXPECT_EQ(python.whyNot, "");
}

TEST(PythonFinder, PrefersTheEnvironmentBesideTheProgram)
{
    Machine machine;
    machine.python("bin/python3", "3.11.2");
    const QString beside = machine.python("work/.venv/bin/python3", "3.12.1");
    machine.write("work/.venv/pyvenv.cfg", {});
    EXPECT_EQ(machine.preferred().path, beside);
}

TEST(PythonFinder, AFolderCalledVenvIsNotYetOne)
{
    Machine machine;
    const QString first = machine.python("bin/python3", "3.11.2");
    machine.python("work/venv/bin/python3", "3.12.1");
    EXPECT_EQ(machine.preferred().path, first);
}

TEST(PythonFinder, PrefersTheChosenOneToAll)
{
    Machine machine;
    machine.python("work/venv/bin/python3", "3.12.1");
    machine.write("work/venv/pyvenv.cfg", {});
    const QString chosen = machine.python("elsewhere/python3", "3.10.0");
    EXPECT_EQ(machine.preferred(chosen).path, chosen);
}

TEST(PythonFinder, SaysSoWhenTheChosenOneIsGone)
{
    Machine machine;
    machine.python("bin/python3", "3.11.2");
    const Python python = machine.preferred("/nowhere/python3");
    EXPECT_FALSE(python.usable);
    EXPECT_EQ(python.whyNot.toStdString(),
              "/nowhere/python3 does not exist; choose another Python interpreter.");
}

TEST(PythonFinder, SaysSoWhenTheEnvironmentIsBroken)
{
    Machine machine;
    machine.python("bin/python3", "3.11.2");
    machine.write("work/.venv/pyvenv.cfg", {});
    QDir().mkpath(machine.file("work/.venv/bin"));
    QFile::link("/nowhere/python3", machine.file("work/.venv/bin/python3"));
    const Python python = machine.preferred();
    EXPECT_FALSE(python.usable);
    EXPECT_TRUE(python.whyNot.contains("python3 -m venv --clear")) << python.whyNot.toStdString();
}

struct Unusable
{
    const char *name;
    const char *version;
    const char *implementation;
    const char *says;
};

class UnusablePython : public testing::TestWithParam<Unusable>
{
};

TEST_P(UnusablePython, SaysWhyNot)
{
    Machine machine;
    const QString path = machine.python("python", GetParam().version, GetParam().implementation);
    const Python python = machine.preferred(path);
    EXPECT_FALSE(python.usable);
    EXPECT_EQ(python.whyNot, path + QString::fromUtf8(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    PythonFinder, UnusablePython,
    testing::Values(Unusable{"TooOld", "3.8.18", "cpython",
                             " is CPython 3.8.18, and Trama needs CPython 3.9 or later; "
                             "choose another Python interpreter."},
                    Unusable{"Two", "2.7.18", "cpython",
                             " is CPython 2.7.18, and Trama needs CPython 3.9 or later; "
                             "choose another Python interpreter."},
                    Unusable{"PyPy", "3.10.14", "pypy",
                             " is PyPy 3.10.14, and Trama needs CPython 3.9 or later; "
                             "choose another Python interpreter."},
                    Unusable{"Broken", "", "",
                             " does not work as a Python interpreter; "
                             "choose another Python interpreter."}),
    [](const auto &row) { return row.param.name; });

TEST(PythonFinder, AnUnusableOneOnThePathGivesWayToTheNewest)
{
    Machine machine;
    machine.python("bin/python3", "3.8.18");
    machine.python("bin/python3.9", "3.9.1");
    const QString newest = machine.python("pyenv/versions/3.12.1/bin/python3", "3.12.1");
    machine.python("more/python3.10", "3.10.4");
    EXPECT_EQ(machine.preferred().path, newest);
}

TEST(PythonFinder, SaysSoWhenThereIsNone)
{
    Machine machine;
    const Python python = machine.preferred();
    EXPECT_FALSE(python.usable);
    EXPECT_TRUE(python.whyNot.contains("install CPython 3.9 or later"));
}

TEST(PythonFinder, ListsEachOnceAndEnvironmentsApart)
{
    Machine machine;
    const QString real = machine.python("bin/python3.11", "3.11.2");
    QFile::link(real, machine.file("bin/python3"));
    QDir().mkpath(machine.file("work/.venv/bin"));
    QFile::link(real, machine.file("work/.venv/bin/python3"));
    machine.write("work/.venv/pyvenv.cfg", {});
    machine.python("bin/python3-config", "3.11.2");
    const QList<Python> all = machine.finder().all({}, machine.file("work/program.py"));
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].path, machine.file("work/.venv/bin/python3"));
    EXPECT_EQ(all[1].path, real);
}

// pyenv puts scripts on the path; what runs in the end is listed once, by its own name.
TEST(PythonFinder, LooksThroughWrappers)
{
    Machine machine;
    const QString real = machine.python("pyenv/versions/3.12.1/bin/python3", "3.12.1");
    const QString wrapper = machine.write("bin/python3", "#!/bin/sh\nexec " + real + " \"$@\"\n");
    QFile::setPermissions(wrapper, QFile::ReadOwner | QFile::ExeOwner);
    EXPECT_EQ(machine.preferred().path, real);
    EXPECT_EQ(machine.finder().all().size(), 1);
}

TEST(PythonFinder, PassesPyenvsWrappersBy)
{
    Machine machine;
    const QString real = machine.python("pyenv/versions/3.12.1/bin/python3", "3.12.1");
    machine.python("pyenv/shims/python3.12", {});
    const PythonFinder finder({{machine.file("pyenv/shims")}, machine.file("pyenv/versions")});
    ASSERT_EQ(finder.all().size(), 1);
    EXPECT_EQ(finder.all()[0].path, real);
}

TEST(PythonFinder, FindsTheRealOne)
{
    const Python python = PythonFinder().preferred({}, {});
    ASSERT_TRUE(python.usable) << python.whyNot.toStdString();
    EXPECT_TRUE(python.version.startsWith("CPython 3."));
    QElapsedTimer timer;
    timer.start();
    PythonFinder().preferred(python.path, {});
    RecordProperty("milliseconds", static_cast<int>(timer.elapsed()));
}
