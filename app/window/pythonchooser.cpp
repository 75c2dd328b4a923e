// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pythonchooser.h"

#include "core/run/pythonfinder.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QPointer>
#include <QSignalBlocker>
#include <QThreadPool>

namespace trama::window
{

struct PythonChooser::Found
{
    run::Python preferred;
    QList<run::Python> all;
};

PythonChooser::PythonChooser(QWidget *parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("pythonChooser"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(13);
    view()->setTextElideMode(Qt::ElideMiddle);
    connect(this, &QComboBox::activated, this, &PythonChooser::choose);
    retranslate();
}

PythonChooser::~PythonChooser() = default;

void PythonChooser::look(const QString &chosen, const QString &program)
{
    m_chosen = chosen;
    const int search = ++m_search;
    QPointer<PythonChooser> self(this);
    QThreadPool::globalInstance()->start([self, search, chosen, program] {
        const run::PythonFinder finder;
        Found found{finder.preferred(chosen, program), finder.all(chosen, program)};
        QMetaObject::invokeMethod(qApp, [self, search, found = std::move(found)] {
            if (self && self->m_search == search)
                self->take(found);
        });
    });
}

void PythonChooser::take(const Found &found)
{
    m_found = std::make_unique<Found>(found);
    fill();
    emit looked();
}

QString PythonChooser::trouble() const
{
    return m_found && !m_found->preferred.usable ? m_found->preferred.whyNot : QString();
}

void PythonChooser::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    if (!m_found) {
        addItem(tr("Python"));
        return;
    }
    for (const run::Python &python : std::as_const(m_found->all)) {
        if (!python.usable && python.path != m_found->preferred.path)
            continue;
        const QString name = python.usable ? python.version : tr("not usable");
        addItem(name, python.path);
        const QString path = QDir::toNativeSeparators(python.path);
        setItemData(count() - 1, python.usable ? path : path + '\n' + python.whyNot,
                    Qt::ToolTipRole);
    }
    if (count() == 0)
        addItem(tr("no Python"));
    setCurrentIndex(std::max(0, findData(m_found->preferred.path)));
    insertSeparator(count());
    addItem(tr("Choose Python…"));
    const QString path = currentData().toString();
    setToolTip(path.isEmpty() ? tr("The Python that runs the programs")
                              : tr("The Python that runs the programs: %1").arg(path));
}

void PythonChooser::choose(int row)
{
    if (m_found && row == count() - 1) {
        fill(); // back to what is chosen until something else is
        browse();
        return;
    }
    const QString path = itemData(row).toString();
    if (!path.isEmpty())
        emit chosen(path);
}

void PythonChooser::browse()
{
    const QString path = QFileDialog::getOpenFileName(
        window(), tr("Choose Python"), m_chosen.isEmpty() ? QStringLiteral("/usr/bin") : m_chosen,
        {});
    if (!path.isEmpty())
        emit chosen(path);
}

void PythonChooser::retranslate()
{
    setAccessibleName(tr("Python that runs the programs"));
    fill();
}

void PythonChooser::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::window
