import { givenAs } from '../../kernel/given.ts';
import { htmlFigure, htmlTable } from '../html/html-parts.ts';
import { htmlStyle } from '../html/html-style.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';
import type { Paper, PaperSection } from './paper.ts';

/** Writes a paper as one file for a browser and a printer: no request, no script, hostile text made harmless; its mark stands on every page. */
export function paperHtml(paper: Paper): string {
  givenAs('paperHtml', 'paper', paper, '{marks:list sections:list foot:list}');
  const first = paper.sections.filter(({ isAnnex }) => !isAnnex);
  const annex = paper.sections.filter(({ isAnnex }) => isAnnex);
  const links = (sections: readonly PaperSection[]) =>
    sections.map(({ id, heading }) => `<li><a href="#${safe(id)}">${safe(heading)}</a></li>`).join('');
  // Beside the last section and of the same parent: a browser keeps the two on one page only so.
  const foot = `<footer><p>${paper.foot.map(safe).join(' ')} Made with justice-pathway.</p></footer>`;
  const marks = paper.marks.map((mark) => `<p>${safe(mark)}</p>`).join('');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light">
<meta name="generator" content="justice-pathway">
<title>${safe(paper.audience.kind === 'inside' ? `INSIDE ONLY: ${paper.title}` : paper.title)}: ${safe(paper.subtitle)}</title>
<style>${htmlStyle}${runningStyle(paper)}</style>
</head>
<body class="paper ${safe(paper.kind)} ${paper.audience.kind}">
<a class="skip" href="#main">Skip to the findings</a>
<div class="page">
<header class="top">
<div class="mark">${marks}</div>
<p class="over">${safe(paper.subtitle)}</p>
<h1>${safe(paper.title)}</h1>
</header>
<main id="main">
${first.map(sectionHtml).join('\n')}
${annex.length === 0 ? foot : `<nav class="contents" aria-label="Annex"><h2>Annex</h2><ul>${links(annex)}</ul></nav>\n<div class="annexes">${annex.map(sectionHtml).join('\n')}\n${foot}</div>`}
</main>
</div>
</body>
</html>
`;
}

/** What stands at the foot of every printed page: who may read it, and the number of the page. */
function runningStyle({ marks }: Paper): string {
  const text = [...marks.join(' ')]
    .map((mark) => (/[A-Za-z0-9 .,:;()]/.test(mark) ? mark : `\\${(mark.codePointAt(0) ?? 32).toString(16)} `))
    .join('');
  const look = 'font:7pt sans-serif;vertical-align:top;padding-top:2mm';
  return `@page{@bottom-left{content:"${text}";width:80%;text-align:left;${look}}@bottom-right{content:counter(page) " of " counter(pages);${look}}}`;
}

function sectionHtml({ id, heading, paragraphs, list, pictures = [], tables = [], roomFor }: PaperSection): string {
  const figures = pictures.map((picture) => htmlFigure(picture.svg, picture.sentence, `Picture: ${picture.title}`, picture.isNarrow));
  const sheets = tables.map((table) => htmlTable(table));
  const parts = [
    ...paragraphs.map((text, at) => `<p${at === 0 ? ' class="first"' : ''}>${safe(text)}</p>`),
    ...(list ? [`<ul>${list.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`] : []),
    ...(figures.length > 0 && figures.length === sheets.length
      ? figures.flatMap((figure, at) => [figure, sheets[at] as string])
      : [...figures, ...sheets]),
    ...(roomFor ? [`<div class="room"><p>${safe(roomFor)}</p></div>`] : []),
  ];
  return `<section id="${safe(id)}" aria-labelledby="${safe(id)}-h">\n<h2 id="${safe(id)}-h">${safe(heading)}</h2>\n${parts.join('\n')}\n</section>`;
}
