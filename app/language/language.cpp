// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <array>

namespace trama::language
{

namespace
{

QString currentCode = QStringLiteral("en");

/// Our own texts and those of Qt's dialogs.
std::array<QTranslator, 2> &translators()
{
    static std::array<QTranslator, 2> two;
    return two;
}

} // namespace

QStringList all()
{
    return {QStringLiteral("en"), QStringLiteral("pt_BR")};
}

QString ofSystem()
{
    for (const QString &wanted : QLocale::system().uiLanguages())
        for (const QString &code : all())
            if (QLocale(wanted).language() == QLocale(code).language())
                return code;
    return all().constFirst();
}

void use(QCoreApplication &application, const QString &code)
{
    auto &[ours, qts] = translators();
    for (QTranslator *translator : {&ours, &qts})
        application.removeTranslator(translator);
    currentCode = all().contains(code) ? code : all().constFirst();
    QLocale::setDefault(currentCode == ofSystem() ? QLocale::system() : QLocale(currentCode));
    if (currentCode == all().constFirst())
        return;
    if (ours.load(QStringLiteral(":/i18n/trama_") + currentCode))
        application.installTranslator(&ours);
    if (qts.load(QStringLiteral("qtbase_") + currentCode,
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&qts);
}

QString current()
{
    return currentCode;
}

} // namespace trama::language
