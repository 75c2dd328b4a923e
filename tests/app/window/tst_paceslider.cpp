// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/paceslider.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using trama::playback::paceRange;
using trama::playback::Rhythm;
using trama::window::PaceSlider;

/// The slider says paces as people do, and reaches both of the player's ends.
class PaceSliderTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<double>("pace");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("portuguese");
        QTest::newRow("slowest") << 0.001 << "1/1,000×"
                                 << "1/1.000×";
        QTest::newRow("a tenth") << 0.1 << "1/10×"
                                 << "1/10×";
        QTest::newRow("half") << 0.5 << "1/2×"
                              << "1/2×";
        QTest::newRow("between") << 0.37 << "0.37×"
                                 << "0,37×";
        QTest::newRow("as it was") << 1.0 << "1×"
                                   << "1×";
        QTest::newRow("one and a half") << 1.5 << "1.5×"
                                        << "1,5×";
        QTest::newRow("fastest") << 8.0 << "8×"
                                 << "8×";
    }

    void words()
    {
        QFETCH(double, pace);
        QFETCH(QString, english);
        QFETCH(QString, portuguese);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(PaceSlider::words(Rhythm::Time, pace), english);
        QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
        QCOMPARE(PaceSlider::words(Rhythm::Time, pace), portuguese);
    }

    void stepsASecond()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(PaceSlider::words(Rhythm::Steps, 2), QStringLiteral("2 steps/s"));
        QCOMPARE(PaceSlider::words(Rhythm::Steps, 1), QStringLiteral("1 step/s"));
        QCOMPARE(PaceSlider::words(Rhythm::Steps, 0.5), QStringLiteral("0.50 steps/s"));
    }

    /// What is shown is not asked for again, or the one rhythm's pace would become the other's.
    void showingAsksForNothing()
    {
        PaceSlider slider;
        slider.setPace(Rhythm::Time, 0.001);
        QSignalSpy asked(&slider, &PaceSlider::paceChanged);
        slider.setPace(Rhythm::Steps, 2);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(slider.rhythm(), Rhythm::Steps);
        slider.step(true);
        QCOMPARE(slider.pace(), 4.0);
        QCOMPARE(asked.size(), 1);
    }

    void bothEnds()
    {
        PaceSlider slider;
        for (const Rhythm rhythm : {Rhythm::Time, Rhythm::Steps}) {
            slider.setPace(rhythm, 0);
            QCOMPARE(slider.pace(), paceRange(rhythm).slowest);
            slider.setPace(rhythm, 1000);
            QCOMPARE(slider.pace(), paceRange(rhythm).fastest);
        }
    }

    void stepsFromMarkToMark()
    {
        PaceSlider slider;
        slider.setPace(Rhythm::Time, 1);
        QSignalSpy asked(&slider, &PaceSlider::paceChanged);
        slider.step(true);
        QCOMPARE(slider.pace(), 2.0);
        slider.step(false);
        slider.step(false);
        QCOMPARE(slider.pace(), 0.5);
        QCOMPARE(asked.size(), 3);
        for (int i = 0; i < 20; ++i)
            slider.step(false);
        QCOMPARE(slider.pace(), paceRange(Rhythm::Time).slowest);
        for (int i = 0; i < 20; ++i)
            slider.step(true);
        QCOMPARE(slider.pace(), paceRange(Rhythm::Time).fastest);
    }
};

QTEST_MAIN(PaceSliderTest)
#include "tst_paceslider.moc"
