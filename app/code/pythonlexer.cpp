// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/pythonlexer.h"

namespace trama::code
{

const char *PythonLexer::keywords(int set) const
{
    // keyword.kwlist of Python 3.13, then its soft keywords that open a statement.
    if (set == 1)
        return "False None True and as assert async await break class continue def del elif else "
               "except finally for from global if import in is lambda nonlocal not or pass raise "
               "return try while with yield match case";
    return nullptr;
}

} // namespace trama::code
