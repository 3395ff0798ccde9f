import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.ts'

/** What a fault test found: a line of the table. */
export type Reported = {
  /** What was done to the program. */
  readonly fault: string
  readonly times: number
  readonly seed: number
  /** In words and figures. */
  readonly found: string
}

const PAGE = join(ROOT, 'docs/RELIABILITY.md')

/** Writes docs/RELIABILITY.md from what the fault tests reported. @throws where nothing was reported */
export function writeReliability(reports: string, minutes: number): void {
  const text = existsSync(reports) ? readFileSync(reports, 'utf8') : ''
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reported)
    .toSorted((one, other) => one.fault.localeCompare(other.fault, 'en'))
  if (lines.length === 0) throw new Error('no fault test reported anything')
  writeFileSync(PAGE, reliabilityPage(lines, minutes))
}

/** The page, in the order of its lines. */
export function reliabilityPage(lines: readonly Reported[], minutes: number): string {
  const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const rows = lines.map(({ fault, times, seed, found }) => `| ${fault} | ${number(times)} | ${seed} | ${found} |`)
  const kills = sumOf(lines.filter(({ fault }) => fault.startsWith('kill -9')))
  const cuts = sumOf(lines.filter(({ fault }) => fault.startsWith('power cut')))
  return `# What happens when something fails

Written by \`npm run faults -- --docs\` on ${on}, in ${minutes} minutes (Node ${process.versions.node}, ${process.platform}); not by hand. A line stands
here once its test has held. \`SEED=…\` makes other moments and other damages; \`npm test\` takes a small sample of the same tests.

| What was done to the program | times | seed | what was found |
|---|---|---|---|
${rows.join('\n')}

${number(kills)} kills and ${number(cuts)} power cuts in all. A power cut is simulated: what the process writes and flushes is heard by strace, and rebuilt as a
disk may hold it at a random moment, of what was not flushed each write with a chance of 0, 0.3, 0.7 or 1, half of them torn at
512 bytes. A disk that says it has flushed and has not is not among them ([NOT-SHOWN.md](NOT-SHOWN.md)).
`
}

function sumOf(lines: readonly Reported[]): number {
  return lines.reduce((sum, { times }) => sum + times, 0)
}

function number(value: number): string {
  return value.toLocaleString('en')
}
