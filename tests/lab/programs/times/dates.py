# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import time

now = datetime.datetime.now()
print(now.year == time.localtime().tm_year, now.year >= 2023)
print(datetime.timedelta(hours=1) / 4, datetime.date(2024, 2, 28) + datetime.timedelta(2))
print(time.strftime("%Y-%m-%d", time.gmtime(0)))
print(datetime.datetime.fromtimestamp(0, datetime.timezone.utc).isoformat())
