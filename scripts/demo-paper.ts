import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './run.ts'

const HOST_CLI = join(ROOT, 'host/cli.ts')
const CLI = join(ROOT, 'out/main/cli.js')

/** One mailing on one paper; `dpi`: fine enough to read every word, small enough to look at side by side. */
type Wanted = {
  readonly name: string
  readonly template: string
  readonly dpi: number
  readonly words: readonly string[]
}

const on = (paper: string, ...words: readonly string[]): readonly string[] => ['--paper', paper, ...words]
const THANKS = 'first-visit-thanks'

const WANTED: readonly Wanted[] = [
  ...['vertical', 'horizontal'].flatMap((writing) => [
    { name: `hagaki-${writing}`, template: THANKS, dpi: 120, words: on('hagaki', '--writing', writing) },
    { name: `a4-${writing}`, template: 'birthday', dpi: 80, words: on('a4', '--writing', writing) },
  ]),
  { name: 'hagaki-wide', template: THANKS, dpi: 110, words: on('hagaki-wide', '--writing', 'horizontal') },
  { name: 'new-year', template: 'new-year', dpi: 120, words: on('nenga') },
  { name: 'apology', template: 'apology-mistake', dpi: 80, words: on('a4') },
  { name: 'a5', template: 'best-thanks', dpi: 90, words: on('a5') },
  ...['naga3', 'you2', 'kaku2'].map((paper) => ({
    name: paper,
    template: 'none',
    dpi: 70,
    words: on(paper, '--boxes', 'drawn'),
  })),
  { name: 'label21', template: 'none', dpi: 60, words: on('label21') },
  { name: 'list', template: 'mid-summer', dpi: 70, words: on('list') },
]

/**
 * Letters to two people of a made-up shop on every kind of paper, as PDF and as pictures in `out`. The shop's own file is only
 * read: each mailing is made in a copy, so none waits to be posted.
 */
export async function paperPictures(database: string, name: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  for (const wanted of WANTED) {
    const pdf = join(out, `${wanted.name}.pdf`)
    await letters(database, name, ['--template', wanted.template, ...wanted.words, '--out', pdf])
    await run('pdftoppm', ['-png', '-r', `${wanted.dpi}`, pdf, join(out, wanted.name)])
    console.log(`demo/paper/${wanted.name}.pdf`)
  }
}

const run = promisify(execFile)

async function letters(database: string, name: string, words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-demo-'))
  const copy = join(folder, 'otsukiai.db')
  cpSync(database, copy)
  try {
    const found = await command('search', '--db', copy, '--text', name, '--limit', '2')
    const to = (JSON.parse(found) as readonly { readonly id: string }[]).map(({ id }) => id).join(',')
    await command('letters', '--db', copy, '--to', to, ...words)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function command(...words: readonly string[]): Promise<string> {
  return (await run(process.execPath, [HOST_CLI, CLI, ...words])).stdout
}
