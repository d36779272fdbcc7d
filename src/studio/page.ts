/** Puts the page together: one file, no request, nothing that runs but the script whose hash it names. */
export function studioPage(parts: {
  readonly style: string;
  readonly script: string;
  /** Script of the worker, deflated, in base64. */
  readonly worker: string;
  readonly scriptHash: string;
  /** Licence texts of what the page holds, as HTML-safe text. */
  readonly licences: string;
}): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${parts.scriptHash}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Journey studio</title>
<style>${parts.style}</style>
</head>
<body>
<a class="skip" href="#main" id="skip">Skip to the page</a>
<header class="bar"><div class="wrap"><a class="name" href="#/home">Journey studio</a><nav aria-label="Things to do"><ul id="navigation"></ul></nav><button type="button" class="projector-switch" id="projector" aria-pressed="false">Projector</button></div></header>
<div class="wrap"><main id="main" tabindex="-1"><noscript><p>This page needs JavaScript, which it carries itself. It makes no request.</p></noscript></main>
<aside class="trade" id="words" aria-label="Words on this page" hidden><details><summary>Words on this page<span></span></summary><dl></dl></details></aside>
<footer class="foot"><p>Made with justice-pathway. People in this page are invented. Not legal advice.</p><details><summary>Open-source parts of this page</summary><pre class="licences" tabindex="0">${parts.licences}</pre></details></footer></div>
<div id="live" class="hidden" role="status" aria-live="polite"></div>
<script type="text/plain" id="worker">${parts.worker}</script>
<script type="module">${inline(parts.script)}</script>
</body>
</html>
`;
}

/** Script text that cannot end its own element. */
export function inline(text: string): string {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
