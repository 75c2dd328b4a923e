// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowed.h"

#include "app/language/language.h"
#include "app/widgets/fonts.h"
#include "app/window/mainwindow.h"
#include "app/window/preferences.h"
#include "core/course/loader.h"

#include <QApplication>
#include <QIcon>
#include <QStyleFactory>

namespace trama::window
{

namespace
{
void introduce(QApplication &application)
{
    QApplication::setOrganizationName(QStringLiteral("Trama"));
    QApplication::setApplicationName(QStringLiteral("Trama"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QGuiApplication::setDesktopFileName(QStringLiteral("trama"));
    QApplication::setFont(interfaceFont(Preferences().zoom()));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/trama.svg")));
    const QString code = Preferences().language();
    language::use(application, code.isEmpty() ? language::ofSystem() : code);
}
} // namespace

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    introduce(application);
    course::Findings findings; // what is wrong in a course is told by `trama check`
    Session session;
    MainWindow window(session, course::load(course::standardFolder(), findings));
    window.openFirst(QApplication::arguments().value(1));
    window.show();
    return QApplication::exec();
}

} // namespace trama::window
