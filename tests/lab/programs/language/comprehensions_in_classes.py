# SPDX-License-Identifier: GPL-3.0-or-later
class Table:
    size = 3
    rows = [n * 10 for n in range(size)]
    lookup = {row: i for i, row in enumerate(rows)}
    names = ["r%d" % n for n in rows if n]

    def cells(self):
        return [(row, column) for row in self.rows for column in range(self.size) if row != column]


print(Table.rows, Table.lookup, Table.names, len(Table().cells()))
