import { escapeMarkup } from '../report/escape.ts';

const style = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #4a4a4a; --line: #c4c4c4; --head: #00437c; --yes: #1d6b36; --no: #9b1c1c; --ask: #7a4b00; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 190mm; font: 14px/1.4 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: var(--ink); background: #fff; }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; color: var(--head); }
h2 { font-size: 17px; margin: 18px 0 4px; display: flex; flex-wrap: wrap; gap: 8px; align-items: baseline; border-bottom: 2px solid var(--head); padding-bottom: 3px; }
h2 .state { font-size: 14px; font-weight: 600; }
p { margin: 4px 0; }
.lead { color: var(--soft); margin-bottom: 10px; }
.yes { color: var(--yes); } .no { color: var(--no); } .unknown { color: var(--ask); }
.box { border: 1px solid var(--line); border-left: 5px solid var(--ask); padding: 8px 12px; margin: 10px 0; }
.box ul { margin: 4px 0 0; padding-left: 18px; }
table { width: 100%; border-collapse: collapse; margin: 4px 0 0; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-size: 12px; color: var(--soft); font-weight: 600; }
td strong { font-size: 15px; }
.small { font-size: 12px; color: var(--soft); }
.phone { font-size: 16px; font-weight: 600; white-space: nowrap; }
footer { margin-top: 18px; font-size: 12px; color: var(--soft); border-top: 1px solid var(--line); padding-top: 6px; }
@page { size: A4; margin: 12mm; }
@media print { body { padding: 0; max-width: none; font-size: 11.5px; } h1 { font-size: 20px; } h2 { font-size: 14px; margin-top: 10px; } td, th { padding: 3px 8px 3px 0; } tr, .box, h2 { break-inside: avoid; } h2 { break-after: avoid; } .small, footer { font-size: 10px; } }
`;

/** A page that stands by itself, for screen and A4 paper. The body must be safe markup already. */
export function printPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
