// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QJsonObject;

namespace trama::cli
{

/// Writes a whole file, or nothing and why not.
bool saved(const QString &to, const QByteArray &text, QString &error);

/// To a file, or where `to` is empty to stdout. Returns false, having said why, when it could not
/// be written.
bool writeJson(const QString &to, const QJsonObject &json);

} // namespace trama::cli
