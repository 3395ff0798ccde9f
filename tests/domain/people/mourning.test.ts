import { expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import { succession } from '#domain/people/mourning.ts'
import { A_RELATIVE } from '../../support/builders.ts'

const CARD = {
  familyName: '髙﨑',
  givenName: '一郎',
  familyKana: 'タカサキ',
  givenKana: 'イチロウ',
  honorific: '先生',
  title: '社長',
  birthday: '1950-04-01' as Birthday,
}

test('one of the same family takes the given name, the form of address and the birthday; the family name stays', () => {
  const to = { ...A_RELATIVE, key: 4, givenName: '𠮷乃', kana: 'ヨシノ', birthday: '--05-02' as Birthday }
  expect(succession(CARD, to)).toEqual({
    person: {
      familyName: '髙﨑',
      givenName: '𠮷乃',
      familyKana: 'タカサキ',
      givenKana: 'ヨシノ',
      honorific: '様',
      title: '',
      birthday: '--05-02',
    },
    departed: {
      kind: 'person',
      familyName: '',
      givenName: '一郎',
      kana: 'イチロウ',
      honorific: '先生',
      relation: '',
      species: '',
      birthday: '1950-04-01',
      onCard: false,
      note: '',
    },
  })
})

test.each([
  ['サトウ ヨウコ', 'サトウ', 'ヨウコ'],
  ['ｻﾄｳ　ﾖｳｺ', 'ｻﾄｳ', 'ﾖｳｺ'],
  ['ヨウコ', '', 'ヨウコ'],
  ['', '', ''],
])('a daughter of another family name keeps it, with the reading %j', (kana, familyKana, givenKana) => {
  const { person, departed } = succession(CARD, { ...A_RELATIVE, familyName: '佐藤', givenName: '葉子', kana })
  expect(person).toMatchObject({ familyName: '佐藤', givenName: '葉子', familyKana, givenKana })
  expect(departed).toMatchObject({ familyName: '髙﨑', givenName: '一郎', kana: 'タカサキ イチロウ' })
})

test('someone known by the family name alone is still named among the departed', () => {
  const { departed } = succession({ ...CARD, givenName: '' }, A_RELATIVE)
  expect(departed.givenName).toBe('髙﨑')
})

test('whoever had no form of address is 様', () => {
  expect(succession(CARD, { ...A_RELATIVE, honorific: '' }).person.honorific).toBe('様')
})
