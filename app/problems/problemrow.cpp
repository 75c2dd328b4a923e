// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems/problemrow.h"

#include "app/language/problemtext.h"
#include "app/language/timetext.h"
#include "app/widgets/fonts.h"
#include "app/widgets/token.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace trama::problems
{

namespace
{
constexpr std::size_t mostTokens = 8;

/// The tokens of a problem's tasks, side by side.
QPixmap tokensOf(const Trace &trace, const std::vector<TaskId> &tasks, const Theme &theme,
                 int height, qreal pixelRatio)
{
    const std::size_t count = std::min(tasks.size(), mostTokens);
    if (count == 0)
        return {};
    QPixmap image(QSize(height * int(count), height) * pixelRatio);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    for (std::size_t i = 0; i < count; ++i)
        paintToken(painter, QRectF(height * double(i) + 1, 1, height - 2, height - 2),
                   taskStyle(trace, tasks[i], theme));
    return image;
}
} // namespace

ProblemRow::ProblemRow(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("problemRow"));
    createWidgets();
    retranslate();
}

void ProblemRow::createWidgets()
{
    auto *mark = new QLabel(QStringLiteral("!"), this);
    mark->setObjectName(QStringLiteral("bannerMark"));
    mark->setAlignment(Qt::AlignCenter);
    m_time = new QLabel(this);
    m_time->setObjectName(QStringLiteral("quiet"));
    m_tokens = new QLabel(this);
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("problemSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("showMe"));
    connect(m_button, &QPushButton::clicked, this, &ProblemRow::chosen);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_tokens);
    foot->addWidget(m_time);
    foot->addStretch(1);
    foot->addWidget(m_button);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_sentence);
    words->addLayout(foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(10);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
}

void ProblemRow::tell(const Trace &trace, const insight::Problem &problem, const Theme &theme)
{
    const QString sentence = problemText(trace, problem);
    m_sentence->setText(sentence);
    m_time->setFont(monospaceFont());
    m_time->setText(TimeText::point(problem.time, problem.time));
    const int height = fontMetrics().height() + 2;
    const QPixmap tokens = tokensOf(trace, problem.tasks, theme, height, devicePixelRatioF());
    m_tokens->setPixmap(tokens);
    m_tokens->setVisible(!tokens.isNull());
    m_button->setAccessibleDescription(sentence);
}

void ProblemRow::retranslate()
{
    m_button->setText(tr("Show me"));
    m_button->setAccessibleName(tr("Show me"));
    m_button->setToolTip(tr("Go to the time when it happened, and to its line"));
}

void ProblemRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace trama::problems
