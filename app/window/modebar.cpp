// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/modebar.h"

#include "app/language/modeltext.h"
#include "app/widgets/actionbutton.h"
#include "app/window/actions.h"
#include "app/window/pythonchooser.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <limits>

namespace trama::window
{

namespace
{
constexpr int fewestCharacters = 40; ///< a line of the words, beside the settings
constexpr int seedRoom = 11; ///< digits that its field is as wide as, arrows and margins included
} // namespace

ModeBar::ModeBar(Actions &actions, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("modeBar"));
    setAttribute(Qt::WA_StyledBackground);
    createWidgets(actions);
    connectWidgets();
    retranslate();
    showSettings({});
}

void ModeBar::createWidgets(Actions &actions)
{
    const auto label = [this](const char *name) {
        auto *made = new QLabel(this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_words = label("modeWords");
    m_words->setWordWrap(true);
    m_decider = new QComboBox(this);
    m_decider->setObjectName(QStringLiteral("deciderBox"));
    m_coresName = label("quiet");
    m_cores = new QSpinBox(this);
    m_cores->setObjectName(QStringLiteral("coresBox"));
    m_cores->setRange(1, lab::Machine::MostCores);
    m_seedName = label("quiet");
    m_seed = new QSpinBox(this);
    m_seed->setObjectName(QStringLiteral("seedBox"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_nextSeed = new ActionButton(actions.nextSeed, Qt::ToolButtonTextOnly, this);
    m_nextSeed->setObjectName(QStringLiteral("nextSeedButton"));
    m_model = new QComboBox(this);
    m_model->setObjectName(QStringLiteral("modelBox"));
    m_allOrders = new ActionButton(actions.allOrders, Qt::ToolButtonTextOnly, this);
    m_allOrders->setObjectName(QStringLiteral("allOrdersButton"));
    m_pythons = new PythonChooser(this);

    m_settingsRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_settingsRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_decider, m_coresName, m_cores, m_seedName, m_seed,
                                          m_nextSeed, m_model, m_allOrders, m_pythons})
        row->addWidget(each);
    row->addStretch(1);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(18, 5, 14, 5);
    m_layout->setSpacing(6);
    m_layout->addWidget(m_words, 1);
    m_layout->addWidget(m_settingsRow);
}

/// The words stand beside the settings where they have room, or else above them.
void ModeBar::arrange()
{
    m_seed->setMaximumWidth(fontMetrics().horizontalAdvance('0') * seedRoom);
    const int room = width() - m_settingsRow->sizeHint().width();
    const bool beside = room >= fontMetrics().averageCharWidth() * fewestCharacters;
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ModeBar::connectWidgets()
{
    for (QComboBox *box : {m_decider, m_model})
        connect(box, &QComboBox::activated, this, &ModeBar::choose);
    for (QSpinBox *box : {m_cores, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &ModeBar::choose);
}

void ModeBar::choose()
{
    m_settings.decider = static_cast<Decider>(m_decider->currentIndex());
    m_settings.cores = m_cores->value();
    m_settings.seed = m_seed->value();
    m_settings.model = static_cast<lab::Model>(m_model->currentIndex());
    showWhatMatters();
    emit settingsChosen(m_settings);
}

void ModeBar::showMode(RunMode mode)
{
    m_mode = mode;
    retranslate();
    showWhatMatters();
}

void ModeBar::showSettings(const LabSettings &settings)
{
    m_settings = settings;
    const QSignalBlocker cores(m_cores);
    const QSignalBlocker seed(m_seed);
    m_decider->setCurrentIndex(static_cast<int>(settings.decider));
    m_cores->setValue(settings.cores);
    m_seed->setValue(settings.seed);
    m_model->setCurrentIndex(static_cast<int>(settings.model));
    showWhatMatters();
}

/// Cores matter to the virtual computer alone, and a seed to chance.
void ModeBar::showWhatMatters()
{
    const bool explore = m_mode == RunMode::Explore;
    const bool computer = explore && m_settings.decider == Decider::Computer;
    const bool chance = explore && m_settings.decider == Decider::Chance;
    for (QWidget *each : std::initializer_list<QWidget *>{m_decider, m_model, m_allOrders})
        each->setVisible(explore);
    for (QWidget *each : std::initializer_list<QWidget *>{m_coresName, m_cores})
        each->setVisible(computer);
    for (QWidget *each : std::initializer_list<QWidget *>{m_seedName, m_seed, m_nextSeed})
        each->setVisible(chance);
    arrange();
}

void ModeBar::fillIn(QComboBox *box, const QStringList &words)
{
    const int shown = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(shown);
}

/// The field inside of a spin box is one that a reader of the screen comes to as well.
void ModeBar::name(QSpinBox *box, const QString &words)
{
    box->setAccessibleName(words);
    box->findChild<QLineEdit *>()->setAccessibleName(words);
}

void ModeBar::retranslate()
{
    m_words->setText(m_mode == RunMode::Explore
                         ? tr("Trama decides the order, and you may choose it. Can it go wrong? "
                              "Time is virtual.")
                         : tr("The computer decides. How long does it take? Time is real; that it "
                              "worked once proves nothing."));
    fillIn(m_decider, {tr("a virtual computer decides"), tr("chance decides"), tr("you decide")});
    m_decider->setAccessibleName(tr("Who decides the order"));
    m_decider->setToolTip(tr("Who decides the order: a virtual computer, where who is ready first "
                             "goes; chance; or you, from one choice to the next"));
    using lab::Model;
    fillIn(m_model,
           {modelText(Model::Any), modelText(Model::CPython), modelText(Model::FreeThreaded)});
    m_model->setAccessibleName(tr("Interpreter"));
    m_model->setToolTip(tr("Where the order may change: at any shared access, which is all that "
                           "the language promises; where this Python changes it; or with threads "
                           "that run at the same time, without a GIL"));
    m_coresName->setText(tr("Cores"));
    name(m_cores, tr("Cores of the virtual computer"));
    m_cores->setToolTip(m_cores->accessibleName());
    m_seedName->setText(tr("Seed"));
    name(m_seed, tr("Seed of the chance"));
    m_seed->setToolTip(tr("The same seed gives the same order again"));
}

void ModeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ModeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::window
