// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/course.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace trama::course;

TEST(Author, IsTrustedWhereTheCourseCameWithUsOrIsTheUsersOwn)
{
    int count = 1;
    char name[] = "tst_course";
    char *arguments[] = {name, nullptr};
    const QCoreApplication application(count, arguments);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir elsewhere;
    EXPECT_EQ(authorOf(standardFolder()), Author::Trusted);
    EXPECT_EQ(authorOf(standardFolder() + "/concurrency"), Author::Trusted);
    EXPECT_EQ(authorOf(elsewhere.path()), Author::Other);
    EXPECT_EQ(authorOf("/nowhere"), Author::Other);

    ASSERT_TRUE(QDir().mkpath(ownFolder()));
    const QString link = ownFolder() + "/elsewhere";
    QFile::remove(link);
    ASSERT_TRUE(QFile::link(elsewhere.path(), link));
    EXPECT_EQ(authorOf(ownFolder()), Author::Trusted);
    EXPECT_EQ(authorOf(link), Author::Other); // where it leads counts
    QFile::remove(link);
}
