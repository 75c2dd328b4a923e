// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/wrapped.h"

#include <QTest>

using trama::code::wrapped;

class WrappedTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreBrokenBetweenWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("lines");
        QTest::newRow("fits") << "one two" << 7 << "one two";
        QTest::newRow("does not fit") << "one two" << 6 << "one\ntwo";
        QTest::newRow("long word") << "a incomprehensible b" << 5 << "a\nincomprehensible\nb";
        QTest::newRow("no room") << "a b" << 0 << "a\nb";
        QTest::newRow("spaces and nothing else") << "  " << 5 << "";
    }

    void linesAreBrokenBetweenWords()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QTEST(wrapped(text, columns), "lines");
    }
};

QTEST_APPLESS_MAIN(WrappedTest)
#include "tst_wrapped.moc"
