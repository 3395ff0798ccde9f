import { openFile, type Raw } from '../driver.ts'
import { type Salvaged, SALVAGED_KINDS, type SalvagedCount, type SalvagedKind } from '#domain/backup/salvage.ts'
import { query, type ReadDb, wrap, type WriteDb } from '../db.ts'
import { migrate } from '../migrate.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '../migrations/index.ts'
import { putIntoForce } from '../pragmas.ts'
import { refuse } from '../refusal.ts'
import { putShop, type ShopFacts } from '../settings.ts'
import { GREATEST_KEY } from '../strange-columns.ts'
import { isShopSound } from '../strange-rows.ts'
import { CARRIED } from '../tables.ts'
import { dropTriggers, rebuildTriggers } from '../triggers.ts'
import { openPages, type PageFile } from './page-file.ts'
import { mendStrangeRows } from './mend-strange.ts'
import { entriesIn, putRows, type Tally } from './put-rows.ts'
import { mendReferences } from './references.ts'
import { putSequences, sequencesIn } from './sequences.ts'
import { type Shape, shapeOf } from './shape.ts'
import { makeFromList, makeNameless, type MadeBy, refuseWhereUnread } from './stand-ins.ts'
import { type Forest, forestIn, type Trees, treesOf } from './trees.ts'
import { versionOf } from './version.ts'

export type SalvageInto = {
  /** A copy of the damaged file, its log settled. */
  readonly damaged: string
  /** Where the fresh file is to stand; nothing is there yet. */
  readonly fresh: string
  /** What the shop is taken for where its own row cannot be read. */
  readonly otherwise: ShopFacts
  readonly by: MadeBy
}

/** Hears of each page, `done` of `total`; may throw to break off. */
export type Tell = (done: number, total: number) => void

/**
 * Reads what can be read of a damaged file, page by page and row by row, into a fresh file made by our own steps of the
 * schema up to the version of the damaged one. Each row is held to the rules of its table; what is derived is not made yet.
 * @throws Refusal copy-newer; salvage-empty where nobody was found; disk-*
 */
export function salvageFile({ damaged, fresh, otherwise, by }: SalvageInto, tell: Tell): Salvaged {
  const file = openPages(damaged)
  const total = file.count * 2
  let done = 0
  const told = (): void => tell(Math.min((done += 1), total), total)
  try {
    const forest = forestIn(file, told)
    const version = versionOf(file, forest)
    if (version > SCHEMA_VERSION) refuse('copy-newer')
    return inFreshFile(fresh, version, (raw) => {
      const found = putAll(raw, { file, forest, by }, told)
      return { ...found, isShopLost: putShopUnlessThere(wrap(raw), otherwise) }
    })
  } finally {
    file.close()
  }
}

/** Made, filled and closed whole, or not at all. Its references are looked through at the end: rows come in any order. */
function inFreshFile<T>(fresh: string, version: number, fill: (raw: Raw) => T): T {
  const raw = openFile(fresh)
  try {
    putIntoForce(raw)
    migrate(raw, () => undefined, MIGRATIONS.slice(0, version))
    raw.pragma('foreign_keys = OFF')
    const filled = raw.transaction(() => {
      const db = wrap(raw)
      dropTriggers(db)
      const value = fill(raw)
      rebuildTriggers(db)
      return value
    })
    return filled.immediate()
  } finally {
    raw.close()
  }
}

type Source = { readonly file: PageFile; readonly forest: Forest; readonly by: MadeBy }

function putAll(raw: Raw, { file, forest, by }: Source, told: () => void): Omit<Salvaged, 'isShopLost'> {
  const db = wrap(raw)
  const shapes = CARRIED.map((table) => shapeOf(db, table)).filter(({ columns }) => columns.length > 0)
  const trees = treesOf(file, forest, shapes)
  const sequences = sequencesIn(file, trees)
  const tallies = new Map<string, Tally>()
  for (const shape of shapes) {
    const greatest = sequences.get(shape.table) ?? GREATEST_KEY
    const tally = putRows(db, { file, trees, shape, greatest }, told)
    tallies.set(shape.table, { ...tally, indexed: indexedIn(db, file, trees, shape) })
  }
  const mended = mendStrangeRows(db, shapes, {
    told,
    today: by.today,
    leftOut: (table, rows) => leaveOut(tallies, table, rows),
  })
  if (tallies.get('customers')?.kept === 0) refuse('salvage-empty')
  told()
  const fromList = makeFromList(db, file, trees, by)
  const nameless = mendAll(raw, db, { trees, by, tallies })
  const refusing = refuseWhereUnread(db, file, trees, by)
  closeImports(db, by)
  putSequences(db, sequences)
  return { counts: countsOf(tallies), mended, fromList, nameless, refusing }
}

/** As many rows of the table as any index of all of them names. */
function indexedIn(db: ReadDb, file: PageFile, { indexes }: Trees, { table }: Shape): number {
  const names = db.many(WHOLE_INDEXES, [table]).map(({ name }) => name)
  return Math.max(0, ...names.map((name) => entriesIn(file, indexes.get(name) ?? [])))
}

const WHOLE_INDEXES = query<{ name: string }>('SELECT name FROM pragma_index_list(?) WHERE partial = 0', ['name'])

type Mendable = { readonly trees: Trees; readonly by: MadeBy; readonly tallies: ReadonlyMap<string, Tally> }

/** Answers how many people have a card without a name now. */
function mendAll(raw: Raw, db: WriteDb, { trees, by, tallies }: Mendable): number {
  const isListWhole = trees.indexes.has('listing') && !trees.broken.has('listing')
  let nameless = 0
  mendReferences(raw, db, {
    lacksCard: (key) => {
      makeNameless(db, key, by, isListWhole)
      if (!isListWhole) nameless += 1
    },
    leftOut: (table) => leaveOut(tallies, table, 1),
  })
  return nameless
}

/** Rows that went in and had to go again. */
function leaveOut(tallies: ReadonlyMap<string, Tally>, table: string, rows: number): void {
  const tally = tallies.get(table)
  if (tally === undefined) return
  tally.kept -= rows
  tally.leftOut += rows
}

/** Taking an import back asks the journal what was changed since, and that is not there any more. */
function closeImports(db: WriteDb, { now }: MadeBy): void {
  db.run('UPDATE imports SET closed_at = ? WHERE closed_at IS NULL', [now])
}

/** Whether it was not there. */
function putShopUnlessThere(db: WriteDb, otherwise: ShopFacts): boolean {
  if (isShopSound(db)) return false
  putShop(db, otherwise)
  return true
}

const KINDS: Readonly<Record<string, SalvagedKind>> = {
  customers: 'people',
  sales: 'visits',
  contacts: 'contacts',
  letters: 'letters',
  promises: 'promises',
  photos: 'photos',
}

function countsOf(tallies: ReadonlyMap<string, Tally>): readonly SalvagedCount[] {
  const counts = new Map<SalvagedKind, SalvagedCount>()
  for (const [table, { kept, leftOut, indexed }] of tallies) {
    const what = KINDS[table] ?? 'rest'
    const { found, of } = counts.get(what) ?? { found: 0, of: 0 }
    counts.set(what, { what, found: found + kept, of: of + Math.max(indexed, kept + leftOut) })
  }
  return SALVAGED_KINDS.flatMap((what) => counts.get(what) ?? [])
}
