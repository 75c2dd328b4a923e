// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/editor.h"

#include "app/code/pythonlexer.h"
#include "app/code/stepnotes.h"
#include "app/code/valuenotes.h"
#include "app/code/wrapped.h"
#include "app/theme/contrast.h"
#include "app/widgets/fonts.h"
#include "app/widgets/token.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscistyle.h>
#include <algorithm>

namespace trama::code
{

namespace
{
enum Margin { Tokens = 0, Numbers = 1, Problems = 2 };

// Scintilla has 25 markers that it does not fold with: a token picture and a tint for each
// marked line, one for a problem.
constexpr int mostMarks = 12;
constexpr int problemMarker = 24;
int tokenMarker(std::size_t mark)
{
    return static_cast<int>(mark);
}
int tintMarker(std::size_t mark)
{
    return static_cast<int>(mostMarks + mark);
}

QImage problemImage(int height, qreal pixelRatio, const Theme &theme)
{
    QImage image(QSize(height, height) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QFont font = monospaceFont();
    font.setPixelSize(height);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme.ink);
    painter.drawText(QRect(0, 0, height, height), Qt::AlignCenter, QStringLiteral("!"));
    return image;
}
} // namespace

Editor::Editor(QWidget *parent) : QsciScintilla(parent)
{
    setFrameShape(QFrame::NoFrame);
    createMargins();
    createLexer();
    createKeys();
    setTheme(m_theme);
}

void Editor::createMargins()
{
    setMargins(3);
    setMarginType(Tokens, SymbolMargin);
    setMarginType(Numbers, NumberMargin);
    setMarginType(Problems, SymbolMargin);
    setMarginMarkerMask(Tokens, (1 << mostMarks) - 1);
    setMarginMarkerMask(Numbers, 0);
    setMarginMarkerMask(Problems, 1 << problemMarker);
    setFolding(NoFoldStyle, Problems);
    setAnnotationDisplay(AnnotationIndented);
}

void Editor::createLexer()
{
    m_lexer = new PythonLexer(this);
    m_lexer->setIndentationWarning(QsciLexerPython::NoWarning);
    setLexer(m_lexer);
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setTabWidth(4);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETSCROLLWIDTH, 1ul);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1ul);
    SendScintilla(SCI_SETEXTRAASCENT, 2ul);
    SendScintilla(SCI_SETEXTRADESCENT, 2ul);
}

void Editor::createKeys()
{
    // The window's own keys: zoom, and moving in time.
    for (QsciCommand *command : standardCommands()->commands()) {
        const auto does = command->command();
        if (does == QsciCommand::ZoomIn || does == QsciCommand::ZoomOut
            || does == QsciCommand::HomeDisplay || does == QsciCommand::LineEndDisplay) {
            command->setKey(0);
            command->setAlternateKey(0);
        }
    }
}

// ---- colours

void Editor::setTheme(const Theme &theme)
{
    m_theme = theme;
    applyFont();
    applyColours();
    showMarks({}, nullptr); // what was drawn has the other theme's colours
    showNotes({}, {}, nullptr);
}

void Editor::applyFont()
{
    const QFont font = monospaceFont();
    m_lexer->setDefaultFont(font);
    m_lexer->setFont(font);
    setMarginsFont(font);
    const int digit = QFontMetrics(font).horizontalAdvance(QLatin1Char('0'));
    setMarginWidth(Tokens, tokenImageWidth(tokenHeight()) + 4); // whether in use or not
    setMarginWidth(Numbers, digit * 7 / 2);
    setMarginWidth(Problems, tokenHeight() + 2);
}

void Editor::applyColours()
{
    const QColor keyword = m_theme.keyword;
    m_lexer->setDefaultPaper(m_theme.card);
    m_lexer->setDefaultColor(m_theme.ink);
    m_lexer->setColor(m_theme.ink);
    m_lexer->setPaper(m_theme.card);
    m_lexer->setColor(keyword, QsciLexerPython::Keyword);
    for (const int style : {QsciLexerPython::Comment, QsciLexerPython::CommentBlock})
        m_lexer->setColor(m_theme.muted, style);

    setMarginsBackgroundColor(m_theme.card);
    setMarginsForegroundColor(m_theme.muted);
    for (const int margin : {Tokens, Problems})
        setMarginBackgroundColor(margin, m_theme.card);
    setCaretForegroundColor(m_theme.ink);
    setSelectionBackgroundColor(m_theme.selection);
    setSelectionForegroundColor(m_theme.ink);
    setMatchedBraceBackgroundColor(m_theme.selection);
    setMatchedBraceForegroundColor(m_theme.ink);
    setUnmatchedBraceForegroundColor(m_theme.ink);
    drawProblem();
}

int Editor::tokenHeight() const
{
    return QFontMetrics(monospaceFont()).height();
}

// ---- marks

void Editor::showMarks(const std::vector<LineMark> &marks, const Trace *trace)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    drawMarks(trace);
}

