// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qscilexerpython.h>

namespace trama::code
{

/// QScintilla's Python lexer with the keywords of today's Python; its own set lacks async,
/// await, nonlocal, match and case, and has Python 2's print and exec.
class PythonLexer : public QsciLexerPython
{
    Q_OBJECT

public:
    using QsciLexerPython::QsciLexerPython;

    const char *keywords(int set) const override;
};

} // namespace trama::code
