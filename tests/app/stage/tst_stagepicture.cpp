// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"
#include "app/stage/figurepainter.h"
#include "app/stage/stageview.h"
#include "app/stage/stagewords.h"
#include "app/widgets/fonts.h"
#include "core/insight/problems.h"
#include "tests/support/stagerun.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace trama;
using namespace trama::stage;
using namespace trama::test;

/// What each card looks like: words lie within it and clear of each other, in every size and
/// language, and what travels is where the time says.
class StagePictureTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreClearOfEachOther_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<int>("width");
        for (const QString &language : language::all())
            for (const double zoom : {1.0, 2.0})
                for (const int width : {262, 420, 900})
                    QTest::addRow("%s, %g times, %d wide", qPrintable(language), zoom, width)
                        << language << zoom << width;
    }

    void wordsAreClearOfEachOther()
    {
        QFETCH(QString, language);
        QFETCH(double, zoom);
        QFETCH(int, width);
        language::use(*QCoreApplication::instance(), language);
        QApplication::setFont(interfaceFont(zoom));
        for (StageRun run : {everyKind(), circle(2), circle(3), circle(9), crowd(50)}) {
            StageScene scene = sceneOf(run, QSizeF(width * zoom, 4000 * zoom), zoom);
            const std::vector<Placed> cards = scene.frame();
            QVERIFY(!cards.empty());
            for (const Placed &card : cards)
                verifyWords(card, scene.look);
        }
        language::use(*QCoreApplication::instance(), "en");
        QApplication::setFont(interfaceFont(1));
    }

    void everyCardIsInkOnPaper_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addRow("light") << Theme::light();
        QTest::addRow("dark") << Theme::dark();
        QTest::addRow("high contrast") << Theme::highContrast();
    }

    void everyCardIsInkOnPaper()
    {
        QFETCH(Theme, theme);
        StageRun run = everyKind();
        StageScene scene = sceneOf(run, QSizeF(400, 4000), 1);
        scene.look.theme = theme;
        scene.look.styles = taskStyles(scene.record->trace, theme);
        for (const Placed &card : scene.frame()) {
            QImage image(card.figure.size.toSize(), QImage::Format_RGB32);
            image.fill(theme.side);
            QPainter painter(&image);
            paintFigure(painter, card.figure, scene.look, Frame::Plain);
            painter.end();
            QVERIFY2(has(image, theme.card), qPrintable(card.title));
            for (const Disc &disc : card.figure.discs)
                QVERIFY2(has(image.copy(disc.rect.toRect()), scene.look.style(disc.task).colour),
                         qPrintable(card.title));
        }
    }

    void whoTravelsIsOnTheWay_data()
    {
        QTest::addColumn<int>("us");
        QTest::addColumn<double>("share");
        QTest::addRow("at the event before") << 220 << 0.0;
        QTest::addRow("a quarter of the way") << 225 << 0.25;
        QTest::addRow("three quarters") << 235 << 0.75;
        QTest::addRow("arrived") << 240 << 1.0;
    }

    void whoTravelsIsOnTheWay()
    {
        QFETCH(int, us);
        QFETCH(double, share);
        StageRun run = everyKind(); // B waits for the lock, which is free from 220 to 240
        StageScene scene = sceneOf(run, QSizeF(400, 4000), 1);
        scene.pace = seconds(at(20'000)) / 0.25; // what travels does so for a quarter of a second
        scene.time = at(220'000);
        const QPointF from = placeOf(scene, task(2));
        scene.time = at(240'000);
        const QPointF to = placeOf(scene, task(2));
        QVERIFY(QLineF(from, to).length() > 20);
        scene.time = at(us * 1000);
        QVERIFY(QLineF(placeOf(scene, task(2)), from + (to - from) * share).length() < 0.5);
    }

    void reducedMotionShowsWhatIs()
    {
        StageRun run = everyKind();
        StageScene scene = sceneOf(run, QSizeF(400, 4000), 1);
        scene.pace = seconds(at(20'000)) / 0.25; // what travels does so for a quarter of a second
        scene.motion = Motion::Reduced;
        scene.time = at(220'000);
        const QPointF before = placeOf(scene, task(2));
        scene.time = at(239'000);
        QCOMPARE(placeOf(scene, task(2)), before);
    }

    void manyTokensGetSmallerAndThenANumber_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<bool>("counted");
        QTest::addRow("2") << 2 << false;
        QTest::addRow("10") << 10 << false;
        QTest::addRow("50") << 50 << true;
        QTest::addRow("200") << 200 << true;
    }

    void manyTokensGetSmallerAndThenANumber()
    {
        QFETCH(int, tasks);
        QFETCH(bool, counted);
        StageRun run = crowd(tasks);
        StageScene scene = sceneOf(run, QSizeF(280, 4000), 1);
        const Figure figure = scene.frame().front().figure;
        const bool number = std::ranges::any_of(
            figure.words, [](const Words &words) { return words.text.startsWith('+'); });
        QCOMPARE(number, counted);
        QCOMPARE(int(figure.discs.size()) == tasks, !counted);
        for (const Disc &disc : figure.discs)
            QVERIFY(QRectF(QPointF(), figure.size).contains(disc.rect));
    }

private:
    static StageScene sceneOf(StageRun &run, const QSizeF &size, double unit)
    {
        StageScene scene;
        scene.size = size;
        scene.unit = unit;
        scene.look.font = QApplication::font();
        scene.look.mono = monospaceFont();
        scene.open(run.record());
        scene.look.styles = taskStyles(scene.record->trace, scene.look.theme);
        scene.problems = insight::problems(scene.record->trace);
        scene.others = Others::Open;
        scene.time = at(100'000);
        scene.arrange();
        return scene;
    }

    static QPointF placeOf(const StageScene &scene, TaskId task)
    {
        const std::vector<Placed> cards = scene.frame();
        for (const Disc &disc : cards.front().figure.discs)
            if (disc.task == task)
                return disc.rect.center();
        return {};
    }

    static bool has(const QImage &image, const QColor &colour)
    {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) == colour.rgb())
                    return true;
        return false;
    }

    static void verifyWords(const Placed &card, const Look &look)
    {
        const QRectF whole(QPointF(), card.figure.size);
        std::vector<QRectF> places;
        for (const Words &words : card.figure.words) {
            if (words.text.isEmpty())
                continue;
            const QString shown = fitted(words, look);
            if (shown.isEmpty()) // there is no room even for an ellipsis
                continue;
            QVERIFY2(whole.contains(words.rect), qPrintable(card.title + ": " + words.text));
            const QFontMetricsF metrics(look.fontOf(words.letters));
            const int flags =
                int(words.alignment) | (words.alignment & Qt::AlignTop ? int(Qt::TextWordWrap) : 0);
            const QRectF used =
                metrics.boundingRect(words.rect, flags, shown).adjusted(1, 2, -1, -2);
            QVERIFY2(words.rect.adjusted(-2, -3, 2, 3).contains(used),
                     qPrintable(card.title + ": " + shown + " is larger than its place"));
            for (const QRectF &other : places)
                QVERIFY2(!other.intersects(used), qPrintable(card.title + ": " + shown));
            for (const Disc &disc : card.figure.discs)
                QVERIFY2(!disc.rect.intersects(used),
                         qPrintable(card.title + ": " + shown + " and a token"));
            places.push_back(used);
        }
    }
};

QTEST_MAIN(StagePictureTest)
#include "tst_stagepicture.moc"
