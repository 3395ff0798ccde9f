import { describe, expect, test } from 'vitest'
import { calledBy, inFull, type Callable } from '#domain/people/called.ts'

const HANAKO: Callable = {
  kind: 'person',
  familyName: '髙﨑',
  givenName: '花子',
  familyKana: 'たかさき',
  givenKana: 'はなこ',
  company: '',
  companyKana: '',
  honorific: '様',
}
const NOBODY = { familyName: '', givenName: '', familyKana: '', givenKana: '' }
const SHOP = { kind: 'organisation', company: '山下商店', companyKana: 'やましたしょうてん' } as const

describe('a customer is called', () => {
  test('by name, wherever that person works', () => {
    const called = { name: '髙﨑 花子', kana: 'たかさき はなこ', honorific: '様', contact: '' }
    expect(calledBy(HANAKO)).toEqual(called)
    expect(calledBy({ ...HANAKO, ...SHOP, kind: 'person' })).toEqual(called)
  })

  test('by the name of the organisation, with its own reading and 御中, and whoever is named there beside it', () => {
    for (const honorific of ['様', '御中', '']) {
      expect(calledBy({ ...HANAKO, ...SHOP, honorific })).toEqual({
        name: '山下商店',
        kana: 'やましたしょうてん',
        honorific: '御中',
        contact: '髙﨑 花子 様',
      })
    }
    expect(inFull({ ...HANAKO, ...SHOP, honorific: '先生' })).toBe('山下商店 御中 髙﨑 花子 先生')
  })

  test('by an organisation alone, its reading being whichever was typed', () => {
    expect(inFull({ ...HANAKO, ...NOBODY, ...SHOP })).toBe('山下商店 御中')
    const typed = { ...HANAKO, ...SHOP, ...NOBODY, familyKana: 'やました', companyKana: '' }
    expect(calledBy(typed).kana).toBe('やました')
  })

  test('by a company that was typed where a name goes', () => {
    const typed = { ...HANAKO, ...NOBODY, kind: 'organisation', familyName: '山下商店' } as const
    expect(inFull(typed)).toBe('山下商店 御中')
    expect(inFull({ ...HANAKO, ...NOBODY, company: '山下商店' })).toBe('山下商店 様')
  })

  test('by no reading of the contact where the company has none', () => {
    expect(calledBy({ ...HANAKO, ...SHOP, companyKana: '' }).kana).toBe('')
  })
})
