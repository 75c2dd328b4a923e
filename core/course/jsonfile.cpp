// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/jsonfile.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace trama::course
{

namespace
{
constexpr qint64 largest = 1 << 20;

int lineAt(const QByteArray &bytes, qsizetype offset)
{
    const auto end = bytes.begin() + std::clamp<qsizetype>(offset, 0, bytes.size());
    return 1 + static_cast<int>(std::count(bytes.begin(), end, '\n'));
}
} // namespace

JsonFile::JsonFile(QString path, Findings &findings) : m_path(std::move(path)), m_findings(findings)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_findings.push_back({m_path, 0, tr("The file cannot be read: %1").arg(file.errorString()),
                              tr("Create it, or let its owner allow reading it.")});
        return;
    }
    m_bytes = file.read(largest + 1);
    if (m_bytes.size() > largest) {
        m_findings.push_back({m_path, 0, tr("The file is larger than one megabyte."),
                              tr("Keep texts in Markdown files and programs beside it.")});
        return;
    }
    parse();
}

void JsonFile::parse()
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(m_bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        m_findings.push_back({m_path, lineAt(m_bytes, error.offset),
                              tr("This is not JSON: %1.").arg(error.errorString()),
                              tr("Look for a missing comma, quote or bracket at this line or the "
                                 "one before it.")});
        return;
    }
    if (!document.isObject()) {
        m_findings.push_back({m_path, 1, tr("The file holds a list where an object is needed."),
                              tr("Begin it with { and end it with }.")});
        return;
    }
    m_root = document.object();
    m_valid = true;
}

int JsonFile::lineOf(const QString &word) const
{
    const qsizetype offset = m_bytes.indexOf(('"' + word + '"').toUtf8());
    return offset < 0 ? 0 : lineAt(m_bytes, offset);
}

void JsonFile::complain(const QString &word, const QString &text, const QString &remedy)
{
    m_findings.push_back({m_path, lineOf(word), text, remedy});
}

QString JsonFile::text(const QJsonObject &object, const QString &key)
{
    QString value = object[key].toString().trimmed();
    if (value.isEmpty())
        complain(key, tr("“%1” is missing, or is no text.").arg(key),
                 tr("Write \"%1\": \"…\".").arg(key));
    return value;
}

Translated JsonFile::translated(const QJsonObject &object, const QString &key,
                                const QStringList &languages)
{
    Translated values;
    const QJsonObject texts = object[key].toObject();
    for (const QString &language : languages) {
        QString value = texts[language].toString().trimmed();
        if (value.isEmpty())
            complain(key, tr("“%1” says nothing in the language %2.").arg(key, language),
                     tr("Write \"%1\": {\"%2\": \"…\"}, with an entry for every language that "
                        "chapter.json lists.")
                         .arg(key, language));
        else
            values[language] = value;
    }
    return values;
}

QJsonArray JsonFile::list(const QJsonObject &object, const QString &key)
{
    QJsonArray values = object[key].toArray();
    if (values.isEmpty())
        complain(key, tr("“%1” is missing, empty, or no list.").arg(key),
                 tr("Write \"%1\": […] with at least one entry.").arg(key));
    return values;
}

QStringList JsonFile::texts(const QJsonObject &object, const QString &key)
{
    QStringList values;
    for (const auto &value : list(object, key)) {
        if (value.toString().isEmpty())
            complain(key, tr("An entry of “%1” is no text.").arg(key),
                     tr("Write each entry in quotes."));
        else
            values.push_back(value.toString());
    }
    return values;
}

std::vector<QJsonObject> JsonFile::objects(const QJsonObject &object, const QString &key)
{
    std::vector<QJsonObject> values;
    for (const auto &value : list(object, key)) {
        if (value.isObject())
            values.push_back(value.toObject());
        else
            complain(key, tr("An entry of “%1” is no object.").arg(key),
                     tr("Write each entry as {…}."));
    }
    return values;
}

int JsonFile::number(const QJsonObject &object, const QString &key, int least, int most)
{
    const int value = object[key].toInt(least - 1);
    if (value >= least && value <= most)
        return value;
    complain(key, tr("“%1” is not a whole number from %2 to %3.").arg(key).arg(least).arg(most),
             tr("Write \"%1\": %2, without quotes.").arg(key).arg(least));
    return least;
}

void JsonFile::allowOnly(const QJsonObject &object, std::initializer_list<const char *> keys)
{
    QStringList known;
    for (const char *key : keys)
        known.push_back(QLatin1String(key));
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            complain(key, tr("“%1” means nothing here.").arg(key),
                     tr("Correct or remove it; known here: %1.").arg(known.join(", ")));
    }
}

} // namespace trama::course
