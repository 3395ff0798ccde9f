import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jointOfHousehold, namesOnCard, type JointName, type Named } from '#domain/people/names-on-card.ts'

const person = (some: Partial<Named> = {}): Named => ({
  kind: 'person',
  familyName: '髙﨑',
  givenName: '花子',
  honorific: '様',
  company: '',
  department: '',
  ...some,
})
const joint = (givenName: string, honorific = '様', familyName = ''): JointName => ({
  familyName,
  givenName,
  honorific,
})

describe('names on a card', () => {
  test('the family name stands once, each given name with its own 敬称', () => {
    expect(namesOnCard(person(), [joint('太郎'), joint('さくら', 'ちゃん')])).toEqual([
      { family: '髙﨑', given: '花子', honorific: '様' },
      { family: '', given: '太郎', honorific: '様' },
      { family: '', given: 'さくら', honorific: 'ちゃん' },
    ])
  })

  test('the same family name written out is still written once, another one is kept', () => {
    const names = namesOnCard(person(), [joint('太郎', '様', '髙﨑'), joint('次郎', '様', '高崎')])
    expect(names.map((name) => name.family)).toEqual(['髙﨑', '', '高崎'])
  })

  test('from the fourth on they are ご家族様', () => {
    const names = namesOnCard(person(), [joint('太郎'), joint('恵'), joint('蓮', 'くん')])
    expect(names.map((name) => name.given + name.honorific)).toEqual(['花子様', '太郎様', '恵様', 'ご家族様'])
  })

  test('a company without a person is 御中, its department before itself', () => {
    const company = person({ kind: 'organisation', familyName: '', givenName: '', company: '山下商店' })
    expect(namesOnCard(company, [])).toEqual([{ family: '山下商店', given: '', honorific: '御中' }])
    expect(namesOnCard({ ...company, department: '総務部' }, [])).toEqual([
      { family: '総務部', given: '', honorific: '御中' },
    ])
  })

  test('a company typed where a name goes is still 御中', () => {
    const typed = person({ kind: 'organisation', familyName: '山下商店', givenName: '' })
    expect(namesOnCard(typed, [])).toEqual([{ family: '山下商店', given: '', honorific: '御中' }])
  })

  test('御中 never stands with the name of a person', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, text, text, (familyName, givenName, company) => {
        const to = person({ kind: 'organisation', familyName, givenName, company, honorific: '御中' })
        expect(namesOnCard(to, []).map((name) => name.honorific)).toEqual(['様'])
      }),
    )
  })

  test.each(['様', '先生', 'ちゃん', 'くん', '殿'])(
    '%s stands where the owner chose it, for each by themselves',
    (honorific) => {
      const names = namesOnCard(person({ honorific }), [joint('太郎', '先生'), joint('蓮', honorific)])
      expect(names.map((name) => name.honorific)).toEqual([honorific, '先生', honorific])
    },
  )

  test('nobody beside another is 御中 or without a form of address', () => {
    const names = namesOnCard(person(), [joint('太郎', '御中'), joint('恵', '')])
    expect(names.map((name) => name.honorific)).toEqual(['様', '様', '様'])
  })

  test('no name is ever altered', () => {
    const name = fc.oneof(
      fc.constantFrom('髙﨑', '𠮷野', '濵', '德', '邊', '<b>', 'ｻﾄｳ'),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    )
    fc.assert(
      fc.property(name, name, (familyName, givenName) => {
        expect(namesOnCard(person({ familyName, givenName }), [])).toMatchObject([
          { family: familyName, given: givenName },
        ])
      }),
    )
  })
})

describe('the one card of a household', () => {
  const living = (givenName: string, some: Partial<Named> = {}, ...names: readonly JointName[]) => ({
    ...person({ givenName, ...some }),
    joint: names,
  })
  const onCard = (of: ReturnType<typeof living>, beside: readonly ReturnType<typeof living>[], gone: Named[] = []) =>
    namesOnCard(of, jointOfHousehold(of, beside, gone)).map(({ family, given }) => family + given)

  test('has everyone of it, each once, however often they were written down', () => {
    const hanako = living('花子', {}, joint('誠'), joint('春', 'ちゃん'))
    const makoto = living('誠', { familyName: '高崎' }, joint('花子'))
    expect(onCard(hanako, [makoto])).toEqual(['髙﨑花子', '誠', '春'])
  })

  test('has another family name written out, and its own 敬称', () => {
    const nono = living('乃', { familyName: '𠮷野', honorific: '先生' }, joint('環'))
    const names = namesOnCard(person(), jointOfHousehold(living('花子'), [nono], []))
    expect(names.slice(1)).toEqual([
      { family: '𠮷野', given: '乃', honorific: '先生' },
      { family: '𠮷野', given: '環', honorific: '様' },
    ])
  })

  test('names nobody who has died, also where the name still stands on another’s card', () => {
    expect(onCard(living('花子', {}, joint('誠')), [], [person({ givenName: '誠' })])).toEqual(['髙﨑花子'])
  })

  test('names no company, and nobody of whom the family name alone is known', () => {
    const shop = living('', { kind: 'organisation', familyName: '', company: '髙﨑商店' })
    expect(onCard(living('花子'), [shop, living('')])).toEqual(['髙﨑花子'])
  })
})
