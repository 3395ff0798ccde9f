/** A piece of a page, everything in it escaped. */
export type Html = string & { readonly html: unique symbol }

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters no page may hold; and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu

/** A text with nothing in it that a page would take for its own; line breaks are kept. */
export function escaped(text: string): Html {
  const safe = text.replaceAll(UNSEEN, (one) => (one === '\n' ? one : ''))
  return safe.replaceAll(/[&<>"']/g, (one) => ENTITIES[one] ?? one) as Html
}

/**
 * Pieces stand as they are, texts are escaped, lists are joined. The only way in which a page is put together.
 * Not called html: formatters of code would set its pieces anew, and close what the next piece closes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly (Html | readonly Html[])[]): Html {
  const filled = parts.map((part, at) => part + [values[at] ?? ''].flat().join(''))
  return filled.join('') as Html
}

export const NOTHING = '' as Html

/** The address of a file beside a page, whatever its name is made of. */
export function hrefTo(...path: readonly string[]): Html {
  return escaped(path.map((part) => encodeURIComponent(part)).join('/'))
}

// Quiet paper by day and night, and black on white in print; the same colours as the program's.
const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fbf8f1, #1b1916); --ink: light-dark(#211d18, #f1ebdf);
  --soft: light-dark(#4d463c, #cdc5b6); --line: light-dark(#e0d8c9, #3b362f); --indigo: light-dark(#233f7c, #b9caf5);
  --red: light-dark(#93220c, #ffb5a3); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 52rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.7 'BIZ UDPGothic', 'Yu Gothic UI', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif;
  overflow-wrap: anywhere; }
a { color: var(--indigo); }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.4; }
h2 { margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.125rem; }
p { margin: 0; }
.soft { color: var(--soft); }
.text { white-space: pre-line; }
nav { margin-bottom: 1rem; }
.states { margin: 1rem 0 0; padding: .5rem 1rem .5rem 2rem; border: 2px solid var(--red); border-radius: .25rem;
  color: var(--red); }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; margin: 1rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.25rem; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { color: var(--soft); font-weight: normal; text-align: left; }
th, td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child { white-space: nowrap; }
.row { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding-block: .125rem; }
.pair { white-space: pre-line; }
.yen { text-align: right; white-space: nowrap; }
.photos { display: flex; flex-wrap: wrap; gap: 1rem; }
.photos img { max-width: 15rem; max-height: 15rem; border: 1px solid var(--line); }
figure { margin: 0; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --line: #999; --indigo: #000; --red: #000; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  nav { display: none; }
  tr, dd, li, figure { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`

/** A whole page: no script, nothing fetched from anywhere but pictures that lie beside it. */
export function page(language: string, title: string, body: Html): string {
  return pageStart(language, title) + body + PAGE_END
}

/** What stands before the body of a page, for one that is written piece by piece. */
export function pageStart(language: string, title: string): Html {
  return markup`<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
<style>${STYLE as Html}</style>
</head>
<body>
`
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:" as Html

export const PAGE_END = '\n</body>\n</html>\n' as Html
