import { MERGE_FIELDS, type MergeField } from './template.ts'

/** 自動で入る言葉 as they stand in the owner's text between 【 and 】; saved are the codes, so a word may change here. */
export const FIELD_WORDS = {
  name: 'お名前',
  shop: 'お店の名前',
  writer: '書いた人',
  'visit-word': 'ご来店',
  'visit-day': 'ご来店の日',
  item: '内容',
  season: '時候',
  story: 'お店のはなし',
  'personal-line': 'ひとこと',
  date: '日付',
  apology: 'お詫び',
  happened: '何が起きたか',
  cause: 'なぜ',
  change: 'これから',
} as const satisfies Readonly<Record<MergeField, string>>

const BY_WORD: ReadonlyMap<string, MergeField> = new Map(MERGE_FIELDS.map((field) => [FIELD_WORDS[field], field]))

/** 【お名前】, as the owner writes it. */
export function fieldMark(field: MergeField): string {
  return `【${FIELD_WORDS[field]}】`
}

/** The field that a word between the brackets names, whatever blanks stand around it; null for any other word. */
export function fieldNamed(word: string): MergeField | null {
  return BY_WORD.get(word.trim()) ?? null
}
