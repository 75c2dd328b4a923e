# SPDX-License-Identifier: GPL-3.0-or-later
def shadowing(count):
    def locals():
        return {"~": count}

    count += 1
    return locals()


print(shadowing(1))
