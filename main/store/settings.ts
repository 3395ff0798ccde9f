import type { StampSettings } from '#domain/benefits/stamps.ts'
import type { Day } from '#domain/day.ts'
import type { Field } from '#domain/exchange/fields.ts'
import type { Content } from '#domain/exchange/table.ts'
import type { PostagePrices } from '#domain/letters/postage.ts'
import { WINDOW_DEFAULTS, type WindowSettings } from '#domain/letters/windows.ts'
import type { Sender } from '#domain/paper/document.ts'
import type { LookKept } from '#domain/paper/look-kept.ts'
import type { Paper } from '#domain/paper/papers.ts'
import type { Printers } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ShopKind } from '#domain/shop-kind.ts'
import { CALENDAR_DEFAULTS, type ShopCalendar } from '#domain/week/calendar.ts'
import { OFF_AT_FIRST, RULE_DEFAULTS, type ReasonSettings, type RulesChosen } from '#domain/week/facts.ts'
import type { OffersAnswered } from '#domain/week/offers.ts'
import type { BackupPlace } from './backup-places.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** Which shop a file is, fixed when it is made. */
export type ShopFacts = {
  readonly id: Id
  readonly name: string
  readonly madeOn: Day
  /** IANA name; every day of the shop is counted in it. */
  readonly timeZone: string
}

/** JPEG in base64: a settings row is plain JSON, and one picture of a shop is worth no table of its own. */
export type KeptPicture = { readonly jpeg: string; readonly width: number; readonly height: number }

/** Every setting and the shape of its value, plain JSON. */
export type Settings = {
  readonly shop: ShopFacts
  readonly sender: Sender
  /** Decides the word for a visit, and the first values of stages and follow-up days. */
  readonly 'shop-kind': ShopKind
  /** 1週間に書ける数 */
  readonly 'letters-a-week': number
  readonly 'calls-a-week': number
  /** As far as the owner changed them. */
  readonly 'week-rules': Partial<RulesChosen>
  /** On which days the owner switched them on. */
  readonly 'week-rules-since': ReasonSettings['onSince']
  /** On which days the owner answered whether a rule that is off at first should be on. */
  readonly 'week-rules-offered': OffersAnswered
  /** The days of the shop, as far as the owner changed them. */
  readonly calendar: Partial<ShopCalendar>
  /** The last day of 松の内, in January. */
  readonly 'end-of-matsunouchi': WindowSettings['endOfMatsunouchi']
  /** The month of お盆. */
  readonly obon: WindowSettings['obon']
  /** The folder chosen first and what the owner calls the stick, and the others; `later` where the owner said 「あとで」. */
  readonly 'backup-place':
    | (Partial<BackupPlace> & Pick<BackupPlace, 'path'> & { readonly others?: readonly BackupPlace[] })
    | { readonly later: true }
  /** Whether copies that leave this PC are encrypted; none before the owner was asked. */
  readonly 'backup-lock': { readonly on: boolean }
  /** How many paper cards there are, as the owner guessed. */
  readonly 'paper-cards': number
  /** A made-up shop, which may be left for a real one. */
  readonly sample: true
  /** What the post takes, where the owner entered other prices. */
  readonly postage: PostagePrices
  /** The owner's own, and those of the program whose sizes were changed. */
  readonly papers: readonly Paper[]
  /** スタンプ, where the shop keeps them or kept them. */
  readonly stamps: StampSettings
  /** Within how many days somebody counts as a customer of now; 0: by the gaps of the shop. */
  readonly 'current-days': number
  /** How each printer is corrected for its feed. */
  readonly printers: Printers
  /** 便せんの飾り. The pictures are rows of their own, so that another word does not journal them again. */
  readonly look: LookKept
  readonly 'look-logo': KeptPicture
  readonly 'look-background': KeptPicture
  /** 利用目的 in the owner's words. */
  readonly purpose: string
  /** What the columns of files with certain headers mean, as the owner said; by a digest of the headers, the newest last. */
  readonly 'import-columns': Readonly<
    Record<string, { readonly content: Content; readonly columns: readonly (Field | null)[] }>
  >
}

