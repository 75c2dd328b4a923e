// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/corewatch.h"

#include "core/run/perfcorewatch.h"
#include "core/run/sampledcorewatch.h"

#include <QCoreApplication>
#include <QFile>
#include <cerrno>
#include <cstring>

namespace trama::run
{

namespace
{

/// Where nothing is known of the cores: says why, and nothing else.
class NoCoreWatch : public CoreWatch
{
public:
    explicit NoCoreWatch(const QString &remark) : m_remark(remark) {}

    std::uint64_t drain(std::vector<CoreRecord> &) override { return UINT64_MAX; }
    void finish(std::vector<CoreRecord> &) override {}
    int fd() const override { return -1; }
    Source source() const override { return Source::None; }
    QString remark() const override { return m_remark; }
    std::uint64_t lost() const override { return 0; }

private:
    QString m_remark;
};

/// The words for what stands in the way of exact cores.
class Refusal
{
    Q_DECLARE_TR_FUNCTIONS(trama::run::CoreWatch)

public:
    static QString sampled(int error)
    {
        return tr("Cores are sampled, so their times are approximate: %1").arg(reason(error));
    }
    static QString unknown(int error)
    {
        return tr("Which core a thread is on cannot be told here: %1").arg(reason(error));
    }

private:
    /// What `perf_event_paranoid` says; 2 when it cannot be read.
    static int paranoia()
    {
        QFile file(QStringLiteral("/proc/sys/kernel/perf_event_paranoid"));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        return file.readAll().trimmed().toInt();
    }

    static QString reason(int error)
    {
        const bool refused = error == EPERM || error == EACCES;
        if (refused && paranoia() > 2)
            return tr("the system reserves exact switches for the administrator. "
                      "\"sudo sysctl kernel.perf_event_paranoid=2\" allows them.");
        if (refused)
            return tr("perf_event_open is refused, as in most containers. "
                      "Outside the container, or with its seccomp profile and CAP_PERFMON "
                      "allowing perf_event_open, they are exact.");
        if (error == 0)
            return tr("this system's switch records failed their check.");
        if (error == ENOSYS || error == ENOENT || error == EOPNOTSUPP)
            return tr("this system has no perf_event_open; a usual Linux kernel has.");
        return tr("perf_event_open failed (%1).").arg(QString::fromLocal8Bit(std::strerror(error)));
    }
};

} // namespace

std::unique_ptr<CoreWatch> makeCoreWatch(pid_t pid)
{
    int error = 0;
    if (auto exact = PerfCoreWatch::attach(pid, error))
        return exact;
    if (auto sampled = SampledCoreWatch::attach(pid, Refusal::sampled(error)))
        return sampled;
    return std::make_unique<NoCoreWatch>(Refusal::unknown(error));
}

} // namespace trama::run
