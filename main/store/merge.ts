import type { Day } from '#domain/day.ts'
import { laterOf, type MergedFields, type MergeList } from '#domain/people/merge.ts'
import { type OwnStates, updateCustomer } from './customers.ts'
import { query, type WriteDb } from './db.ts'
import { endWhereAlone } from './households.ts'
import { type Two, uniteLists } from './merge-lists.ts'
import { keepFamilyName } from './relatives.ts'

/**
 * What becomes of the rows of the card that goes. 'moves': all of them lead to the kept card from then on. 'unites': so too,
 * but what stands on both comes together. 'follows': a row leads to another that moves. 'stays': what the program says of
 * its own past. A test holds the list against the schema, and that no row of people's data is left behind.
 */
export const MERGED = {
  customers: 'unites',
  relatives: 'unites',
  special_days: 'unites',
  addresses: 'unites',
  phones: 'unites',
  emails: 'unites',
  customer_tags: 'unites',
  refusals: 'unites',
  bereavements: 'unites',
  notes: 'unites',
  new_year_cards: 'unites',
  week_items: 'unites',
  told_apart: 'unites',
  locked_notes: 'moves',
  photos: 'moves',
  sales: 'moves',
  appointments: 'moves',
  recipients: 'moves',
  contacts: 'moves',
  promises: 'moves',
  survey_answers: 'moves',
  complaints: 'moves',
  special_requests: 'moves',
  needs: 'moves',
  benefits: 'moves',
  stamp_marks: 'moves',
  letters: 'moves',
  left_out: 'moves',
  deliveries: 'follows',
  import_rejects: 'stays',
  visit_days: 'derived',
  rhythms: 'derived',
  listing: 'derived',
  search: 'derived',
} as const satisfies Readonly<Record<string, 'unites' | 'moves' | 'follows' | 'stays' | 'derived'>>

/** Rows of one person that say the same; the row that stays takes what only the other says. */
const DOUBLES = [
  // 「ご案内不要」 said on both cards holds from the earlier day; each that was said in another way stays by itself.
  doubles('refusals', ['scope', 'channel', 'how_asked', 'withdrawn_on'], 'since = min(since, :theirs_since)', [
    'since',
  ]),
  doubles('special_days', ['label', 'day', 'relative'], 'remind = max(remind, :theirs_remind)', ['remind']),
  doubles(
    'bereavements',
    ['who', 'died_on', 'relative'],
    // A day that was said holds, where only one card says it, and the later of two.
    `heard_from = iif(heard_from = '', :theirs_heard_from, heard_from),
      mourning_until = max(coalesce(mourning_until, :theirs_mourning_until),
        coalesce(:theirs_mourning_until, mourning_until))`,
    ['heard_from', 'mourning_until'],
  ),
  // Answered on either card is answered; the themes of both hold.
  doubles(
    'notes',
    ['kind', 'source', 'day', 'text', 'survey_answer'],
    `mood = coalesce(mood, :theirs_mood), answered_on = coalesce(answered_on, :theirs_answered_on),
      themes = (SELECT json_group_array(DISTINCT value) FROM
        (SELECT value FROM json_each(notes.themes) UNION SELECT value FROM json_each(:theirs_themes) ORDER BY value))`,
    ['mood', 'answered_on', 'themes'],
  ),
  // A label was worn from the day on which the first of them was put on.
  doubles(
    'customer_tags',
    ['tag'],
    'worn_since = coalesce(min(worn_since, :theirs_worn_since), worn_since, :theirs_worn_since)',
    ['worn_since'],
  ),
  doubles(
    'new_year_cards',
    ['year'],
    `sent_on = coalesce(sent_on, :theirs_sent_on), received_on = coalesce(received_on, :theirs_received_on),
      mourning = max(mourning, :theirs_mourning), returned = max(returned, :theirs_returned)`,
    ['sent_on', 'received_on', 'mourning', 'returned'],
  ),
] as const

