// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/leveltext.h"

#include "core/timeline/laneform.h"

#include <QCoreApplication>

namespace trama
{

namespace
{
struct LevelText
{
    Q_DECLARE_TR_FUNCTIONS(trama::LevelText)
};
} // namespace

QString levelText(const Trace &trace, ObjectId id, std::size_t level)
{
    const Object &object = trace.object(id);
    const int count = static_cast<int>(level);
    switch (object.kind) {
    case ObjectKind::Semaphore:
    case ObjectKind::BoundedSemaphore:
        return LevelText::tr("%1 of %2 taken").arg(count).arg(object.size);
    case ObjectKind::Barrier:
        return LevelText::tr("%1 of %2 are there").arg(count).arg(object.size);
    case ObjectKind::ThreadPoolExecutor:
    case ObjectKind::ProcessPoolExecutor:
    case ObjectKind::Pool:
    case ObjectKind::ThreadPool:
        return LevelText::tr("%n job(s) not done yet", nullptr, count);
    case ObjectKind::Manager:
    case ObjectKind::Proxy:
        return LevelText::tr("%n call(s) under way", nullptr, count);
    default:
        break;
    }
    if (timeline::formOf(object.kind) == timeline::LaneForm::Level)
        return LevelText::tr("%n thing(s) in it", nullptr, count);
    return level == 0 ? QString() : LevelText::tr("%n task(s) wait for it", nullptr, count);
}

} // namespace trama
