import Database from 'better-sqlite3-multiple-ciphers'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Id } from '#domain/people/customer.ts'
import { encodeCp932, fitForCp932 } from '#main/files/cp932.ts'
import { previewImport } from '#main/service/imports/preview.ts'
import { runImport } from '#main/service/imports/run.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { aPerson } from '#main/service/sample/person.ts'
import { Random } from '#main/service/sample/random.ts'
import { SHOP_KINDS } from '#main/service/sample/shop-kinds.ts'
import { query, type ReadDb } from '#main/store/db.ts'
import { BROUGHT } from '#main/store/import-undo.ts'
import { closeShop, createShop } from '#main/store/open.ts'
import { putIntoForce } from '#main/store/pragmas.ts'
import type { Session } from '#main/store/session.ts'
import { Clock } from '../support/clock.ts'
import { ANSWERS, asked, named } from '../support/import-files.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../support/session.ts'
import { round } from './measure.ts'
import { type Run, run } from './run-long.ts'

const PEOPLE = 100_000
const VISITS = 2_000_000
const SEED = 1

export type ImportFigures = {
  readonly people: number
  readonly visits: number
  readonly lookAtPeople: Run
  readonly takePeople: Run
  /** The rows of these people put into bare tables: no keys but their own, no triggers, no search. */
  readonly floorPeopleSeconds: number
  readonly takeVisits: Run
  readonly floorVisitsSeconds: number
  readonly undoVisits: Run
  readonly undoPeople: Run
}

/** Lists as a till or Excel exports them, in CP932, taken in by the program's own runner and out again. */
export async function benchImport(people = PEOPLE, visits = VISITS): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-bench-'))
  const shop = createShop(pathsIn(folder), TEST_SHOP)
  try {
    const session = sessionOf(shop, new Clock('2026-11-21'))
    const list = join(folder, 'people.csv')
    writeList(list, PEOPLE_HEADERS, people, personLine)
    const visitList = join(folder, 'visits.csv')
    writeList(visitList, VISIT_HEADERS, visits, (at) => visitLine(at, people))
    const lookAtPeople = await run(() => previewImport(session, asked(named(list))))
    const ofPeople = await take(session, list)
    const floorPeopleSeconds = floor(session.db, folder, ['customers', ...BROUGHT])
    const ofVisits = await take(session, visitList)
    const floorVisitsSeconds = floor(session.db, folder, ['sales'])
    return {
      people,
      visits,
      lookAtPeople,
      takePeople: ofPeople.run,
      floorPeopleSeconds,
      takeVisits: ofVisits.run,
      floorVisitsSeconds,
      undoVisits: await run(() => undoImport(session, { id: ofVisits.batch })),
      undoPeople: await run(() => undoImport(session, { id: ofPeople.batch })),
    }
  } finally {
    closeShop(shop.connection)
    rmSync(folder, { recursive: true })
  }
}

async function take(session: Session, path: string): Promise<{ readonly run: Run; readonly batch: Id }> {
  let batch: Id | null = null
  const figures = await run(function* () {
    const done = yield* runImport(session, { ...asked(named(path)), ...ANSWERS, onDuplicate: 'add' })
    if (done.rejected > 0) throw new Error(`${done.rejected} lines of the bench were refused`)
    batch = done.batchId
  })
  if (batch === null) throw new Error('nothing was taken in')
  return { run: figures, batch }
}

/** Seconds in which the rows that stand in these tables are put into bare ones, in one transaction of a file of its own. */
function floor(db: ReadDb, folder: string, tables: readonly string[]): number {
  const raw = new Database(join(folder, 'floor.db'))
  let ms = 0
  const time = (act: () => unknown): void => {
    const began = performance.now()
    act()
    ms += performance.now() - began
  }
  try {
    putIntoForce(raw)
    raw.exec('BEGIN')
    for (const table of tables) {
      const columns = db.many(query<{ name: string }>('SELECT name FROM pragma_table_info(?)', ['name']), [table])
      const names = columns.map(({ name }) => name)
      raw.exec(`CREATE TABLE ${table} (${names.join(', ')})`)
      const insert = raw.prepare(`INSERT INTO ${table} VALUES (${names.map((name) => `:${name}`).join(', ')})`)
      for (const rows of batches(db, table)) time(() => rows.forEach((row) => insert.run(row)))
    }
    time(() => raw.exec('COMMIT'))
  } finally {
    raw.close()
    rmSync(join(folder, 'floor.db'))
  }
  return round(ms / 1_000)
}

type Row = { readonly key: number }

function* batches(db: ReadDb, table: string): Generator<readonly Row[]> {
  const after = query<Row>(`SELECT * FROM ${table} WHERE key > ? ORDER BY key LIMIT 20000`, ['key'])
  let last = 0
  for (let rows = db.many(after, [last]); rows.length > 0; rows = db.many(after, [last])) {
    yield rows
    last = rows.at(-1)?.key ?? last
  }
}

const PEOPLE_HEADERS =
  '番号,姓,名,セイ,メイ,敬称,会社名,郵便番号,都道府県,市区町村,番地,建物,電話,携帯,メール,誕生日,目印,お好み,メモ'
const VISIT_HEADERS = '会員番号,来店日,来店時刻,会計金額,内容'

const [SHOP] = SHOP_KINDS

function personLine(at: number): string {
  if (SHOP === undefined) throw new Error('no kind of shop')
  const random = new Random(SEED, at)
  const { family, given, company, address, phones, email, birthday, tags, likes } = aPerson(random, SHOP)
  const place = address ?? { postalCode: '', prefecture: '', city: '', street: '', building: '' }
  const [first = '', second = ''] = phones
  const name = [family.text, given.text, family.kana, given.kana, '様', company.text]
  const home = [place.postalCode, place.prefecture, place.city, place.street, place.building]
  return [at + 1, ...name, ...home, first, second, email, birthday ?? '', tags.join(';'), likes, ''].join(',')
}

/** By day, as a till writes them. */
function visitLine(at: number, people: number): string {
  const random = new Random(SEED, -1 - at)
  const year = 2016 + Math.floor((at / VISITS) * 10)
  const day = `${year}/${random.between(1, 12)}/${random.between(1, 28)}`
  const time = `${random.between(10, 19)}:${random.between(10, 59)}`
  return `${random.between(1, people)},${day},${time},${random.between(8, 150) * 100},${random.pick(ITEMS)}`
}

const ITEMS = ['カット', 'カット・カラー', 'パーマ', '白髪染め', '前髪カット', 'トリートメント'] as const

/** What CP932 lacks stands as 〓, as such a list brings it from elsewhere. */
function inCp932(lines: readonly string[]): Buffer {
  return encodeCp932(fitForCp932(`${lines.join('\r\n')}\r\n`, true) ?? '')
}

function writeList(path: string, headers: string, count: number, line: (at: number) => string): void {
  const file = openSync(path, 'w')
  try {
    let lines = [headers]
    for (let at = 0; at < count; at += 1) {
      lines.push(line(at))
      if (lines.length < 10_000) continue
      writeSync(file, inCp932(lines))
      lines = []
    }
    if (lines.length > 0) writeSync(file, inCp932(lines))
  } finally {
    closeSync(file)
  }
}
