// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/course/course.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <initializer_list>

namespace trama::course
{

/// A JSON file that an author wrote. Each question it is asked has an answer of the right
/// type; where the file has none, the answer is empty and a finding tells the author.
class JsonFile
{
    Q_DECLARE_TR_FUNCTIONS(trama::course::JsonFile)

public:
    JsonFile(QString path, Findings &findings);

    /// The file could be read and is an object. A finding says why when not.
    bool valid() const { return m_valid; }
    const QJsonObject &root() const { return m_root; }

    /// A text that must be there and say something.
    QString text(const QJsonObject &object, const QString &key);

    /// A text in each of these languages; none may be missing.
    Translated translated(const QJsonObject &object, const QString &key,
                          const QStringList &languages);

    /// A list of texts that must be there and have an entry.
    QStringList texts(const QJsonObject &object, const QString &key);

    /// A list of objects that must be there and have an entry.
    std::vector<QJsonObject> objects(const QJsonObject &object, const QString &key);

    /// A whole number within these bounds.
    int number(const QJsonObject &object, const QString &key, int least, int most);

    /// Tells of keys that mean nothing here: mistyped ones, mostly.
    void allowOnly(const QJsonObject &object, std::initializer_list<const char *> keys);

    /// A finding at the line where `word` first stands in quotes, if it does.
    void complain(const QString &word, const QString &text, const QString &remedy);

private:
    void parse();
    int lineOf(const QString &word) const;
    QJsonArray list(const QJsonObject &object, const QString &key);

    QString m_path;
    Findings &m_findings;
    QByteArray m_bytes;
    QJsonObject m_root;
    bool m_valid = false;
};

} // namespace trama::course
