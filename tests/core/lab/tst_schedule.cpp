// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/schedule.h"

#include <gtest/gtest.h>

namespace trama::lab
{
namespace
{

using namespace std::chrono_literals;

TEST(Schedule, TextKeepsAllOfIt)
{
    const Schedule plain{"0123abcd", {1, 1, 1, 2, 3, 3}, Model::CPython, {}, false};
    EXPECT_EQ(fromText(toText(plain)), plain);
    const Schedule timed{"0123abcd", {1, 2, 1}, Model::FreeThreaded, {2, 4, 5ms}, false};
    EXPECT_EQ(fromText(toText(timed)), timed);
    const Schedule racing{"f", {}, Model::Any, {}, true};
    EXPECT_EQ(fromText(toText(racing)), racing);
}

TEST(Schedule, WhatIsNoneIsRefused)
{
    for (const char *text :
         {"", "trama-schedule 1 f\n1 2\n", "trama-schedule 3 f\n1 2\n",
          "trama-schedule 3 f any 0 0 0\n1\n", "trama-schedule 3 f none 0 0 0 0\n1\n",
          "trama-schedule 3 f any 1 99 5000000 0\n1\n", "trama-schedule 3 f any 1 4 0 0\n1\n",
          "trama-schedule 3 f any 3 4 5000000 0\n1 2\n", "trama-schedule 3 f any 0 0 0 0\n255\n",
          "trama-schedule 3 f any 0 0 0 0\n1x\n", "trama-schedule 3 f any 0 0 0 0\n1x99999999999\n",
          "trama-schedule 3 f any 0 0 0 0\nx2\n"})
        EXPECT_EQ(fromText(text), std::nullopt) << text;
}

} // namespace
} // namespace trama::lab
