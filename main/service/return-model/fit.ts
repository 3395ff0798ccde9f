import { extname } from 'node:path'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import type { Progress } from '#domain/progress.ts'
import { maySpeak } from '#domain/week/outlook.ts'
import { fitModel } from '#domain/week/return-model/fit.ts'
import type { Histories } from '#domain/week/return-model/histories.ts'
import { meanOf, WEEKS_AHEAD } from '#domain/week/return-model/score.ts'
import { startBeside } from '#main/service/beside.ts'
import { historiesOn, seenOn } from '#main/store/histories.ts'
import { countPeople } from '#main/store/listing.ts'
import { forgetFits, hasModelOn, keepFit, lastFit } from '#main/store/model-fits.ts'
import { spans } from '#main/store/refresh.ts'
import { runThrough } from '#main/store/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import type { Fitted, FromFitThread, ToFitThread } from './fit-order.ts'

/** Fewer are fitted before a thread has begun. */
const WORTH_A_THREAD = 1_500

/** Read at once: some 20 ms. */
const STEP = 20_000

/** As long as nothing new was noted, a model is believed so many days. */
const BELIEVED_DAYS = 7

/** Beside this file, whether it is the source that runs or what was built of it. */
const ENTRY = new URL(`./fit-thread${extname(import.meta.url)}`, import.meta.url)

/**
 * What is to be done about the model today: nothing, where it was fitted already, or nothing was noted since, or the shop
 * has too little to go by; forget, where it had enough once.
 */
export function modelDue({ db }: Pick<Session, 'db'>, today: Day): 'nothing' | 'fit' | 'forget' {
  const last = lastFit(db)
  if (last?.madeOn === today) return 'nothing'
  const { seen, fingerprint } = seenOn(db, today)
  if (!maySpeak(countPeople(db), seen)) return last === null ? 'nothing' : 'forget'
  const isBelieved = last?.fingerprint === fingerprint && daysBetween(last.madeOn, today) < BELIEVED_DAYS
  return isBelieved ? 'nothing' : 'fit'
}

/**
 * Fits the model beside everything else, at most once a day. Within a day nothing that is known of the whole shop may
 * change, so that what is found is in force from tomorrow on, unless there was nothing before. @throws Refusal disk-*
 */
export function* keepModel(session: Session, worthAThread = WORTH_A_THREAD): Generator<Progress, void> {
  const today = session.today()
  const due = modelDue(session, today)
  if (due === 'forget') write(session, 'model-forgotten', forgetFits)
  if (due !== 'fit') return
  const isFirst = !hasModelOn(session.db, today)
  yield* fitted(session, today, isFirst ? today : addDays(today, 1), worthAThread)
}

/** The same in one go and in force at once, for a command line that is asked about one day. @throws Refusal disk-* */
export function fitInPlace(session: Session): void {
  const today = session.today()
  if (session.clock() !== 'fine' || lastFit(session.db)?.day === today) return
  const due = modelDue(session, today)
  if (due === 'forget') write(session, 'model-forgotten', forgetFits)
  if (due === 'fit') runThrough(fitted(session, today, today, Infinity))
}

function* fitted(session: Session, today: Day, day: Day, worthAThread: number): Generator<Progress, void> {
  const { seen, fingerprint } = seenOn(session.db, today)
  const histories = yield* read(session, today)
  const { fit, mean } = histories.n < worthAThread ? fittedHere(histories) : yield* fittedBeside(histories)
  write(session, 'model-fitted', (db) => keepFit(db, { day, madeOn: today, fingerprint }, { fit, mean, seen }))
}

function fittedHere(histories: Histories): Fitted {
  const fit = fitModel(histories)
  return { fit, mean: meanOf(fit, histories, WEEKS_AHEAD) }
}

function* fittedBeside(histories: Histories): Generator<Progress, Fitted> {
  const thread = startBeside<FromFitThread>(ENTRY, {})
  try {
    thread.tell({ kind: 'histories', histories } satisfies ToFitThread)
    for (;;) {
      const said = thread.next()
      if (said?.kind === 'end') return said
      if (said?.kind === 'failed') throw said.error
      yield at(histories.n)
    }
  } finally {
    thread.end()
  }
}

function* read({ db }: Session, today: Day): Generator<Progress, Histories> {
  const parts: Histories[] = []
  for (const span of spans(db, STEP)) {
    parts.push(historiesOn(db, span, today))
    yield at(parts.reduce((sum, { n }) => sum + n, 0))
  }
  return joined(parts)
}

function joined(parts: readonly Histories[]): Histories {
  const column = (of: 'x' | 'tx' | 'T' | 'litt'): Float64Array => {
    const all = new Float64Array(n)
    let from = 0
    for (const part of parts) {
      all.set(part[of], from)
      from += part.n
    }
    return all
  }
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  return { n, x: column('x'), tx: column('tx'), T: column('T'), litt: column('litt') }
}

function at(done: number): Progress {
  return { done, total: done, what: 'reading' }
}
