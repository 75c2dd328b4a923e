// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>
#include <QXmlStreamReader>

namespace trama::test
{

/// A text in English with its translation.
struct Pair
{
    QString source;
    QString translation;
    bool finished = true;
};

/// All texts of a translation file.
inline QList<Pair> pairsOf(QIODevice &file)
{
    QList<Pair> pairs;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source")) {
            pairs.append({xml.readElementText(), {}, true});
        } else if (xml.name() == QLatin1String("translation")) {
            pairs.last().finished = xml.attributes().value("type").isEmpty();
            // Of what is counted, all forms.
            pairs.last().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return pairs;
}

/// Every text that a window's widgets and actions show or tell, with whose it is.
inline QList<std::pair<QString, QString>> textsOf(const QWidget &window)
{
    QList<std::pair<QString, QString>> texts;
    const auto add = [&](const QObject *whose, const QString &text) {
        if (!text.isEmpty())
            texts.append({QStringLiteral("%1 %2").arg(whose->metaObject()->className(),
                                                      whose->objectName()),
                          text});
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        add(widget, widget->toolTip());
        add(widget, widget->accessibleName());
        add(widget, widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(widget, button->text());
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            add(widget, field->placeholderText());
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                add(widget, box->itemText(i));
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        add(action, action->text());
        add(action, action->iconText());
        add(action, action->toolTip());
    }
    return texts;
}

} // namespace trama::test
