import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRACTICES } from './practice-rows.ts'
import { ROOT } from './run.ts'

// npm run practices: which test shows each practice, taken from the titles of the tests themselves.

const PAGE = join(ROOT, 'docs/PRACTICES.md')

/** A title that begins with its rows: test('P31 P32 …', also within a list of such titles. */
const TITLE = /(?<![\w/])(['`])((?:P\d{1,2} )+)((?:(?!\1)[^\n])+)\1/g

export type Shown = { readonly row: string; readonly file: string; readonly title: string }

/** Every title that names a row, by file and in the order of the file; one that names two stands twice. */
export function shownByTests(): readonly Shown[] {
  const files = globSync('tests/**/*.{test,spec}.ts', { cwd: ROOT }).toSorted()
  return files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(TITLE)].flatMap(([, , rows = '', title = '']) =>
      rows
        .trim()
        .split(' ')
        .map((row) => ({ row, file: file.replaceAll('\\', '/'), title })),
    ),
  )
}

/** The page as it should stand, as Markdown. */
export function practicesPage(shown: readonly Shown[]): string {
  const byRow = Map.groupBy(shown, ({ row }) => row)
  const lines = PRACTICES.map(([row, practice]) => `| ${row} | ${practice} | ${testsOf(byRow.get(row) ?? [])} |`)
  return `# What keeps customers, and which test shows it

Written by \`npm run practices\` from the titles of the tests; not by hand. A row without a test is not shown yet.

| row | the practice | shown by |
|---|---|---|
${lines.join('\n')}
`
}

/** End-to-end tests say it as the owner does it, so they are named by their titles; of the others there are many. */
function testsOf(shown: readonly Shown[]): string {
  const inWindow = shown.filter(({ file }) => file.startsWith('tests/e2e/'))
  const titles = inWindow.map(({ file, title }) => `${title.replaceAll('|', '\\|')} (${nameOf(file)})`)
  const others = Map.groupBy(
    shown.filter(({ file }) => !file.startsWith('tests/e2e/')),
    ({ file }) => file,
  )
  const counted = [...others].map(([file, some]) => `${nameOf(file)}${some.length > 1 ? ` ×${some.length}` : ''}`)
  return [...titles, counted.join(', ')].filter((each) => each !== '').join('<br>')
}

function nameOf(file: string): string {
  return file.replace(/^tests\//, '').replace(/\.(test|spec)\.ts$/, '')
}

export function pageOnDisk(): string {
  return readFileSync(PAGE, 'utf8')
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, practicesPage(shownByTests()))
