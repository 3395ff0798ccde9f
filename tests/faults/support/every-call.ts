import type { ErrorCode } from '#contract/result.ts'
import { testFolder } from '../../support/db.ts'
import { doOnce } from './acts.ts'
import { randomOf } from './damages.ts'
import { type Deed, doFailing, ERRORS, type Failure, type Outcome, type Touches, touchesOf } from './failing-calls.ts'
import type { Ground } from './ground.ts'
import { report } from './report.ts'

/** So many failures of each operation; 0: at every call that it makes. */
const FAILURES = Number(process.env['FAILURES'] ?? 5)
/** For all failures of one operation. */
export const LONGEST_MS = FAILURES === 0 ? 3_600_000 : 300_000
const SEED = Number(process.env['SEED'] ?? 0)

export type Operation = {
  readonly ground: Ground
  readonly act: string
  readonly copy?: string
  /** What stands in the folder, found sound. @throws where it is not */
  readonly look: (folder: string) => string
  /** What may stand there once it was refused; and once it was done. */
  readonly was: readonly string[]
  readonly is: string
  readonly refusals: readonly ErrorCode[]
}

/** `faults` are empty where nothing is wrong; `refused` by code, `hidden` where it was done although a call failed. */
export type Found = {
  readonly times: number
  readonly faults: readonly string[]
  readonly refused: ReadonlyMap<string, number>
  readonly hidden: number
}

/** Does it over and over, each time anew, while another of its calls fails in another way. */
export async function failCalls(operation: Operation): Promise<Found> {
  const { ground, act, copy = '' } = operation
  const deed: Deed = { folder: ground.folder, act, copy, compiled: testFolder() }
  ground.reset()
  const touches = await touchesOf(deed)
  const faults: string[] = []
  const refused = new Map<string, number>()
  let times = 0
  let hidden = 0
  for (const failure of failuresOf(touches)) {
    ground.reset()
    const outcome = await doFailing(deed, touches, failure)
    const fault = await faultOf(operation, deed, outcome)
    if (fault !== '') faults.push(`${failure.call} ${failure.nth} ${failure.error}: ${fault}`)
    if (!outcome.isHit) continue
    times += 1
    if (outcome.said === 'done') hidden += 1
    else refused.set(outcome.said, (refused.get(outcome.said) ?? 0) + 1)
  }
  return { times, faults, refused, hidden }
}

/** Up to this call of its kind each of the errors comes; at the hundreds that follow they take turns, by the seed. */
const EACH_UP_TO = 12

/** Each call up to one more than there are, which is then not made; or some of them. */
function failuresOf({ counts }: Touches): readonly Failure[] {
  const all = [...counts].flatMap(([call, count]) =>
    Array.from({ length: count + 1 }, (_, at) => at + 1).flatMap((nth) => {
      const errors = nth <= EACH_UP_TO ? ERRORS : ERRORS.filter((_, at) => at === (nth + SEED) % ERRORS.length)
      return errors.map((error) => ({ call, nth, error }))
    }),
  )
  if (FAILURES === 0) return all
  const random = randomOf(SEED)
  return Array.from({ length: FAILURES }, () => all[random(all.length)]).filter((some) => some !== undefined)
}

async function faultOf(operation: Operation, deed: Deed, outcome: Outcome): Promise<string> {
  const { said, stderr, isHit } = outcome
  const { look, was, is, refusals } = operation
  if (stderr !== '') return /^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr
  if (!isHit && said !== 'done') return `${said}, though nothing failed`
  if (said !== 'done' && !refusals.some((code) => said === `refused ${code}`)) return `it said: ${said}`
  const left = seen(look, deed.folder)
  if (left === is) return ''
  if (said === 'done') return 'it was said to be done and is not'
  if (!was.includes(left)) return `neither done nor not: ${left}`
  const again: string[] = []
  await doOnce(deed.folder, deed.act, (line) => void again.push(line), deed.copy)
  if (again.at(-1) !== 'done') return `on a healed disk: ${again.at(-1)}`
  return seen(look, deed.folder) === is ? '' : 'on a healed disk it was said to be done and is not'
}

function seen(look: Operation['look'], folder: string): string {
  try {
    return look(folder)
  } catch (error) {
    return String(error).slice(0, 200)
  }
}

export function reportFailures(what: string, { times, refused, hidden }: Found): void {
  const words = [...refused].map(([said, n]) => `${n} ${said}`).join(', ')
  const found = `0 false successes, sound each time, done at the next try; ${words}; ${hidden} done all the same`
  report({ fault: `a call to the disk fails while ${what}`, times, seed: SEED, found })
}
