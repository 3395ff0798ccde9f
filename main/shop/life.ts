import type { NewShop } from '#domain/shop.ts'
import { v7 } from 'uuid'
import type { ClockVerdict } from '#domain/clock.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { forgetOldChanges } from '#main/service/changes.ts'
import { lookInSteps, mendInSteps } from '#main/service/check.ts'
import { keepErased } from '#main/service/keep-erased.ts'
import { readMonthLineAhead } from '#main/service/month-line.ts'
import { furnish } from '#main/service/new-shop.ts'
import { keepModel, modelDue } from '#main/service/return-model/fit.ts'
import { eraseNextInTrash, purgeSomeInTrash } from '#main/service/trash.ts'
import { sweepUnpacked } from '#main/service/verify-any.ts'
import { checkpoint, closeShop, createShop, openShop, type OpenShop, type ShopPaths } from '#main/store/open.ts'
import { notePlaces } from '#main/store/note-places.ts'
import { pruneKept } from '#main/store/prune-kept.ts'
import { Refusal } from '#main/store/refusal.ts'
import { removeShop } from '#main/store/remove.ts'
import { readFiguresAhead } from '#main/store/stages.ts'
import type { Session } from '#main/store/session.ts'
import type { ShopFacts } from '#main/store/settings.ts'
import type { Changed } from '#main/store/write.ts'
import { watchClock } from './clock.ts'
import { todayIn, watchDay, zoneOfThisPc } from './day.ts'
import { type Jobs, startJobs, type Working } from './jobs.ts'
import { liveSession } from './session.ts'

export type Told = {
  readonly changed: (what: Changed) => void
  readonly dayChanged: (today: Day) => void
  /** The PC's date came into doubt, or out of it, while the shop was open. */
  readonly clockChanged: () => void
  /** Where long work stands, and null once nothing runs any more. */
  readonly working: (now: Working | null) => void
  /** Tidying up failed; nothing that was saved is in doubt. */
  readonly failed: (doing: string, error: unknown) => void
}

/** The shop while it is open. */
export type LiveShop = {
  readonly session: Session
  readonly jobs: Jobs
  clock(): ClockVerdict
  /** The owner says that the PC's date is right. */
  confirmClock(): void
  wake(): void
  /** Long work that runs is given up, so that nobody waits for it. */
  close(): void
}

// Long enough that a save is one write to the disk, short enough that the log never grows large.
const IDLE_MS = 2_000

// Search text and figures are looked through once the shop has been open for a while, in steps that nobody notices.
const MEND_AFTER_MS = 60_000
const MEND_STEP_MS = 250

/** @throws Refusal shop-*, disk-* */
export function openLiveShop(paths: ShopPaths, told: Told): LiveShop {
  const open = openShop(paths)
  try {
    return live(open, paths, told)
  } catch (error) {
    closeShop(open.connection)
    throw error
  }
}

