import { expect, test } from 'vitest'
import type { HeardTyped } from '#domain/voices/heard.ts'
import { recordHeard } from '#main/service/heard.ts'
import { putTogether, renameOne, themeNames, themesCounted, voicesOfTheme } from '#main/service/themes.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectBackAndForth } from '../../support/rows.ts'

const heard = (session: Session, { id }: TestCustomer, themes: readonly string[], some: Partial<HeardTyped> = {}) =>
  recordHeard(session, {
    kind: 'feedback',
    day: day('2026-11-18'),
    text: themes.join(),
    mood: null,
    themes,
    ...some,
    customer: id,
  } as Parameters<typeof recordHeard>[1])
const counted = (session: Session) => themesCounted(session).map(({ name, count }) => [name, count])
const keyOf = (session: Session, name: string) => themesCounted(session).find((each) => each.name === name)?.key ?? 0
const behind = (session: Session, name: string) =>
  voicesOfTheme(session, { key: keyOf(session, name), offset: 0, limit: 50 }).voices.map(({ text }) => text)

function aShop() {
  const { session } = openTestDb('2026-11-20')
  const [hanako, haru, gone] = [aCustomer(session), aCustomer(session), aCustomer(session)]
  heard(session, hanako, ['価格', '待ち時間'])
  heard(session, haru, ['ねだん'])
  heard(session, haru, ['ねだん', '価格'], { kind: 'honest', source: 'told' })
  heard(session, gone, ['価格'])
  heard(session, hanako, ['価格'], { day: day('2025-11-20') })
  trashCustomer(session, gone.id)
  return { session }
}

test('P6 themes are counted over twelve months, with the notes behind each number', () => {
  const { session } = aShop()
  expect(counted(session)).toEqual([
    ['ねだん', 2],
    ['価格', 2],
    ['待ち時間', 1],
  ])
  expect(behind(session, '価格')).toEqual(['ねだん,価格', '価格,待ち時間'])
  for (const { name, count } of themesCounted(session)) expect(behind(session, name)).toHaveLength(count)
})

test('P6 two themes that mean the same become one, and no note loses it', () => {
  const { session } = aShop()
  const into = keyOf(session, '価格')
  expectBackAndForth(session, () => putTogether(session, { key: keyOf(session, 'ねだん'), into }))
  expect(counted(session)).toEqual([
    ['価格', 3],
    ['待ち時間', 1],
  ])
  // Whoever spoke of both is counted once.
  expect(behind(session, '価格')).toEqual(['ねだん,価格', 'ねだん', '価格,待ち時間'])
  expect(themeNames(session)).toEqual(['価格', '待ち時間'])
  expect(refusalOf(() => putTogether(session, { key: into, into }))).toBe('nothing-to-do')
  expect(refusalOf(() => putTogether(session, { key: 9_999, into }))).toBe('entry-missing')
})

test('a theme is called otherwise everywhere at once, but never like another', () => {
  const { session } = aShop()
  const key = keyOf(session, '待ち時間')
  expectBackAndForth(session, () => renameOne(session, { key, name: 'お待たせ' }))
  expect(counted(session)).toContainEqual(['お待たせ', 1])
  expect(refusalOf(() => renameOne(session, { key, name: 'ネダン' }))).toBe('theme-taken name')
})
