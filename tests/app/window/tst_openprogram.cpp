// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openprogram.h"
#include "home.h"

#include <QFileInfo>
#include <QSignalSpy>

using namespace trama;
using window::OpenProgram;

/// Nothing of the learner's is lost, and nothing of anybody's is written unasked.
class OpenProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_course.first()); }

    void changesToAnExerciseComeBackAndLeaveTheCourseAlone()
    {
        const course::Exercise &exercise = *m_course.first();
        OpenProgram program;
        QCOMPARE(program.openExercise(exercise, exercise.variants[0].id, "en"), QString());
        const QString original = program.text();
        const QString path = program.path();
        QCOMPARE(program.runPath(), path);
        program.setText(original + "# mine\n");
        QVERIFY(program.isEdited());
        QCOMPARE(program.openExercise(exercise, exercise.variants[1].id, "en"), QString());
        QVERIFY(!program.isEdited());
        QCOMPARE(program.openExercise(exercise, exercise.variants[0].id, "en"), QString());
        QVERIFY(program.isEdited());
        QVERIFY(program.text().endsWith("# mine\n"));
        QCOMPARE(QString(m_home.read(path)), original);

        QVERIFY2(program.runPath() != path, "what runs is the learner's copy");
        QCOMPARE(QFileInfo(program.runPath()).fileName(), QFileInfo(path).fileName());
        QCOMPARE(QString(m_home.read(program.runPath())), program.text());

        QSignalSpy replaced(&program, &OpenProgram::textReplaced);
        program.restore();
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(program.text(), original);
        QCOMPARE(program.runPath(), path);
    }

    void aProgramOfOnesOwnIsWrittenOnlyWhenSaved()
    {
        const QString path = m_home.write("own.py", "print(1)\n");
        OpenProgram program;
        QCOMPARE(program.openFile(path), QString());
        program.setText("print(2)\n");
        QCOMPARE(program.keep(), QString());
        QCOMPARE(m_home.read(path), QByteArray("print(1)\n"));
        QCOMPARE(program.save(), QString());
        QCOMPARE(m_home.read(path), QByteArray("print(2)\n"));
        QVERIFY(!program.isEdited());
    }

    void savingKeepsEncodingAndLineEnds_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("UTF-8") << QByteArray("# \xC3\xA9\n") << QByteArray("# \xC3\xA9\n1\n");
        QTest::newRow("Latin-1") << QByteArray("# \xE9\n") << QByteArray("# \xE9\n1\n");
        QTest::newRow("Windows") << QByteArray("# a\r\n") << QByteArray("# a\r\n1\r\n");
    }

    void savingKeepsEncodingAndLineEnds()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QString path = m_home.write("kept.py", before);
        OpenProgram program;
        QCOMPARE(program.openFile(path), QString());
        program.setText(program.text() + "1\n");
        QCOMPARE(program.save(), QString());
        QCOMPARE(m_home.read(path), after);
    }

    void aProgramThatVanishesCanBeSavedAgain()
    {
        const QString path = m_home.write("gone.py", "print(1)\n");
        OpenProgram program;
        program.openFile(path);
        QSignalSpy missing(&program, &OpenProgram::missingChanged);
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(missing.size(), 1);
        QVERIFY(program.isMissing());
        QCOMPARE(program.text(), QString("print(1)\n"));
        QCOMPARE(program.save(), QString());
        QVERIFY(!program.isMissing());
        QCOMPARE(m_home.read(path), QByteArray("print(1)\n"));
    }

    void aChangeFromOutsideIsTakenUnlessTheLearnerIsAtWork()
    {
        const QString path = m_home.write("outside.py", "1\n");
        OpenProgram program;
        program.openFile(path);
        m_home.write("outside.py", "2\n");
        QTRY_COMPARE(program.text(), QString("2\n"));
        program.setText("mine\n");
        m_home.write("outside.py", "3\n");
        QTRY_COMPARE(program.original(), QString("3\n"));
        QCOMPARE(program.text(), QString("mine\n"));
    }

    void whatCannotBeOpenedSaysSoAndChangesNothing()
    {
        const QString path = m_home.write("here.py", "1\n");
        OpenProgram program;
        program.openFile(path);
        QVERIFY(program.openFile(m_home.path("nowhere.py")).contains("nowhere.py"));
        QCOMPARE(program.path(), path);
    }

private:
    test::Home m_home;
    course::Course m_course = test::realCourse();
};

QTEST_GUILESS_MAIN(OpenProgramTest)
#include "tst_openprogram.moc"