function doubles(table: string, alike: readonly string[], set: string | null, taken: readonly string[]) {
  const same = alike.map((column) => `ours.${column} IS theirs.${column}`).join(' AND ')
  const columns = ['ours', 'theirs', ...taken.map((column) => `theirs_${column}`)]
  const found = query<Record<string, string | number | null>>(
    `SELECT min(ours.key) AS ours, theirs.key AS theirs${taken.map((column) => `, theirs.${column} AS theirs_${column}`).join('')}
      FROM ${table} AS theirs JOIN ${table} AS ours ON ours.customer = :keep AND ${same}
      WHERE theirs.customer = :other GROUP BY theirs.key`,
    columns,
  )
  return { table, found, set }
}

type OwnState = OwnStates & {
  readonly introducer: number | null
  readonly household: number | null
  readonly place: number
  readonly staff: number | null
  readonly added_on: string
  readonly dear: number
}

const STATES = query<OwnState>(
  `SELECT moved_on AS movedOn, quiet_until AS quietUntil, quiet_why AS quietWhy, died_on AS diedOn,
    death_heard_from AS deathHeardFrom, introducer, household, household_place AS place, staff, added_on,
    dear FROM customers WHERE key = ?`,
  [
    'movedOn',
    'quietUntil',
    'quietWhy',
    'diedOn',
    'deathHeardFrom',
    'introducer',
    'household',
    'place',
    'staff',
    'added_on',
    'dear',
  ],
)

/** What of the two cards was chosen. */
export type Merging = {
  readonly own: MergedFields
  readonly wasNamed: { readonly keep: string; readonly other: string }
  readonly introducerFrom: 'keep' | 'other'
  readonly isOthersFirst: (list: MergeList) => boolean
}

/**
 * 1枚にまとめる: everything of one card goes over to the other; what remains is an empty row in the trash whose id leads to
 * the card that is kept. To run as one change.
 */
export function mergeRows(db: WriteDb, two: Two, merging: Merging, today: Day): void {
  const [mine, theirs] = [db.one(STATES, [two.keep]), db.one(STATES, [two.other])]
  if (mine === null || theirs === null) throw new Error('a card that is not there')
  keepFamilyNames(db, two, merging)
  uniteLists(db, two, merging.isOthersFirst)
  for (const each of DOUBLES) uniteDoubles(db, two, each)
  uniteWeekItems(db, two)
  uniteToldApart(db, two)
  for (const [table, how] of Object.entries(MERGED)) {
    if (how === 'moves' || DOUBLES.some((each) => each.table === table)) moveRows(db, table, two)
  }
  moveRows(db, 'week_items', two)
  redirect(db, two)
  empty(db, two, today)
  takeOwn(db, two, merging, mine, theirs)
  for (const { household } of [mine, theirs]) if (household !== null) endWhereAlone(db, household)
}

/** '' of a relative means the card's own family name, which may be another one now. */
function keepFamilyNames(db: WriteDb, { keep, other }: Two, { own, wasNamed }: Merging): void {
  if (wasNamed.keep !== own.familyName) keepFamilyName(db, keep, wasNamed.keep)
  if (wasNamed.other !== own.familyName) keepFamilyName(db, other, wasNamed.other)
}

function uniteDoubles(db: WriteDb, two: Two, { table, found, set }: (typeof DOUBLES)[number]): void {
  for (const { ours, theirs, ...taken } of db.many(found, two)) {
    if (set !== null) db.run(`UPDATE ${table} SET ${set} WHERE key = :ours`, { ours: ours ?? null, ...taken })
    db.run(`DELETE FROM ${table} WHERE key = ?`, [theirs ?? null])
  }
}

function moveRows(db: WriteDb, table: string, { keep, other }: Two): void {
  db.run(`UPDATE ${table} SET customer = :keep WHERE customer = :other`, { keep, other })
}

