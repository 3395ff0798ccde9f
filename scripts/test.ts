import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installBrowser, installWindowless } from '../host/browser.ts'
import { ensureBuilt } from './build.ts'
import { ROOT, run } from './run.ts'

// What the tests look at papers with and break disks with; Debian's names.
const TOOLS = ['poppler-utils', 'strace']

/** names: of the tests that failed, as far as the runner told them. */
type Count = { readonly passed: number; readonly failed: number; readonly names?: readonly string[] }
type Step = { readonly name: string; readonly go: () => Promise<Count> }

/** Steps one after the other; those that stand together in a list run two at a time. */
type Suite = readonly (Step | readonly Step[])[]

const REPORTS = join(ROOT, 'test-results/reports')

/** A check that has no tests of its own counts as one. */
function check(name: string, command: string, args: readonly string[]): Step {
  return {
    name,
    go: async () => ((await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  }
}

function vitest(name: string, project: string): Step {
  const report = join(REPORTS, `${name}.json`)
  return {
    name,
    go: async () => {
      const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const code = await run('vitest', args)
      const told = read(report) as VitestReport
      const failures = (told.testResults ?? []).flatMap((file) =>
        file.assertionResults.filter((one) => one.status === 'failed').map((one) => `${file.name}: ${one.fullName}`),
      )
      return { ...honest(code, told.numPassedTests ?? 0, told.numFailedTests ?? 0), names: failures }
    },
  }
}

function playwright(name: string, config: string): Step {
  const report = join(REPORTS, `${name}.json`)
  return {
    name,
    go: async () => {
      const code = await run('playwright', ['test', '--config', config, '--reporter=list,json'], {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      })
      const { stats = {}, suites = [] } = read(report) as PlaywrightReport
      const count = honest(code, stats.expected ?? 0, (stats.unexpected ?? 0) + (stats.flaky ?? 0))
      return { ...count, names: suites.flatMap(failuresIn) }
    },
  }
}

type VitestReport = {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly testResults?: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

type PlaywrightSuite = {
  readonly specs: readonly { readonly ok: boolean; readonly file: string; readonly title: string }[]
  readonly suites?: readonly PlaywrightSuite[]
}

type PlaywrightReport = {
  readonly stats?: { readonly expected?: number; readonly unexpected?: number; readonly flaky?: number }
  readonly suites?: readonly PlaywrightSuite[]
}

function failuresIn(suite: PlaywrightSuite): readonly string[] {
  const here = suite.specs.filter((spec) => !spec.ok).map((spec) => `${spec.file}: ${spec.title}`)
  return [...here, ...(suite.suites ?? []).flatMap(failuresIn)]
}

/** A runner that failed without a failing test (it could not start, say), or ran nothing, still counts as a failure. */
function honest(code: number, passed: number, failed: number): Count {
  const silent = code !== 0 || passed === 0
  return { passed, failed: failed === 0 && silent ? 1 : failed }
}

function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {}
  }
}

const STATIC: readonly Step[] = [
  check('types of domain', 'tsc', ['-p', 'tsconfig.domain.json']),
  check('types of the page', 'tsc', ['-p', 'tsconfig.web.json']),
  check('types of the program', 'tsc', ['-p', 'tsconfig.node.json']),
  check('lint', 'oxlint', []),
  check('format', 'oxfmt', ['--check']),
  check('who imports whom', 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--',
    'domain',
    'main',
    'preload',
    'renderer',
    'host',
    'scripts',
    'tests',
  ]),
  check('nothing unused', 'knip', []),
]
// The checks keep one core busy each; the tests leave one idle while they wait for disks and threads.
const CHECKS: Suite = [[vitest('unit', 'unit'), vitest('alone', 'alone'), ...STATIC]]

const SUITES: Readonly<Record<string, Suite>> = {
  check: CHECKS,
  e2e: [playwright('e2e', 'tests/e2e/playwright.config.ts')],
  all: [
    ...CHECKS,
    vitest('faults', 'faults'),
    vitest('faults of encrypted records', 'encrypted'),
    playwright('host', 'tests/host/playwright.config.ts'),
    playwright('e2e', 'tests/e2e/playwright.config.ts'),
  ],
}

const steps = SUITES[process.argv[2] ?? 'all']
if (steps === undefined) throw new Error(`no such suite: ${process.argv[2]}`)

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
// The program is started some thousand times: what Node compiled once it need not compile again.
process.env['NODE_COMPILE_CACHE'] ??= join(ROOT, 'test-results/compile-cache')
installBrowser({ extras: TOOLS })
installWindowless()
await ensureBuilt()

let passed = 0
let failed = 0
const lines: string[] = []
for (const step of steps) await ('go' in step ? go(step) : twoAtATime(step))
console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function twoAtATime(together: readonly Step[]): Promise<void> {
  const left = [...together]
  const worker = async (): Promise<void> => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) await go(step)
  }
  await Promise.all([worker(), worker()])
}

async function go(step: Step): Promise<void> {
  console.log(`\n── ${step.name}`)
  const began = performance.now()
  const count = await step.go()
  const seconds = Math.round((performance.now() - began) / 1000)
  passed += count.passed
  failed += count.failed
  lines.push(
    `${count.failed === 0 ? '✓' : '✗'} ${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  )
  // Named at the very end too: of a log cut short, the end is what is left.
  for (const name of count.names ?? []) lines.push(`    ${name.replace(`${ROOT}/`, '')}`)
}