/** By its digest, a picture with which a mailing was printed that waits to be posted. */
type PicturePrinted = `look-printed:${string}`

type Setting<Name> = Name extends keyof Settings ? Settings[Name] : Name extends PicturePrinted ? KeptPicture : never

type SettingName = keyof Settings | PicturePrinted

const VALUE = query<{ value: string }>('SELECT value FROM settings WHERE name = ?', ['value'])

export function getSetting<Name extends SettingName>(db: ReadDb, name: Name): Setting<Name> | null {
  const row = db.one(VALUE, [name])
  return row === null ? null : (JSON.parse(row.value) as Setting<Name>)
}

export function putSetting<Name extends SettingName>(db: WriteDb, name: Name, value: Setting<Name>): void {
  db.run('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [
    name,
    JSON.stringify(value),
  ])
}

export function deleteSetting(db: WriteDb, name: SettingName): void {
  db.run('DELETE FROM settings WHERE name = ?', [name])
}

const PICTURES_PRINTED = query<{ name: PicturePrinted }>("SELECT name FROM settings WHERE name GLOB 'look-printed:*'", [
  'name',
])

export function listPicturesPrinted(db: ReadDb): readonly PicturePrinted[] {
  return db.many(PICTURES_PRINTED).map(({ name }) => name)
}

/** The rules of the week as the owner chose them. */
export function rulesChosen(db: ReadDb): RulesChosen {
  const chosen = { ...RULE_DEFAULTS, ...getSetting(db, 'week-rules') }
  const onSince = rulesSince(db)
  // A rule that the program learned after the choice was made is off as well, until the owner says yes.
  const unasked = OFF_AT_FIRST.filter((reason) => onSince[reason] === undefined)
  return { ...chosen, off: [...new Set([...chosen.off, ...unasked])] }
}

/** When the shop is open, where its weeks begin, and how long the post takes. */
export function shopCalendar(db: ReadDb): ShopCalendar {
  return { ...CALENDAR_DEFAULTS, ...getSetting(db, 'calendar') }
}

/** What is customary where the shop is. */
export function windowSettings(db: ReadDb): WindowSettings {
  return {
    endOfMatsunouchi: getSetting(db, 'end-of-matsunouchi') ?? WINDOW_DEFAULTS.endOfMatsunouchi,
    obon: getSetting(db, 'obon') ?? WINDOW_DEFAULTS.obon,
  }
}

/** What the rules of the week go by. */
export function reasonSettings(db: ReadDb): ReasonSettings {
  return { ...rulesChosen(db), onSince: rulesSince(db), calendar: shopCalendar(db), customs: windowSettings(db) }
}

function rulesSince(db: ReadDb): ReasonSettings['onSince'] {
  return getSetting(db, 'week-rules-since') ?? {}
}

/** What a rule looks for counts from the day on which it is switched on; switched off and on again it counts anew. */
export function putRules(db: WriteDb, rules: RulesChosen, today: Day): void {
  const { off, onSince } = reasonSettings(db)
  const stay = Object.entries(onSince).filter(([reason]) => rules.off.every((each) => each !== reason))
  const begin = off.filter((reason) => !rules.off.includes(reason)).map((reason) => [reason, today] as const)
  putSetting(db, 'week-rules', rules)
  putSetting(db, 'week-rules-since', Object.fromEntries([...stay, ...begin]))
}

export function getShop(db: ReadDb): ShopFacts | null {
  return getSetting(db, 'shop')
}

/** Of an open shop. @throws where the file does not say which it is, as of a bug */
export function shopOf(db: ReadDb): ShopFacts {
  const shop = getShop(db)
  if (shop === null) throw new Error('an open shop says which it is')
  return shop
}

export function putShop(db: WriteDb, shop: ShopFacts): void {
  putSetting(db, 'shop', shop)
}
