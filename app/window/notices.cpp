// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notices.h"

namespace trama::window
{

Notices::Notices(Banner &banner, QObject *parent) : QObject(parent), m_banner(banner)
{
    connect(&banner, &Banner::chosen, this, [this](int place) {
        if (place < m_remedies.size())
            emit chosen(m_remedies[place], m_banner.optionTicked());
    });
    connect(&banner, &Banner::closed, this, &Notices::close);
}

void Notices::setFileName(const QString &name)
{
    m_fileName = name;
    update();
}

void Notices::askToSave(bool ask)
{
    m_ask = ask;
    update();
}

void Notices::setMissing(bool missing)
{
    m_missing = missing;
    update();
}

void Notices::setPythonTrouble(const QString &sentence)
{
    m_trouble = sentence;
    update();
}

void Notices::setReport(const std::optional<RunReport> &report)
{
    m_report = report;
    update();
}

void Notices::setError(const QString &sentence)
{
    m_error = sentence;
    update();
}

void Notices::retranslate()
{
    update();
}

void Notices::close()
{
    switch (topic()) {
    case Topic::Question:
        m_ask = false;
        break;
    case Topic::Error:
        m_error.clear();
        break;
    case Topic::Missing:
        m_missing = false;
        break;
    case Topic::Python:
        m_trouble.clear();
        break;
    case Topic::Report:
        m_report.reset();
        break;
    case Topic::None:
        break;
    }
    update();
}

Notices::Topic Notices::topic() const
{
    if (m_ask)
        return Topic::Question;
    if (!m_error.isEmpty())
        return Topic::Error;
    if (m_missing)
        return Topic::Missing;
    if (!m_trouble.isEmpty())
        return Topic::Python;
    if (m_report && !m_report->sentence(m_fileName).isEmpty())
        return Topic::Report;
    return Topic::None;
}

void Notices::update()
{
    m_remedies.clear();
    m_banner.tell(message(topic()));
}

Banner::Message Notices::message(Topic topic)
{
    const auto remedies = [this](std::initializer_list<std::pair<Remedy, QString>> offered) {
        QStringList words;
        for (const auto &[remedy, text] : offered) {
            m_remedies.append(remedy);
            words.append(text);
        }
        return words;
    };
    switch (topic) {
    case Topic::Question:
        return {tr("%1 has changes that are not saved; what runs is the file.").arg(m_fileName),
                remedies({{Remedy::SaveAndRun, tr("Save and run")}}), tr("Always save")};
    case Topic::Error:
        return {m_error, {}, {}};
    case Topic::Missing:
        return {tr("%1 is no longer on the disk. Its text is still here.").arg(m_fileName),
                remedies({{Remedy::SaveAgain, tr("Save it again")}}),
                {}};
    case Topic::Python:
        return {m_trouble, remedies({{Remedy::ChoosePython, tr("Choose Python…")}}), {}};
    case Topic::Report:
        if (m_report->line == 0)
            return {m_report->sentence(m_fileName), {}, {}};
        return {m_report->sentence(m_fileName),
                remedies({{Remedy::ShowLine, tr("Show the line")}}),
                {}};
    case Topic::None:
        break;
    }
    return {};
}

} // namespace trama::window
