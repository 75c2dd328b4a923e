// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/outputview.h"
#include "tests/support/events.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTest>

using namespace trama;
using namespace trama::test;
using output::OutputView;

/// The view follows (record, time), stays where the learner scrolled to, and gives its text.
class OutputViewTest : public QObject
{
    Q_OBJECT

private slots:
    void followsTimeForwardsAndBackwards()
    {
        const auto record = lines(100);
        OutputView view;
        view.setRecord(record);
        QCOMPARE(view.text(), QString("line 0"));
        view.setTime(at(49));
        QCOMPARE(view.rowCount(), std::size_t(50));
        view.setTime(at(3));
        QCOMPARE(view.text(), QString("line 0\nline 1\nline 2\nline 3"));
    }

    void staysAtTheEndUntilScrolledAway()
    {
        const auto record = lines(1000);
        OutputView view;
        view.resize(400, 200);
        view.show();
        view.setRecord(record);
        view.setTime(at(500));
        QScrollBar *bar = view.verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(100);
        view.setTime(at(900));
        QCOMPARE(bar->value(), 100);
    }

    void copiesWhatIsSelected()
    {
        const auto record = lines(10);
        OutputView view;
        view.setRecord(record);
        view.setTime(at(2));
        QCOMPARE(view.selectedText(), QString());
        view.selectAll();
        view.copy();
        QCOMPARE(QApplication::clipboard()->text(), QString("line 0\nline 1\nline 2"));
    }

    void selectsByMouse()
    {
        const auto record = lines(10);
        OutputView view;
        view.resize(400, 300);
        view.show();
        view.setRecord(record);
        view.setTime(at(9));
        const int row = QFontMetrics(view.font()).height() + 4;
        const int left = row * 2 + 4;
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {left, row / 2});
        QMouseEvent move(QEvent::MouseMove, QPointF(left, row * 2.5),
                         view.viewport()->mapToGlobal(QPointF(left, row * 2.5)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
        QCOMPARE(view.selectedText(), QString("line 0\nline 1\n"));
    }

    void drawsEveryKindOfRow()
    {
        auto record = std::make_shared<RunRecord>();
        Task known;
        known.name = record->trace.intern("A");
        record->trace.addTask(known);
        write(*record, 0, task(0), Verb::Print, "known\n");
        write(*record, 1, TaskId::None, Verb::OutputError, "unknown\n");
        record->extend();
        OutputView view;
        view.resize(300, 100);
        view.setRecord(record);
        view.setTime(at(1));
        const QImage both = view.grab().toImage();
        view.setTime(at(0));
        QVERIFY(view.grab().toImage() != both);
    }

private:
    static void write(RunRecord &record, std::int64_t time, TaskId who, Verb verb,
                      const std::string &text)
    {
        record.trace.append(
            test::event(time, who, verb, static_cast<std::int64_t>(record.trace.intern(text))));
    }

    /// A line at each nanosecond.
    static std::shared_ptr<RunRecord> lines(int count)
    {
        auto record = std::make_shared<RunRecord>();
        record->trace.addTask({});
        for (int i = 0; i < count; ++i)
            write(*record, i, task(0), Verb::Print, "line " + std::to_string(i) + "\n");
        record->extend();
        return record;
    }
};

QTEST_MAIN(OutputViewTest)
#include "tst_outputview.moc"
