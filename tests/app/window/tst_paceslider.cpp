// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/paceslider.h"
#include "core/playback/player.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using trama::playback::Player;
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
        QTest::newRow("slowest") << 0.001 << "1/1,000×" << "1/1.000×";
        QTest::newRow("a tenth") << 0.1 << "1/10×" << "1/10×";
        QTest::newRow("half") << 0.5 << "1/2×" << "1/2×";
        QTest::newRow("between") << 0.37 << "0.37×" << "0,37×";
        QTest::newRow("as it was") << 1.0 << "1×" << "1×";
        QTest::newRow("one and a half") << 1.5 << "1.5×" << "1,5×";
        QTest::newRow("fastest") << 8.0 << "8×" << "8×";
    }

    void words()
    {
        QFETCH(double, pace);
        QFETCH(QString, english);
        QFETCH(QString, portuguese);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(PaceSlider::words(pace), english);
        QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
        QCOMPARE(PaceSlider::words(pace), portuguese);
    }

    void bothEnds()
    {
        PaceSlider slider;
        slider.setPace(0);
        QCOMPARE(slider.pace(), Player::slowest);
        slider.setPace(1000);
        QCOMPARE(slider.pace(), Player::fastest);
    }

    void stepsFromMarkToMark()
    {
        PaceSlider slider;
        slider.setPace(1);
        QSignalSpy asked(&slider, &PaceSlider::paceChanged);
        slider.step(true);
        QCOMPARE(slider.pace(), 2.0);
        slider.step(false);
        slider.step(false);
        QCOMPARE(slider.pace(), 0.5);
        QCOMPARE(asked.size(), 3);
        for (int i = 0; i < 20; ++i)
            slider.step(false);
        QCOMPARE(slider.pace(), Player::slowest);
        for (int i = 0; i < 20; ++i)
            slider.step(true);
        QCOMPARE(slider.pace(), Player::fastest);
    }
};

QTEST_MAIN(PaceSliderTest)
#include "tst_paceslider.moc"
