// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"
#include "app/window/actions.h"
#include "app/window/keysdialog.h"
#include "app/window/mainwindow.h"
#include "home.h"
#include "tests/app/window/texts.h"

#include <QRegularExpression>
#include <QSet>

using namespace trama;
using window::MainWindow;

namespace
{
QString withoutMnemonic(QString text)
{
    return text.remove('&');
}

/// What a text with places for arguments looks like when they are filled in.
QRegularExpression filledIn(const QString &source)
{
    QString pattern = QRegularExpression::escape(withoutMnemonic(source));
    static const QRegularExpression place(QStringLiteral("\\\\%\\d"));
    return QRegularExpression('^' + pattern.replace(place, QStringLiteral(".+")) + '$');
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%\\d"));
    QSet<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    QStringList sorted = found.values();
    sorted.sort();
    return sorted;
}
} // namespace

/// The language of the window changes at once and as a whole.
class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(TRAMA_SOURCE_DIR "/translations/trama_pt_BR.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_pairs = test::pairsOf(file);
        QVERIFY(m_pairs.size() > 100);
    }

    void everyTextIsTranslatedWithAllItsPlaces()
    {
        for (const test::Pair &pair : m_pairs) {
            QVERIFY2(pair.finished && !pair.translation.isEmpty(), qPrintable(pair.source));
            QVERIFY2(placesIn(pair.source) == placesIn(pair.translation), qPrintable(pair.source));
        }
    }

    void noEnglishIsLeft()
    {
        Session session;
        MainWindow window(session, test::realCourse());
        window.setLanguage("en");
        window.openFirst();
        window.show();
        window.actions().keys->trigger();
        QVERIFY(englishIn(window).size() > 60);
        window.setLanguage("pt_BR");
        QCoreApplication::processEvents(); // Qt tells the widgets by posted events
        QVERIFY2(englishIn(window).isEmpty(), qPrintable(englishIn(window).join('\n')));
        window.setLanguage("en");
        QCoreApplication::processEvents();
        QVERIFY(englishIn(window).size() > 60);
    }

    void exerciseAndProgramFollow()
    {
        Session session;
        const course::Course course = test::realCourse();
        MainWindow window(session, course);
        window.setLanguage("en");
        window.openExercise(course.first()->id);
        const course::Variant *variant = course.first()->variant(window.program().variant());
        QCOMPARE(window.program().path(), variant->programs["en"]);
        window.setLanguage("pt_BR");
        QCOMPARE(window.program().path(), variant->programs["pt_BR"]);
        QCOMPARE(window.program().variant(), variant->id);
        QCoreApplication::processEvents();
        QStringList shown;
        for (const auto &[whose, text] : test::textsOf(window))
            shown.append(text);
        QVERIFY(shown.contains(variant->titles["pt_BR"]));
        QVERIFY(!shown.contains(course.first()->titles["en"]));
    }

    void itIsRememberedAndTheSystemsCanBeHadBack()
    {
        Session session;
        MainWindow window(session, test::realCourse());
        window.setLanguage("pt_BR");
        QCOMPARE(window::Preferences().language(), QString("pt_BR"));
        QCOMPARE(language::current(), QString("pt_BR"));
        window.setLanguage({});
        QCOMPARE(language::current(), language::ofSystem());
    }

private:
    /// The texts of a window that are English where there is a Portuguese one.
    QStringList englishIn(const QWidget &window) const
    {
        QSet<QString> plain;
        QList<QRegularExpression> patterns;
        for (const test::Pair &pair : m_pairs) {
            if (pair.source == pair.translation)
                continue;
            const QString source = withoutMnemonic(pair.source);
            if (!source.contains('%'))
                plain.insert(source);
            else if (QString(source).remove(QRegularExpression("%\\d|\\W")).size() > 4)
                patterns.append(filledIn(source));
        }
        QSet<QString> translated;
        for (const test::Pair &pair : m_pairs)
            translated.insert(withoutMnemonic(pair.translation));
        plain.subtract(translated); // the same word in both
        QStringList english;
        for (const auto &[whose, text] : test::textsOf(window)) {
            static const QRegularExpression keys(QStringLiteral(" \\([^()]*\\)$"));
            const QString bare = withoutMnemonic(text).remove(keys);
            if (translated.contains(bare))
                continue; // though it may look like "%1 virtual", filled in
            const bool found =
                plain.contains(bare) || plain.contains(withoutMnemonic(text))
                || std::ranges::any_of(patterns, [&](const QRegularExpression &pattern) {
                       return pattern.match(bare).hasMatch();
                   });
            if (found)
                english.append(whose + ": " + text);
        }
        return english;
    }

    test::Home m_home;
    QList<test::Pair> m_pairs;
};

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
