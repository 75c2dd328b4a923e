# SPDX-License-Identifier: GPL-3.0-or-later
import bisect
import heapq

heap = []
for number in (5, 1, 4, 2):
    heapq.heappush(heap, number)
print([heapq.heappop(heap) for _ in range(4)], heapq.nlargest(2, [1, 9, 5]))
items = [1, 3, 5]
bisect.insort(items, 4)
print(items, bisect.bisect(items, 3))
print(list(heapq.merge([1, 4], [2, 3])))