void Editor::drawMarks(const Trace *trace)
{
    for (int marker = 0; marker < 2 * mostMarks; ++marker)
        markerDeleteAll(marker);
    const int height = tokenHeight();
    const qreal ratio = devicePixelRatioF();
    SendScintilla(SCI_RGBAIMAGESETSCALE, static_cast<unsigned long>(qRound(ratio * 100)));
    const std::vector<TaskStyle> all =
        trace ? taskStyles(*trace, m_theme) : std::vector<TaskStyle>();
    for (std::size_t i = 0; trace && i < m_marks.size() && i < mostMarks; ++i) {
        std::vector<TaskStyle> styles;
        for (const TaskId task : m_marks[i].tasks)
            styles.push_back(all[index(task)]);
        QImage image = tokenImage(styles, height, ratio, m_theme);
        image.setDevicePixelRatio(1);
        markerDefine(image, tokenMarker(i));
        markerDefine(Background, tintMarker(i));
        setMarkerBackgroundColor(blended(m_theme.card, styles.front().colour, 0.12), tintMarker(i));
        markerAdd(m_marks[i].line - 1, tokenMarker(i));
        markerAdd(m_marks[i].line - 1, tintMarker(i));
    }
}

void Editor::showProblem(const std::optional<LineProblem> &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    drawProblem();
}

void Editor::drawProblem()
{
    clearAnnotations();
    markerDeleteAll(problemMarker);
    if (!m_problem)
        return;
    const qreal ratio = devicePixelRatioF();
    SendScintilla(SCI_RGBAIMAGESETSCALE, static_cast<unsigned long>(qRound(ratio * 100)));
    QImage image = problemImage(tokenHeight(), ratio, m_theme);
    image.setDevicePixelRatio(1);
    markerDefine(image, problemMarker);
    const int line = std::clamp(m_problem->line, 1, std::max(1, lines()));
    markerAdd(line - 1, problemMarker);
    const QsciStyle style(-1, QStringLiteral("problem"), m_theme.ink,
                          blended(m_theme.card, m_theme.ink, 0.08), monospaceFont());
    annotate(line - 1, problemText(line - 1), style);
    ensureLineVisible(line - 1);
}

/// The sentence as wide as there is room for, from the line's indentation on.
QString Editor::problemText(int line) const
{
    int room = viewport()->width();
    for (const int margin : {Tokens, Numbers, Problems})
        room -= marginWidth(margin);
    const int column = QFontMetrics(monospaceFont()).horizontalAdvance(QLatin1Char('0'));
    const int columns = room / std::max(1, column) - indentation(line) - 5;
    const QString text = wrapped(m_problem->sentence, std::max(columns, 12));
    return QStringLiteral(" ! %1").arg(
        QString(text).replace(QStringLiteral("\n"), QStringLiteral("\n   ")));
}

void Editor::resizeEvent(QResizeEvent *event)
{
    QsciScintilla::resizeEvent(event);
    if (m_problem && event->size().width() != event->oldSize().width())
        drawProblem();
}

// ---- notes behind lines

void Editor::showNotes(std::vector<LineSteps> steps, std::vector<LineValue> values,
                       const Trace *trace)
{
    if (steps == m_steps && values == m_values)
        return;
    m_steps = std::move(steps);
    m_values = std::move(values);
    m_notes.clear();
    if (trace)
        m_notes = stepNotes(m_steps, *trace, m_theme) + valueNotes(m_values, *trace, m_theme);
    std::ranges::stable_sort(m_notes, {}, &LineNote::line);
    viewport()->update();
}

void Editor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    QPainter painter(viewport());
    QFont font = monospaceFont();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    painter.setFont(font);
    int line = 0;
    int from = 0;
    for (const LineNote &note : m_notes) {
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, note.line - 1);
        const int y = static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0, end));
        const int height = static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, note.line - 1));
        if (line != note.line) // of two tasks at a line one stands behind the other
            from = static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0, end)) + 3 * height / 2;
        line = note.line;
        from =
            paintNote(painter, note, QRect(from, y, viewport()->width() - from, height)) + height;
    }
}

// ---- search, keys, menu

bool Editor::find(const QString &text, bool forward)
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    if (!forward && hasSelectedText()) {
        int endLine = 0;
        int endColumn = 0;
        getSelection(&line, &column, &endLine, &endColumn);
    }
    return findFirst(text, false, false, false, true, forward, line, column);
}

void Editor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const auto add = [&menu](const QString &text, QKeySequence::StandardKey key, bool enabled,
                             auto &&does) {
        menu.addAction(text, QKeySequence(key), does)->setEnabled(enabled);
    };
    add(tr("&Undo"), QKeySequence::Undo, isUndoAvailable(), [this] { undo(); });
    add(tr("&Redo"), QKeySequence::Redo, isRedoAvailable(), [this] { redo(); });
    menu.addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, hasSelectedText(), [this] { cut(); });
    add(tr("&Copy"), QKeySequence::Copy, hasSelectedText(), [this] { copy(); });
    add(tr("&Paste"), QKeySequence::Paste, true, [this] { paste(); });
    menu.addSeparator();
    add(tr("Select &all"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    menu.exec(event->globalPos());
}

} // namespace trama::code
