// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stageaccessible.h"

#include "app/stage/stageview.h"

#include <QAccessibleWidget>
#include <map>
#include <memory>

namespace trama::stage
{

namespace
{
/// One card. It asks the stage anew whenever it is asked.
class CardAccessible : public QAccessibleInterface
{
public:
    CardAccessible(StageView *stage, int card) : m_stage(stage), m_card(card) {}

    bool isValid() const override
    {
        return m_stage && m_card < static_cast<int>(m_stage->scene().list().cards.size());
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_stage);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Value))
            return {};
        const StageScene &scene = m_stage->scene();
        return scene.sentence(scene.placed(static_cast<std::size_t>(m_card)).card);
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRectF place = m_stage->scene()
                                 .grid()
                                 .card(static_cast<std::size_t>(m_card))
                                 .translated(0, -m_stage->scene().scroll);
        const QRect local = place.toAlignedRect();
        return {m_stage->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused =
            m_stage && m_stage->hasFocus() && static_cast<int>(m_stage->current()) == m_card;
        return state;
    }

private:
    StageView *m_stage;
    int m_card;
};

/// The stage: a list of its cards.
class StageAccessible : public QAccessibleWidget
{
public:
    explicit StageAccessible(StageView *stage) : QAccessibleWidget(stage, QAccessible::List) {}
    ~StageAccessible() override
    {
        for (const auto &[card, id] : m_cards)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override
    {
        return static_cast<int>(stage()->scene().list().cards.size());
    }
    QAccessibleInterface *child(int card) const override
    {
        if (card < 0 || card >= childCount())
            return nullptr;
        const auto [it, added] = m_cards.try_emplace(card, 0);
        if (added)
            it->second =
                QAccessible::registerAccessibleInterface(new CardAccessible(stage(), card));
        return QAccessible::accessibleInterface(it->second);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[card, id] : m_cards)
            if (QAccessible::accessibleInterface(id) == child)
                return card;
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return stage()->hasFocus() ? child(static_cast<int>(stage()->current())) : nullptr;
    }

private:
    StageView *stage() const { return static_cast<StageView *>(widget()); }

    mutable std::map<int, QAccessible::Id> m_cards; ///< those that were asked for
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *stage = qobject_cast<StageView *>(object);
    return stage ? new StageAccessible(stage) : nullptr;
}
} // namespace

void installStageAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace trama::stage
