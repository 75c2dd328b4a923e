// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/banner.h"
#include "app/window/runreport.h"

#include <QObject>
#include <optional>

namespace trama::window
{

/// Decides which of the things that want to be said the banner says, the most pressing first,
/// and in which words. It carries out no remedy.
class Notices : public QObject
{
    Q_OBJECT

public:
    enum class Remedy { None, SaveAndRun, SaveAgain, ChoosePython, ShowLine };

    explicit Notices(Banner &banner, QObject *parent = nullptr);

    void setFileName(const QString &name);
    /// Whether the learner must first agree that the program is saved.
    void askToSave(bool ask);
    void setMissing(bool missing);
    void setPythonTrouble(const QString &sentence);
    void setReport(const std::optional<RunReport> &report);
    void setError(const QString &sentence);

    void retranslate();

signals:
    /// `always`: whether the box beside it was ticked.
    void chosen(trama::window::Notices::Remedy remedy, bool always);

private:
    enum class Topic { None, Question, Error, Missing, Python, Report };

    Topic topic() const;
    void update();
    void close();
    Banner::Message message(Topic topic);

    Banner &m_banner;
    QString m_fileName;
    bool m_ask = false;
    bool m_missing = false;
    QString m_trouble;
    QString m_error;
    std::optional<RunReport> m_report;
    QList<Remedy> m_remedies;
};

} // namespace trama::window