/** The shop, or the refusal that opening it met. */
export function opened(open: () => LiveShop): LiveShop | Refusal {
  try {
    return open()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Makes a new, empty shop and opens it. @throws Refusal shop-exists, shop-missing, disk-* */
export function createLiveShop(paths: ShopPaths, facts: ShopFacts, told: Told): LiveShop {
  return live(createShop(paths, facts), paths, told)
}

/**
 * A new shop as the first run asked for it, whole or not at all: where its rows cannot be saved, its file goes again.
 * @throws Refusal shop-exists, shop-missing, disk-*
 */
export function createFurnishedShop(paths: ShopPaths, asked: NewShop, told: Told): LiveShop {
  const shop = createLiveShop(paths, newShop(asked.shopName), told)
  try {
    furnish(shop.session, asked)
    return shop
  } catch (error) {
    shop.close()
    removeShop(paths)
    throw error
  }
}

/** What a shop made today on this PC is known by. */
export function newShop(name: string): ShopFacts {
  const timeZone = zoneOfThisPc()
  return { id: v7() as Id, name, madeOn: todayIn(timeZone), timeZone }
}

function live(open: OpenShop, { database }: ShopPaths, told: Told): LiveShop {
  const { connection, shop } = open
  const jobs = startJobs(told.working)
  const quiet = quietMoments(jobs, told)
  const background = inTheBackground(jobs, told)
  const saved = quiet('checkpoint', () => checkpoint(connection))
  const session = liveSession(
    open,
    (what) => {
      saved.restart()
      notes.restart()
      figures.restart()
      told.changed(what)
      heed(clock.saved())
    },
    () => clock.verdict(),
    () => background.giveWay(),
  )
  const notes = quiet('notes', () => noteBeside(database, session))
  const clock = watchClock(session)
  const figures = reckoner(session, () => clock.verdict(), quiet, background)
  const tidy = tidier(session, () => clock.verdict(), quiet, background)
  const mend = mender(session, quiet, background)
  const watch = watchDay(shop.timeZone, (today) => {
    heed(clock.look())
    tidy.restart()
    figures.restart()
    told.dayChanged(today)
  })

  function heed(isOther: boolean): void {
    if (!isOther) return
    tidy.restart()
    told.clockChanged()
  }

  tidy.restart()
  notes.restart()
  figures.restart()
  mend.restart(MEND_AFTER_MS)
  return {
    session,
    jobs,
    clock: () => clock.verdict(),
    confirmClock: () => {
      clock.confirm()
      tidy.restart()
    },
    wake: () => watch.check(),
    close: () => {
      watch.stop()
      saved.stop()
      notes.stop()
      tidy.stop()
      figures.stop()
      mend.stop()
      jobs.cancel()
      closeShop(connection)
    },
  }
}

/** What must be known also where the file cannot be opened. */
function noteBeside(database: string, session: Session): void {
  notePlaces(database, session.db)
  keepErased(database, session)
}

/**
 * What thirty days have made old goes: changes that could be taken back, then what lies in the trash, people one at a time
 * and the rest a few, so that nobody waits. A clock that is not believed must throw nothing away.
 */
function tidier(session: Session, verdict: () => ClockVerdict, quiet: Quiet, background: Background): Idle {
  const tidy = quiet('tidy', () => {
    if (verdict() === 'fine') background.run('tidy', tidyUp, () => tidy.restart())
  })
  function* tidyUp(): Generator<Progress, void> {
    yield* forgetOldChanges(session)
    pruneKept(session)
    sweepUnpacked()
    if (eraseNextInTrash(session) !== null || purgeSomeInTrash(session) > 0) tidy.restart()
  }
  return tidy
}

/**
 * What is known of the whole shop is read ahead; then the model of coming again is fitted, once a day. Both while nobody
 * waits: the first list of a day comes before either.
 */
function reckoner(session: Session, verdict: () => ClockVerdict, quiet: Quiet, background: Background): Idle {
  const reckon = quiet('figures', () => {
    if (verdict() !== 'fine') return
    readFiguresAhead(session)
    readMonthLineAhead(session)
    if (modelDue(session, session.today()) === 'nothing') return
    background.run(
      'model',
      () => keepModel(session),
      () => reckon.restart(),
    )
  })
  return reckon
}

/** What a bad disk has changed in search text and figures is found and put right. */
function mender(session: Session, quiet: Quiet, background: Background): Idle {
  const looking = lookInSteps(session)
  let isWrong = false
  const mend = quiet('mend', () => {
    if (!isWrong) {
      const looked = looking.next()
      if (looked.done !== true) return mend.restart(MEND_STEP_MS)
      isWrong = looked.value
    }
    const again = (): void => mend.restart()
    if (isWrong) background.run('mend', () => mendInSteps(session), again)
  })
  return mend
}

/** Long work that nobody asked for; given up, it is done another time. */
type Background = {
  /** `again` is called where a save went before. */
  run(doing: string, steps: () => Generator<Progress, unknown>, again: () => void): void
  giveWay(): void
}

function inTheBackground(jobs: Jobs, told: Told): Background {
  let again: (() => void) | null = null
  return {
    run: (doing, steps, doAgain) => {
      again = doAgain
      jobs
        .run(doing, steps)
        .catch((error: unknown) => {
          if (!(error instanceof Refusal && error.code === 'cancelled')) told.failed(doing, error)
        })
        .finally(() => {
          if (again === doAgain) again = null
        })
    },
    giveWay: () => {
      const later = again
      if (later === null) return
      again = null
      jobs.cancel()
      later()
    },
  }
}

type Quiet = (doing: string, work: () => void) => Idle

function quietMoments(jobs: Jobs, told: Told): Quiet {
  return (doing, work) =>
    idle(
      work,
      () => jobs.isRunning(),
      (error) => told.failed(doing, error),
    )
}

type Idle = { readonly restart: (afterMs?: number) => void; readonly stop: () => void }

/** Does something once nothing has happened for a while, and nothing `isBusy`. */
function idle(work: () => void, isBusy: () => boolean, failed: (error: unknown) => void): Idle {
  let timer: NodeJS.Timeout | undefined
  const restart = (after = IDLE_MS): void => {
    clearTimeout(timer)
    timer = setTimeout(go, after).unref()
  }
  const go = (): void => {
    if (isBusy()) return restart()
    try {
      work()
    } catch (error) {
      failed(error)
    }
  }
  return {
    restart,
    stop: () => clearTimeout(timer),
  }
}
