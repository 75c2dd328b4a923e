// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/problemlist.h"
#include "core/trace/trace.h"

#include <unordered_map>

namespace trama::insight
{

/// Finds updates that were lost: a task loads a place of a Value, an Array or a proxy, another
/// stores to it, and the first one stores, by a line of the function that loaded and without
/// having stored anything else, what it made of the old value. It tells what did happen, not what
/// could have; a store that only sets, however late, is none.
class LostUpdates
{
public:
    LostUpdates(const Trace &trace, ProblemList &found) : m_trace(trace), m_found(found) {}

    void take(const Event &event);

private:
    using Moment = std::uint64_t; ///< how many accesses had been seen

    struct Place
    {
        ObjectId object = ObjectId::None;
        std::uint64_t within = 0; ///< position in an Array, key of a proxy

        friend bool operator==(const Place &, const Place &) = default;
    };
    struct PlaceHash
    {
        std::size_t operator()(const Place &place) const
        {
            return (place.within * 0x9e3779b97f4a7c15u) ^ index(place.object);
        }
    };

    struct Access
    {
        Place place;
        Moment moment = 0;
        Time time{};
        Payload seen; ///< what was loaded; of a Store, what was stored
        bool isSeen = false;
        TaskId task = TaskId::None;
        SiteId site = SiteId::None;
    };

    /// What a proxy is asked to do.
    struct Asked
    {
        Access access;
        Verb verb{};
    };

    void takeCall(const Event &event);
    void takeReturn(const Event &event);
    void load(const Access &access);
    void overwrite(const Access &access);
    void keep(const Access &access);
    void report(const Access &load, const Access &store, const Access &lost);
    bool isOneUpdate(SiteId load, SiteId store) const;
    Access accessOf(const Event &event) const;

    const Trace &m_trace;
    ProblemList &m_found;
    Moment m_moment = 0;
    std::unordered_map<Place, Access, PlaceHash> m_stores;   ///< the last to each place
    std::unordered_map<TaskId, std::vector<Access>> m_loads; ///< since its last store
    std::unordered_map<TaskId, Asked> m_asked;
};

} // namespace trama::insight
