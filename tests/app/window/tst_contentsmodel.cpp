// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson/contentsmodel.h"
#include "home.h"

#include <QAbstractItemModelTester>

using namespace trama;
using lesson::ContentsModel;

/// The contents are the course in the learner's language, then the learner's own programs.
class ContentsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void isAProperModel()
    {
        ContentsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCourse(test::realCourse(), "en");
        model.setOwnPrograms({"/tmp/a.py", "/tmp/b.py"});
        model.setCourse({}, "en");
        QCOMPARE(model.rowCount(), 3);
    }

    void listsEveryExerciseInItsLanguage()
    {
        const course::Course course = test::realCourse();
        QVERIFY(course.first());
        ContentsModel model;
        for (const QString language : {"en", "pt_BR"}) {
            model.setCourse(course, language);
            for (const course::Chapter &chapter : course.chapters)
                for (const course::Section &section : chapter.sections)
                    for (const course::Exercise &exercise : section.exercises) {
                        const int row = model.rowOf(exercise.id);
                        QVERIFY(row > 0);
                        QCOMPARE(model.index(row).data().toString(), exercise.titles[language]);
                    }
        }
    }

    void onlyWhatOpensCanBeChosen()
    {
        ContentsModel model;
        model.setCourse(test::realCourse(), "en");
        model.setOwnPrograms({"/tmp/a.py"});
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const bool opens = !index.data(ContentsModel::KeyRole).toString().isEmpty();
            QCOMPARE(index.flags().testFlag(Qt::ItemIsSelectable), opens);
        }
        QCOMPARE(model.rowOf("/tmp/a.py"), model.rowCount() - 1);
        QCOMPARE(model.rowOf("nothing"), -1);
        QCOMPARE(model.rowOf({}), -1);
    }
};

QTEST_GUILESS_MAIN(ContentsModelTest)
#include "tst_contentsmodel.moc"
