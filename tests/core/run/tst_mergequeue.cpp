// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/mergequeue.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

using namespace trama::run;

namespace
{

ProbeRecord probe(std::uint64_t time, std::uint32_t object)
{
    ProbeRecord record;
    record.record.time = time;
    record.record.object = object;
    return record;
}

CoreRecord core(std::uint64_t time)
{
    CoreRecord record;
    record.time = time;
    return record;
}

/// The records as a line: "c5 p5:1" are the kernel's and a probe's of object 1, both at 5.
std::string told(const std::vector<RawRecord> &records)
{
    std::string line;
    for (const RawRecord &record : records) {
        line += line.empty() ? "" : " ";
        if (const auto *probe = std::get_if<ProbeRecord>(&record))
            line +=
                "p" + std::to_string(timeOf(record)) + ":" + std::to_string(probe->record.object);
        else
            line += "c" + std::to_string(timeOf(record));
    }
    return line;
}

} // namespace

TEST(MergeQueue, GivesOutByTimeWhatLiesBelowTheWatermark)
{
    MergeQueue queue;
    for (const std::uint64_t time : {1, 4, 9})
        queue.add(probe(time, 7));
    for (const std::uint64_t time : {2, 3, 8})
        queue.add(core(time));
    EXPECT_EQ(told(queue.release(8)), "p1:7 c2 c3 p4:7");
    EXPECT_EQ(queue.size(), 2u);
    queue.add(core(5));
    EXPECT_EQ(told(queue.release(100)), "c5 c8 p9:7");
    EXPECT_EQ(queue.size(), 0u);
    EXPECT_TRUE(queue.release(100).empty());
}

TEST(MergeQueue, AtOneTimeTheKernelComesFirstAndEachSourceKeepsItsOrder)
{
    MergeQueue queue;
    for (const std::uint32_t object : {1, 2, 3})
        queue.add(probe(5, object));
    queue.add(core(5));
    EXPECT_EQ(told(queue.release(6)), "c5 p5:1 p5:2 p5:3");
}

TEST(MergeQueue, ManySourcesOutOfOrderComeOutInOrder)
{
    std::mt19937 random(1);
    MergeQueue queue;
    for (std::uint32_t i = 0; i < 5000; ++i)
        queue.add(probe(random() % 1000, i));
    std::vector<RawRecord> all = queue.release(500);
    for (RawRecord &record : queue.release(1000))
        all.push_back(std::move(record));
    ASSERT_EQ(all.size(), 5000u);
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const RawRecord &a, const RawRecord &b) {
        const auto key = [](const RawRecord &r) {
            return std::pair(timeOf(r), std::get<ProbeRecord>(r).record.object);
        };
        return key(a) < key(b);
    }));
}
