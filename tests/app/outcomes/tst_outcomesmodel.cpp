// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcomes/outcomesmodel.h"

#include "tests/app/outcomes/found.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QTest>

using namespace trama;
using namespace trama::test;
using outcomes::OutcomesModel;

/// Outcomes are sorted, and whoever holds a row holds it through every sorting.
class OutcomesModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale("en"));
        m_model = std::make_unique<OutcomesModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        QLocale::setDefault(QLocale("en"));
    }

    void theLargestComesFirstAndWhatWentWrongBefore()
    {
        m_model->setFindings(findings(
            {found(2, "1\n"), found(30, "3\n"), found(8, "2\n"), found(1, "", Kind::Deadlocked),
             found(4, "", Kind::Raised, "ValueError: no"), found(2, "", Kind::Endless)}));
        QCOMPARE(shown(), QStringList({"Exception: ValueError: no", "Does not end", "Deadlock", "3",
                                       "2", "1"}));
    }

    void equalOnesKeepTheirPlaces()
    {
        m_model->setFindings(findings({found(1, "a"), found(1, "b"), found(1, "c")}));
        QCOMPARE(shown(), QStringList({"a", "b", "c"}));
        m_model->setFindings(findings({found(1, "a"), found(1, "b"), found(2, "c")}));
        QCOMPARE(shown(), QStringList({"c", "a", "b"}));
        m_model->setFindings(findings({found(2, "a"), found(1, "b"), found(2, "c")}));
        QVERIFY2(shown() == QStringList({"c", "a", "b"}), "who was first stays first");
        m_model->setFindings(findings({found(2, "a"), found(3, "b"), found(2, "c")}));
        QCOMPARE(shown(), QStringList({"b", "c", "a"}));
    }

    void aRowIsTheSameHoweverTheyAreSorted()
    {
        m_model->setFindings(findings({found(5, "a"), found(3, "b")}));
        const QPersistentModelIndex b = m_model->index(1);
        QCOMPARE(b.data().toString(), QString("b"));
        m_model->setFindings(
            findings({found(5, "a"), found(9, "b"), found(1, "", Kind::Deadlocked)}));
        QCOMPARE(b.row(), 1);
        QCOMPARE(b.data().toString(), QString("b"));
        QCOMPARE(m_model->row(b.row()).place, std::size_t(1));
        QCOMPARE(m_model->countText(b.row()), QString("9"));
        m_model->clear();
        QVERIFY(!b.isValid());
    }

    void sharesAreOfAllOrders()
    {
        m_model->setFindings(findings({found(3000, "a"), found(1000, "b")}));
        QCOMPARE(m_model->share(0), 0.75);
        QCOMPARE(m_model->share(1), 0.25);
        QCOMPARE(m_model->countText(0), QString("3,000"));
        QLocale::setDefault(QLocale("pt_BR"));
        QCOMPARE(m_model->countText(0), QString("3.000"));
        QCOMPARE(m_model->widestCount(), QString("3.000"));
    }

    void aRowSaysWhatWasPrintedAndWhatWentWrong()
    {
        m_model->setFindings(
            findings({found(4, ""), found(3, "one\ntwo\n"),
                      found(2, "half\n", Kind::Raised, "KeyError: 'k'\nIndexError: 3\n"),
                      found(1, "", Kind::Deadlocked)}));
        QCOMPARE(m_model->fault(0), QString("Exception: KeyError: 'k'\nIndexError: 3"));
        QCOMPARE(m_model->printed(0), QString("half"));
        QCOMPARE(m_model->text(1), QString("Deadlock"));
        QCOMPARE(m_model->text(2), QString("prints nothing"));
        QCOMPARE(m_model->text(3), QString("one\ntwo"));
        QCOMPARE(m_model->spoken(0), "Orders: 2 of 10. " + m_model->text(0));
    }

    void aLongOutcomeIsCut()
    {
        m_model->setFindings(findings({found(1, std::string(100'000, 'x').c_str())}));
        QVERIFY(m_model->index(0).data().toString().size() < 10'000);
    }

private:
    QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows += m_model->index(row).data().toString();
        return rows;
    }

    std::unique_ptr<OutcomesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(OutcomesModelTest)
#include "tst_outcomesmodel.moc"
