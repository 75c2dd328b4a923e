# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import pickle


class Node:
    def __init__(self, value, *children):
        self.value, self.children = value, list(children)

    def __eq__(self, other):
        return (self.value, self.children) == (other.value, other.children)


tree = Node(1, Node(2), Node(3))
shallow, deep = copy.copy(tree), copy.deepcopy(tree)
tree.children[0].value = 20
print(shallow.children[0].value, deep.children[0].value, pickle.loads(pickle.dumps(tree)) == tree)
for thing in (open, lambda: 0, (n for n in "")):
    try:
        print(len(pickle.dumps(thing)) > 0)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        print(type(error).__name__)
