import type { BenefitKind } from '#domain/benefits/benefit.ts'
import type { CardLanguage } from '#domain/exchange/cards/words.ts'
import { inEnglish } from './disclosure-words-en.ts'
import { inJapanese } from './disclosure-words-ja.ts'
import type { CodeOf, DisclosedTable, ShownColumn } from './disclosed.ts'
import type { HeldBack } from './held-back.ts'

type TableWords = {
  readonly [T in DisclosedTable]: {
    readonly title: string
    readonly columns: Readonly<Record<ShownColumn<T>, string>>
  }
}

/** Tables and codes of the relation itself, kept in files of their own. */
export type RelationWords = Pick<
  TableWords,
  'survey_answers' | 'complaints' | 'special_requests' | 'needs' | 'benefits' | 'stamp_marks'
>

export type RelationCodes = Readonly<
  Record<'moods' | 'checks' | 'decisions', Readonly<Record<string, string>>> & {
    benefits: Readonly<Record<BenefitKind, string>>
  }
>

/** What ご本人にお見せする記録 says beside what was typed. A code without a word here stands as it is. */
export type DisclosureWords = {
  readonly title: string
  readonly madeOn: string
  readonly purpose: string
  /** 髙﨑 花子 様: the name is before it. */
  readonly about: string
  readonly rights: string
  readonly yes: string
  readonly hidden: string
  /** In the place of another customer's name. */
  readonly cover: string
  readonly coveredWhy: string
  readonly othersAtHome: (count: number) => string
  readonly introduced: (count: number) => string
  readonly lockedWhere: string
  readonly notHere: string
  readonly workings: string
  readonly heldBack: string
  readonly held: Readonly<Record<HeldBack, string>>
  readonly noPicture: string
  readonly tables: TableWords
  readonly codes: Readonly<Record<CodeOf, Readonly<Record<string, string>>>>
}

export const DISCLOSURE_WORDS: Readonly<Record<CardLanguage, DisclosureWords>> = { ja: inJapanese, en: inEnglish }