/** A week has one row of a person: the one in which something was done already. */
function uniteWeekItems(db: WriteDb, two: Two): void {
  db.run(
    `DELETE FROM week_items WHERE customer = :keep AND state = 'open' AND week IN (
      SELECT week FROM week_items WHERE customer = :other AND state <> 'open')`,
    two,
  )
  db.run(
    `DELETE FROM week_items WHERE customer = :other AND week IN (SELECT week FROM week_items WHERE customer = :keep)`,
    two,
  )
}

const APART = query<{ key: number; what: string; third: number }>(
  `SELECT key, what, iif(one = :other, other, one) AS third FROM told_apart WHERE one = :other OR other = :other`,
  ['key', 'what', 'third'],
)

/** Who is not the one is not the other; that the two were told apart is over. */
function uniteToldApart(db: WriteDb, { keep, other }: Two): void {
  for (const { key, what, third } of db.many(APART, { other })) {
    const params = { key, what, keep, third }
    const isSaid = `EXISTS (SELECT 1 FROM told_apart WHERE what = :what AND one = min(:keep, :third) AND other = max(:keep, :third))`
    const went = db.run(`DELETE FROM told_apart WHERE key = :key AND (:third = :keep OR ${isSaid})`, params)
    if (went === 0) {
      db.run('UPDATE told_apart SET one = min(:keep, :third), other = max(:keep, :third) WHERE key = :key', {
        key,
        keep,
        third,
      })
    }
  }
}

/** Whoever names the card that goes, as who introduced them or as where their own card went, names the other from now on. */
function redirect(db: WriteDb, { keep, other }: Two): void {
  db.run('UPDATE customers SET introducer = :keep WHERE introducer = :other', { keep, other })
  db.run('UPDATE complaints SET other = :keep WHERE other = :other', { keep, other })
  db.run('UPDATE customers SET merged_into = :keep WHERE merged_into = :other', { keep, other })
}

/** The name and the number stay: by them an import still finds the way, and an erasure what lies about elsewhere. */
function empty(db: WriteDb, { keep, other }: Two, today: Day): void {
  db.run(
    `UPDATE customers SET deleted_on = :today, merged_into = :keep, title = '', department = '', birthday = NULL, dear = 0,
      likes = '', caution = '', usual = '', note = '', line_name = '', preferred_channel = NULL, cadence_days = NULL,
      introducer = NULL, introducer_name = '', household = NULL, household_place = 0, staff = NULL, quiet_until = NULL, quiet_why = '',
      moved_on = NULL, died_on = NULL, death_heard_from = '' WHERE key = :other`,
    { keep, other, today },
  )
}

/** Each state that keeps letters from going out holds, from whichever card it comes, until the later of two days. */
function takeOwn(
  db: WriteDb,
  { keep, other }: Two,
  { own, introducerFrom }: Merging,
  mine: OwnState,
  theirs: OwnState,
): void {
  const quietUntil = laterOf(mine.quietUntil, theirs.quietUntil)
  const died = mine.diedOn === null ? theirs : mine
  updateCustomer(db, keep, {
    ...own,
    dear: mine.dear + theirs.dear > 0,
    movedOn: laterOf(mine.movedOn, theirs.movedOn),
    quietUntil,
    quietWhy: (quietUntil === mine.quietUntil ? mine : theirs).quietWhy,
    diedOn: died.diedOn,
    deathHeardFrom: died.deathHeardFrom,
  })
  const { household, place } = mine.household === null ? theirs : mine
  const introducer = (introducerFrom === 'other' ? theirs : mine).introducer
  // Nobody introduced themselves.
  const linked = introducer === keep || introducer === other ? null : introducer
  db.run(
    `UPDATE customers SET introducer = :linked, introducer_name = iif(:isOwn, '', introducer_name), household = :household,
      household_place = :place, staff = :staff, added_on = :addedOn WHERE key = :keep`,
    {
      keep,
      linked,
      isOwn: introducer !== null && linked === null ? 1 : 0,
      household,
      place,
      staff: mine.staff ?? theirs.staff,
      addedOn: mine.added_on < theirs.added_on ? mine.added_on : theirs.added_on,
    },
  )
}
