// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code/codepane.h"
#include "app/language/language.h"
#include "app/lesson/contentslist.h"
#include "app/window/actions.h"
#include "app/window/codecard.h"
#include "app/window/desk.h"
#include "app/window/header.h"
#include "app/window/mainwindow.h"
#include "app/window/modebar.h"
#include "app/window/pythonchooser.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

namespace trama::window
{

void MainWindow::connectProgram()
{
    CodeCard *card = m_desk->codeCard();
    connect(&m_program, &OpenProgram::opened, this, &MainWindow::takeOpened);
    connect(&m_program, &OpenProgram::editedChanged, this, &MainWindow::showProgram);
    connect(&m_program, &OpenProgram::textReplaced, this,
            [this, card] { card->code()->replaceText(m_program.text()); });
    connect(&m_program, &OpenProgram::missingChanged, this,
            [this] { m_notices->setMissing(m_program.isMissing()); });
    connect(card->code(), &code::CodePane::textChanged, this, [this, card] {
        m_program.setText(card->code()->text());
        m_notices->askToSave(false);
        showLines();
        showSearchState();
    });
    connect(card, &CodeCard::variantChosen, this,
            [this](const QString &id) { openExercise(m_program.exercise(), id); });
    connect(card, &CodeCard::restoreRequested, &m_program, &OpenProgram::restore);
    connect(card, &CodeCard::saveRequested, this, &MainWindow::saveProgram);
}

void MainWindow::openFirst(const QString &file)
{
    m_desk->contents()->setOwnPrograms(m_preferences.ownPrograms());
    if (!file.isEmpty())
        openFile(file);
    else if (const QString last = m_preferences.lastProgram(); QFileInfo::exists(last))
        openFile(last);
    else if (m_course.exercise(m_preferences.lastExercise()))
        openExercise(m_preferences.lastExercise(), m_preferences.lastVariant());
    if (!m_program.isOpen() && m_course.first())
        openExercise(m_course.first()->id);
}

void MainWindow::openExercise(const QString &id, const QString &variant)
{
    if (const course::Exercise *chosen = m_course.exercise(id))
        m_notices->setError(m_program.openExercise(*chosen, variant, language::current()));
    m_desk->contents()->setCurrent(m_program.isOwn() ? m_program.path() : m_program.exercise());
}

void MainWindow::openFile(const QString &path)
{
    m_notices->setError(m_program.openFile(path));
    m_desk->contents()->setCurrent(m_program.isOwn() ? m_program.path() : m_program.exercise());
}

void MainWindow::chooseFile()
{
    const QString start = m_program.isOwn() ? QFileInfo(m_program.path()).path() : QDir::homePath();
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a Python program"), start,
                                                      tr("Python programs (*.py);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

const course::Exercise *MainWindow::exercise() const
{
    return m_program.isOpen() && !m_program.isOwn() ? m_course.exercise(m_program.exercise())
                                                    : nullptr;
}

void MainWindow::takeOpened()
{
    m_runs.stop(); // a run belongs to its program
    m_search.cancel();
    const course::Exercise *open = exercise();
    m_desk->codeCard()->setVariants(open ? open->variants : std::vector<course::Variant>(),
                                    language::current());
    {
        const QSignalBlocker quiet(m_desk->codeCard()->code());
        m_desk->codeCard()->code()->setText(m_program.text());
    }
    remember();
    m_notices->askToSave(false);
    m_notices->setFileName(m_program.fileName());
    PastRun *past = m_history.of(m_program.path());
    m_runs.show(past ? past->record : std::make_shared<RunRecord>());
    showSearch();
    takeState();
    if (m_shown)
        lookForPythons();
}

void MainWindow::remember()
{
    if (!m_program.isOwn())
        return m_preferences.setLastExercise(m_program.exercise(), m_program.variant());
    m_preferences.setLastProgram(m_program.path());
    m_preferences.addOwnProgram(m_program.path());
    m_desk->contents()->setOwnPrograms(m_preferences.ownPrograms());
}

void MainWindow::showProgram()
{
    if (!m_program.isOpen())
        return;
    m_desk->codeCard()->showProgram(m_program);
    m_actions->restore->setEnabled(m_program.isEdited());
    m_actions->save->setEnabled(m_program.isEdited() || m_program.isMissing());
    m_header->setBreadcrumb(breadcrumb());
    setWindowTitle(QStringLiteral("%1 – Trama").arg(m_program.fileName()));
    showLines();
}

QString MainWindow::breadcrumb() const
{
    const QString language = language::current();
    for (const course::Chapter &chapter : m_course.chapters)
        for (const course::Section &section : chapter.sections)
            for (const course::Exercise &each : section.exercises)
                if (!m_program.isOwn() && each.id == m_program.exercise())
                    return QStringLiteral("%1  ›  %2")
                        .arg(course::pick(section.titles, language),
                             course::pick(each.titles, language));
    return QDir::toNativeSeparators(m_program.path());
}

void MainWindow::saveProgram()
{
    m_notices->setError(m_program.save());
    m_notices->askToSave(false);
}

// ---- Python

void MainWindow::lookForPythons()
{
    m_modeBar->pythons()->look(m_preferences.python(),
                               m_program.isOwn() ? m_program.path() : QString());
}

void MainWindow::choosePython(const QString &path)
{
    m_preferences.setPython(path);
    lookForPythons();
}

// ---- dragging a program in

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile()
        && urls.first().path().endsWith(QLatin1String(".py")))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().first().toLocalFile());
}

} // namespace trama::window
