// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tabcard.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace trama;

/// Tabs have room whatever the width, and one that is not shown is not there.
class TabCardTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_card = std::make_unique<TabCard>();
        for (const char *name : {"What happened", "Output", "Problems", "All outcomes"})
            m_card->setTabText(m_card->addTab(new QLabel(name)), name);
        m_card->resize(900, 200);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
    }

    void namesAreShortenedWhereThereIsNoRoom()
    {
        QCOMPARE(texts(), QStringList({"What happened", "Output", "Problems", "All outcomes"}));
        const int needed = m_card->button(3)->geometry().right();
        m_card->showTab(3);
        m_card->resize(needed - 40, 200);
        QCOMPARE(m_card->button(3)->text(), QString("All outcomes"));
        QCOMPARE(m_card->button(1)->text(), QString("Output"));
        QVERIFY(m_card->button(0)->text().endsWith(QStringLiteral("…")));
        QCOMPARE(m_card->button(0)->toolTip(), QString("What happened"));
        QCOMPARE(m_card->button(0)->accessibleName(), QString("What happened"));
        QTRY_VERIFY(m_card->button(3)->geometry().right() < m_card->width());
        for (int tab = 0; tab < 4; ++tab)
            QTRY_VERIFY(m_card->button(tab)->width() >= m_card->button(tab)->sizeHint().width());
        m_card->resize(900, 200);
        QCOMPARE(m_card->button(0)->text(), QString("What happened"));
        QVERIFY(m_card->button(0)->toolTip().isEmpty());
    }

    void aTabThatIsNotShownIsPassedBy()
    {
        m_card->showTab(3);
        m_card->setTabShown(3, false);
        QCOMPARE(m_card->current(), 2);
        m_card->setTabShown(1, false);
        QTest::keyClick(m_card->button(2), Qt::Key_Left);
        QCOMPARE(m_card->current(), 0);
        QTest::keyClick(m_card->button(0), Qt::Key_Right);
        QCOMPARE(m_card->current(), 2);
        QTest::keyClick(m_card->button(2), Qt::Key_Right);
        QCOMPARE(m_card->current(), 2);
        m_card->setTabShown(3, true);
        QTest::keyClick(m_card->button(2), Qt::Key_Right);
        QCOMPARE(m_card->current(), 3);
    }

private:
    QStringList texts() const
    {
        QStringList all;
        for (int tab = 0; tab < 4; ++tab)
            all += m_card->button(tab)->text();
        return all;
    }

    std::unique_ptr<TabCard> m_card;
};

QTEST_MAIN(TabCardTest)
#include "tst_tabcard.moc"
