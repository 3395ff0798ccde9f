import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FIELDS } from '#domain/exchange/fields.ts'
import {
  DAMAGES,
  type ImportAnswers,
  type ImportAsked,
  type ImportDone,
  ON_DUPLICATE,
} from '#domain/exchange/import.ts'
import { CONTENTS, ENCODINGS } from '#domain/exchange/table.ts'
import { checkShop } from '#main/service/check.ts'
import { rejectsOf } from '#main/service/imports/rejects.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { runThrough } from '#main/service/run-through.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../support/builders.ts'
import { openTestDb } from '../support/db.ts'
import { aFile, preview, take } from '../support/import-files.ts'
import { randomOf } from './support/damages.ts'
import { aSpoiledFile } from './support/books.ts'
import { report } from './support/report.ts'

/** Of the whole program, the shop and the runner of the tests included. */
const MEMORY_MB = 500

const FILES = Number(process.env['LISTS'] ?? 1_000)
const SEED = Number(process.env['SEED'] ?? 7)
/** So many lists go into one shop, so that what came before is met again. */
const FILES_A_SHOP = 250

type Random = (below: number) => number

const one = <T>(all: readonly T[], random: Random): T | null => all[random(all.length)] ?? null

/** Mostly what the program tells by itself; else what an owner may choose, however wrong. */
function anAsk(random: Random): Partial<ImportAsked> {
  const headless = one([null, null, true, false], random)
  const isChosen = random(4) === 0
  if (!isChosen) return { headless }
  const content = one(CONTENTS, random)
  const columns =
    content === null || random(2) === 0 ? null : Array.from({ length: random(12) }, () => one(FIELDS[content], random))
  return { content, columns, headless, encoding: random(3) === 0 ? one(ENCODINGS, random) : null }
}

function anAnswer(random: Random): Partial<ImportAnswers> {
  return {
    known: random(2) === 0 ? 'first-timer' : 'known-before',
    repairs: DAMAGES.filter(() => random(2) === 0),
    onDuplicate: one(ON_DUPLICATE, random) ?? 'skip',
    choices: Array.from({ length: random(3) }, () => ({
      line: 1 + random(8),
      choice: one(ON_DUPLICATE, random) ?? 'add',
    })),
  }
}

type Outcome<T> = { readonly value: T } | { readonly refused: string }

/** A refusal is an answer; anything else that is thrown is a fault of the program. */
function outcome<T>(act: () => T): Outcome<T> {
  try {
    return { value: act() }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code }
    throw error
  }
}

type Tally = Record<string, number>

/** What is wrong with an import; '' where nothing is. */
function faultOf(session: Session, done: ImportDone, rowsSeen: number): string {
  const { rows, added, merged, skipped, rejected } = done
  if (rows !== added + merged + skipped + rejected) return 'rows were lost'
  if (rows !== rowsSeen) return 'the preview saw other rows'
  return [...rejectsOf(session, { id: done.batchId })].length === rejected ? '' : 'a rejected row was not kept'
}

function tryOne(session: Session, folder: string, random: Random, tally: Tally): string {
  const count = (what: string, by = 1): void => void (tally[what] = (tally[what] ?? 0) + by)
  const { bytes, name } = aSpoiledFile(random)
  const file = aFile(folder, bytes, name)
  const asked = anAsk(random)
  const answers = anAnswer(random)
  const seen = outcome(() => preview(session, file, asked))
  const done = outcome(() => take(session, file, { ...asked, ...answers }))
  count('files')
  count(name.replace(/^.*\./, 'of '))
  if ('refused' in done) {
    count(done.refused)
    const isAsked = done.refused.startsWith('columns-')
    return 'refused' in seen === !isAsked ? '' : `the preview let pass what was refused: ${done.refused}`
  }
  if ('refused' in seen) return `the preview refused what was taken: ${seen.refused}`
  for (const what of ['rows', 'added', 'merged', 'skipped', 'rejected'] as const) count(what, done.value[what])
  if (random(4) === 0) {
    count('undone')
    runThrough(undoImport(session, { id: done.value.batchId }))
  }
  return faultOf(session, done.value, seen.value.rows)
}

test(
  `${FILES} spoiled lists, address books and workbooks: every row is added, merged, skipped or rejected, and the shop stays sound`,
  async () => {
    const tally: Tally = {}
    for (let first = 0; first < FILES; first += FILES_A_SHOP) {
      const { session, folder, close } = openTestDb()
      aCustomer(session, { number: '1' })
      for (let at = first; at < Math.min(first + FILES_A_SHOP, FILES); at += 1) {
        const fault = tryOne(session, folder, randomOf(SEED * 1_000_003 + at), tally)
        expect({ at, fault }).toEqual({ at, fault: '' })
        // As in the program, threads that are done go once others have their turn.
        await turn()
      }
      expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
      close()
    }
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    expect(memory).toBeLessThan(MEMORY_MB)
    // Neither are all of them refused, nor does nothing come of any.
    expect(
      Math.min(tally['added'] ?? 0, tally['merged'] ?? 0, tally['skipped'] ?? 0, tally['rejected'] ?? 0),
    ).toBeGreaterThan(0)
    const { rows, added, merged, skipped, rejected, undone } = tally
    const found = `all ${rows} rows seen are added (${added}), merged (${merged}), skipped (${skipped}) or rejected (${rejected}); ${undone} taken back; at most ${memory} MB`
    report({ fault: 'a spoiled list, address book or workbook taken in', times: FILES, seed: SEED, found })
  },
  60_000 + FILES * 1_000,
)
