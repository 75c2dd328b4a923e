// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output/outputtext.h"
#include "tests/support/events.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace trama;
using namespace trama::test;
using output::OutputText;

/// The output at a time is all that was written up to then, however it is asked for.
class OutputTextTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingWritten()
    {
        const Trace trace;
        const OutputText text(trace);
        QCOMPARE(text.rowsAt(at(1'000'000)), std::size_t(0));
    }

    void piecesOfALineAreOneRow()
    {
        Trace trace;
        write(trace, 10, "one ");
        write(trace, 20, "line\nand ");
        write(trace, 30, "another");
        const OutputText text(trace);
        QCOMPARE(text.rowsAt(at(9)), std::size_t(0));
        QCOMPARE(text.rowText(0, at(10)), QStringLiteral("one "));
        QCOMPARE(text.rowText(0, at(20)), QStringLiteral("one line"));
        QCOMPARE(text.rowsAt(at(20)), std::size_t(2));
        QCOMPARE(text.rowText(1, at(20)), QStringLiteral("and "));
        QCOMPARE(text.rowText(1, at(30)), QStringLiteral("and another"));
    }

    void emptyLinesAreRows()
    {
        Trace trace;
        write(trace, 10, "\n\na\n");
        const OutputText text(trace);
        QCOMPARE(text.rowsAt(at(10)), std::size_t(3));
        QCOMPARE(text.textOf(0, 2, at(10)), QStringLiteral("\n\na"));
    }

    void aLineWithoutEndGoesOnInFurtherRows()
    {
        Trace trace;
        const std::string line(2500, 'x');
        write(trace, 10, line + "\nend\n");
        const OutputText text(trace);
        const std::size_t rows = text.rowsAt(at(10));
        QCOMPARE(rows, std::size_t(4));
        QVERIFY(text.goesOn(0) && text.goesOn(1) && !text.goesOn(2));
        QCOMPARE(text.textOf(0, rows - 1, at(10)), QString::fromStdString(line + "\nend"));
    }

    void noCharacterIsCutInTwo()
    {
        Trace trace;
        std::string line;
        for (int i = 0; i < 900; ++i)
            line += i % 3 ? "é" : "😀";
        write(trace, 10, "a" + line);
        const OutputText text(trace);
        const std::size_t rows = text.rowsAt(at(10));
        QVERIFY(rows > 1);
        QCOMPARE(text.textOf(0, rows - 1, at(10)), QString::fromStdString("a" + line));
    }

    void anyTimeIsAsIfJustThatHadBeenWritten()
    {
        QRandomGenerator random(7);
        Trace trace;
        OutputText text(trace);
        std::vector<std::pair<Time, std::string>> written;
        std::int64_t now = 0;
        for (int i = 0; i < 2000; ++i) {
            now += random.bounded(3);
            std::string piece(random.bounded(12), static_cast<char>('a' + i % 26));
            if (random.bounded(2))
                piece += '\n';
            if (piece.empty())
                continue;
            write(trace, now, piece);
            written.emplace_back(at(now), piece);
            if (random.bounded(10) == 0)
                text.extend(); // in whatever portions it comes
        }
        text.extend();
        for (int i = 0; i < 300; ++i) {
            const Time time = at(random.bounded(static_cast<int>(now) + 10));
            std::string all;
            for (const auto &[when, piece] : written)
                if (when <= time)
                    all += piece;
            if (!all.empty() && all.back() == '\n')
                all.pop_back();
            const std::size_t rows = text.rowsAt(time);
            QCOMPARE(rows ? text.textOf(0, rows - 1, time) : QString(), QString::fromStdString(all));
        }
    }

    void aMillionLinesAreFoundAtOnce()
    {
        Trace trace;
        for (int i = 0; i < 1'000'000; ++i)
            write(trace, i, i % 2 ? "tick\n" : "tock\n");
        const OutputText text(trace);
        QCOMPARE(text.rowsAt(at(499'999)), std::size_t(500'000));
        QCOMPARE(text.rowText(499'999, at(499'999)), QStringLiteral("tick"));
    }

private:
    static void write(Trace &trace, std::int64_t time, const std::string &text)
    {
        trace.append(test::event(time, task(0), Verb::Print,
                           static_cast<std::int64_t>(trace.intern(text))));
    }
};

QTEST_GUILESS_MAIN(OutputTextTest)
#include "tst_outputtext.moc"
