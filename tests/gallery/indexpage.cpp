// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/indexpage.h"

namespace trama::gallery
{

namespace
{
constexpr const char *head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Trama: gallery</title>
<style>
body { font: 15px sans-serif; margin: 2em; background: #f4f4f4; }
figure { display: inline-block; margin: 0 1em 1em 0; vertical-align: top; }
img { width: 480px; border: 1px solid #888; }
.failed { font-weight: bold; }
</style>
</head>
<body>
<h1>Trama: gallery</h1>
)";

QString figureOf(const Picture &picture)
{
    const QString caption = QStringLiteral("%1, %2, %3 × %4")
                                .arg(picture.language, picture.theme)
                                .arg(picture.size.width())
                                .arg(picture.size.height());
    return QStringLiteral("<figure><a href=\"%1\"><img src=\"%1\" alt=\"%2: %3\"></a>"
                          "<figcaption>%3</figcaption></figure>\n")
        .arg(picture.file.toHtmlEscaped(), picture.title.toHtmlEscaped(), caption);
}
} // namespace

QString indexPage(const std::vector<Picture> &pictures, const QStringList &failures)
{
    QString page = QString::fromLatin1(head);
    for (const QString &failure : failures)
        page += QStringLiteral("<p class=\"failed\">%1</p>\n").arg(failure.toHtmlEscaped());
    QString exercise;
    for (const Picture &picture : pictures) {
        const QString heading = picture.title + QStringLiteral(" · ") + picture.language;
        if (std::exchange(exercise, heading) != heading)
            page += QStringLiteral("<h2>%1</h2>\n").arg(heading.toHtmlEscaped());
        page += figureOf(picture);
    }
    return page + QStringLiteral("</body>\n</html>\n");
}

} // namespace trama::gallery
