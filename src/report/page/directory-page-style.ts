import { escapeMarkup } from '../plain/escape.ts';

const style = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #4a4a4a; --line: #c4c4c4; --head: #00437c; --yes: #1d6b36; --no: #9b1c1c; --ask: #7a4b00; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 190mm; font: 14px/1.4 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: var(--ink); background: #fff; }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; color: var(--head); text-wrap: balance; }
h2 { font-size: 16px; margin: 16px 0 4px; }
p { margin: 4px 0; }
.lead { color: var(--soft); margin-bottom: 10px; font-size: 15px; }
.yes { color: var(--yes); } .no { color: var(--no); } .unknown { color: var(--ask); }
td.yes { font-weight: 600; }
.state { font-size: 13px; font-weight: 600; margin-left: 6px; }
.box { border: 1px solid var(--line); border-left: 5px solid var(--ask); padding: 8px 12px; margin: 10px 0; }
.box ul { margin: 4px 0 0; padding-left: 18px; }
table { width: 100%; border-collapse: collapse; margin: 8px 0 0; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { font-size: 12px; color: var(--soft); font-weight: 600; padding-bottom: 0; border: 0; }
th.wide { width: 48%; }
tr.need th { font-size: 16px; padding-top: 14px; border-bottom: 2px solid var(--head); }
.mark { font-weight: 700; }
.small { font-size: 12px; color: var(--soft); }
.tasks { list-style: '☐ '; padding-left: 20px; margin: 4px 0; }
.phone { font-size: 16px; font-weight: 600; white-space: nowrap; }
footer { margin-top: 14px; font-size: 12px; color: var(--soft); }
@media screen and (max-width: 560px) {
  body { padding: 16px; } table, tbody, tr, td, tbody th { display: block; width: auto; } thead { display: none; }
  tbody td, tbody th { border: 0; padding: 2px 0; } tr { border-bottom: 1px solid var(--line); padding: 6px 0; } tr.need { border: 0; }
}
@page { size: A4; margin: 12mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 11px; line-height: 1.3; }
  h1 { font-size: 18px; } .lead { font-size: 12px; margin-bottom: 4px; }
  .box { margin: 4px 0; padding: 4px 10px; } th, td { padding: 2px 10px 2px 0; }
  tr.need th { font-size: 13px; padding-top: 7px; } .state { font-size: 11px; } .phone { font-size: 13px; }
  .small, footer, thead th { font-size: 9.5px; } tr, .box { break-inside: avoid; } tr.need { break-after: avoid; }
}
`;

/** A page that stands by itself, for screen and A4 paper. The body must be safe markup already; a mark says for whom the page is. */
export function printPage(title: string, body: string, mark?: string): string {
  // Two hyphens would end the comment.
  const first = mark === undefined ? '' : `<!-- ${mark.replaceAll(/-{2,}|[<>]/g, ' ')} -->\n`;
  return `${first}<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
${mark === undefined ? '' : `<p class="mark">${escapeMarkup(mark)}</p>\n`}${body}
</body>
</html>
`;
}
