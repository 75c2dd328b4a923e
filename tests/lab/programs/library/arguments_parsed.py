# SPDX-License-Identifier: GPL-3.0-or-later
# arguments: --count 3 x y | --wrong | -h | z
import argparse
import sys

parser = argparse.ArgumentParser(prog="own", description="Counts.")
parser.add_argument("--count", type=int, default=1, help="how often")
parser.add_argument("words", nargs="+")
print(vars(parser.parse_args()), len(sys.argv))
