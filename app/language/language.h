// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace trama::language
{

/// The languages that everything on the screen exists in, by their codes. English, the
/// language of the source texts, comes first.
QStringList all();

/// Of those, the one that fits the system's settings best.
QString ofSystem();

/// Translates the application's texts from now on; open windows hear of it as of a
/// QEvent::LanguageChange. Numbers follow. An unknown code is taken as English.
void use(QCoreApplication &application, const QString &code);

/// What `use()` was told last.
QString current();

} // namespace trama::language
