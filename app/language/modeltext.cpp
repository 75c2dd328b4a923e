// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/modeltext.h"

#include <QCoreApplication>

namespace trama
{

QString modelText(lab::Model model)
{
    switch (model) {
    case lab::Model::Any:
        return QCoreApplication::translate("trama::Model", "in any Python");
    case lab::Model::CPython:
        return QCoreApplication::translate("trama::Model", "in this Python");
    case lab::Model::FreeThreaded:
        return QCoreApplication::translate("trama::Model", "without a GIL");
    }
    return {};
}

} // namespace trama
