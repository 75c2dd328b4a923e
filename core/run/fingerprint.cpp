// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/fingerprint.h"

#include "core/run/pythonfinder.h"

#include <QCryptographicHash>
#include <QFile>

namespace trama::run
{

std::string fingerprint(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QFile file(request.program);
    if (file.open(QIODevice::ReadOnly))
        hash.addData(file.readAll());
    for (const QString &argument : request.arguments)
        hash.addData(argument.toUtf8() + '\0');
    hash.addData(PythonFinder().preferred(request.python, request.program).version.toUtf8());
    return hash.result().toHex().left(16).toStdString();
}

} // namespace trama::run
