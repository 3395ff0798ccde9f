import type { WindowSettings } from '#domain/letters/windows.ts'
import type { Sender } from '#domain/paper/document.ts'
import type { RulesChosen } from '#domain/week/facts.ts'
import type { ShopKind } from './shop-kind.ts'

/** Everything the first run asks. `sender` null: not yet. */
export type NewShop = {
  readonly shopName: string
  readonly shopKind: ShopKind
  readonly sender: Sender | null
  /** 1週間に書ける数 */
  readonly lettersAWeek: number
  readonly start: 'empty' | 'sample'
}

/** `backupPlaces` names the folders for the eye, never a path; `backupLater` once 「あとで」 was said. */
export type ShopSettings = {
  readonly shopKind: ShopKind
  readonly lettersAWeek: number
  /** How many can be called or sent a message in a week. */
  readonly callsAWeek: number
  readonly rules: RulesChosen
  /** On which day of January 松の内 ends. */
  readonly customs: WindowSettings
  readonly backupPlaces: readonly string[]
  readonly backupLater: boolean
}

/** What is chosen under 設定 and saved as one. */
export type SettingsTyped = Pick<ShopSettings, 'shopKind' | 'lettersAWeek' | 'callsAWeek' | 'rules' | 'customs'>

/** 「きょう12枚・残りおよそ388枚」: cards taken in today and in all; `about` is how many there are, as the owner guessed. */
export type PaperCards = { readonly today: number; readonly total: number; readonly about: number | null }
