// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/ringmapping.h"

#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace trama::run;

namespace
{

constexpr off_t size = 8192;

Descriptor memfd(unsigned flags, off_t bytes = size)
{
    Descriptor file(memfd_create("ring", MFD_CLOEXEC | flags));
    EXPECT_EQ(ftruncate(file.get(), bytes), 0);
    return file;
}

Descriptor copy(const Descriptor &file)
{
    return Descriptor(fcntl(file.get(), F_DUPFD_CLOEXEC, 0));
}

} // namespace

TEST(RingMapping, ShowsWhatTheOtherSideWrites)
{
    const Descriptor file = memfd(MFD_ALLOW_SEALING);
    const RingMapping mapping(copy(file));
    ASSERT_EQ(mapping.memory().size(), static_cast<std::size_t>(size));
    ASSERT_EQ(pwrite(file.get(), "ring", 4, 100), 4);
    EXPECT_EQ(std::memcmp(mapping.memory().data() + 100, "ring", 4), 0);
    mapping.memory()[200] = std::byte{7};
    char byte = 0;
    ASSERT_EQ(pread(file.get(), &byte, 1, 200), 1);
    EXPECT_EQ(byte, 7);
}

TEST(RingMapping, CannotBePulledAwayFromUnderUs)
{
    const Descriptor file = memfd(MFD_ALLOW_SEALING);
    const RingMapping mapping(copy(file));
    EXPECT_NE(ftruncate(file.get(), 0), 0);
    EXPECT_EQ(mapping.memory()[size - 1], std::byte{0}); // would be SIGBUS
}

TEST(RingMapping, RefusesWhatCannotBeSealed)
{
    EXPECT_TRUE(RingMapping(memfd(0)).memory().empty());
}

TEST(RingMapping, TakesWhatIsSealedAlready)
{
    Descriptor file = memfd(MFD_ALLOW_SEALING);
    ASSERT_EQ(fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL), 0);
    EXPECT_EQ(RingMapping(std::move(file)).memory().size(), static_cast<std::size_t>(size));
}

TEST(RingMapping, RefusesWhatIsEmptyOrNoMemory)
{
    EXPECT_TRUE(RingMapping(memfd(MFD_ALLOW_SEALING, 0)).memory().empty());
    EXPECT_TRUE(RingMapping(Descriptor()).memory().empty());
    EXPECT_TRUE(RingMapping(Descriptor(open("/dev/null", O_RDWR))).memory().empty());
}

TEST(RingMapping, MovesWithItsOwner)
{
    RingMapping first(memfd(MFD_ALLOW_SEALING));
    const std::byte *place = first.memory().data();
    RingMapping second(std::move(first));
    EXPECT_TRUE(first.memory().empty()); // NOLINT: that it is empty is the point
    EXPECT_EQ(second.memory().data(), place);
    first = std::move(second);
    EXPECT_EQ(first.memory().data(), place);
}
