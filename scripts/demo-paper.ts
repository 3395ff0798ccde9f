import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './run.ts'

const HOST_CLI = join(ROOT, 'host/cli.ts')
const CLI = join(ROOT, 'out/main/cli.js')
// Fine enough to read every word, small enough to look at side by side.
const DPI = { hagaki: 120, a4: 80 } as const

const run = promisify(execFile)

/**
 * Thank-yous to two people of a made-up shop: cards with both sides and letters, in columns and in rows, as PDF and as
 * pictures in `out`. The shop's own file is only read: each mailing is made in a copy, so none waits to be posted.
 */
export async function paperPictures(database: string, name: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  for (const paper of ['hagaki', 'a4'] as const) {
    for (const writing of ['vertical', 'horizontal'] as const) {
      const pdf = join(out, `${paper}-${writing}.pdf`)
      await letters(database, name, ['--paper', paper, '--writing', writing, '--out', pdf])
      await run('pdftoppm', ['-png', '-r', `${DPI[paper]}`, pdf, join(out, `${paper}-${writing}`)])
      console.log(`demo/paper/${paper}-${writing}.pdf`)
    }
  }
}

async function letters(database: string, name: string, words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-demo-'))
  const copy = join(folder, 'otsukiai.db')
  cpSync(database, copy)
  try {
    const found = await command('search', '--db', copy, '--text', name, '--limit', '2')
    const to = (JSON.parse(found) as readonly { readonly id: string }[]).map(({ id }) => id).join(',')
    await command('letters', '--db', copy, '--to', to, '--template', 'first-visit-thanks', ...words)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function command(...words: readonly string[]): Promise<string> {
  return (await run(process.execPath, [HOST_CLI, CLI, ...words])).stdout
}
