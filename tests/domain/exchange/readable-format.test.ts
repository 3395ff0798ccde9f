import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognise } from '#domain/exchange/headers.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import {
  READABLE_HEADERS,
  READABLE_VISIT_HEADERS,
  readableCells,
  readableVisitCells,
} from '#domain/exchange/readable-format.ts'
import type { Birthday } from '#domain/day.ts'
import { day } from '../../support/clock.ts'
import { aDeliveryOnFile, aVisitOnFile } from '../../support/imports.ts'
import { aPerson } from './arbitrary.ts'
import { anAddress, aPersonOnFile, aRecipient, aRelative } from '../../support/people-on-file.ts'

function written(person: PersonOnFile): Readonly<Record<string, string>> {
  const cells = readableCells(person).map((cell, at) => [READABLE_HEADERS[at] ?? '', cell] as const)
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ''))
}

test('what the program keeps as lists stands there in words', () => {
  const hanako = aPersonOnFile({
    phones: [
      { number: '027-000-0000', note: '' },
      { number: '090-0000-1234', note: 'ご主人' },
    ],
    addresses: [
      { ...anAddress(), returnedOn: day('2026-03-01') },
      { ...anAddress(), kind: 'work', building: '山下ビル2階', careOf: '田中' },
    ],
    relatives: [
      aRelative('太郎', { relation: '夫', birthday: '1970-04-01' as Birthday }),
      aRelative('ポチ', { kind: 'pet', honorific: 'ちゃん', species: '犬', onCard: false, diedOn: day('2025-01-02') }),
    ],
    refusals: [{ scope: 'promotion', channel: 'postcard', since: day('2026-03-01'), howAsked: 'お電話で' }],
    bereavements: [{ who: 'pet', relative: 1, diedOn: day('2025-01-02'), heardFrom: '', mourningUntil: null }],
    specialDays: [{ relative: null, label: '結婚記念日', day: '--11-22', remind: true }],
    promises: [
      {
        kind: 'promise',
        text: '苗を取っておく',
        madeOn: day('2026-01-05'),
        dueOn: day('2026-02-01'),
        keptOn: day('2026-01-30'),
        droppedOn: null,
      },
    ],
    notes: [
      { kind: 'note', source: null, day: day('2026-01-05'), text: '窓ぎわがお好き' },
      { kind: 'honest', source: 'told', day: day('2026-02-05'), text: '急がない' },
    ],
    recipients: [aRecipient({ relation: '父', phone: '090-0000-0009' })],
  })
  expect(written(hanako)).toMatchObject({
    電話の覚え書き: '090-0000-1234（ご主人）',
    ほかの住所: '〒370-0001 群馬県高崎市中尾町1-2-3 山下ビル2階 田中様方',
    お便りの戻り: '宛先不明で戻りました 2026-03-01',
    'ご家族・ペット': '太郎様（夫、1970-04-01） ／ ポチちゃん（犬、ご逝去 2025-01-02）',
    お申し出: 'ご案内不要（はがき、2026-03-01、お電話で）',
    ご不幸: 'ペット（ポチちゃん、2025-01-02）',
    記念の日: '結婚記念日 --11-22',
    お約束: '苗を取っておく（2026-02-01まで、済みました 2026-01-30）',
    お届け先: '𠮷野 一様（父、〒370-0001 群馬県高崎市中尾町1-2-3、090-0000-0009）',
    メモの記録: '2026-01-05 窓ぎわがお好き ／ 2026-02-05 急がない',
  })
})

test('where a purchase goes stands there in words', () => {
  const delivery = aDeliveryOnFile({ occasion: 'offering', nameOnCard: '髙﨑 花子', cardText: '' })
  const ownWords = aDeliveryOnFile({
    recipient: aRecipient({ name: '森 桜' }),
    day: null,
    occasion: '発表会',
    cardText: '',
  })
  const cells = readableVisitCells(aVisitOnFile({ number: '7' }, '2026-11-19', { deliveries: [delivery, ownWords] }))
  expect(cells).toHaveLength(READABLE_VISIT_HEADERS.length)
  const place = '〒370-0001 群馬県高崎市中尾町1-2-3'
  expect(cells.at(-1)).toBe(
    `𠮷野 一様（${place}、2026-11-25、お供え、髙﨑 花子） ／ 森 桜様（${place}、発表会、髙﨑 花子）`,
  )
  expect(READABLE_VISIT_HEADERS.join(' ')).not.toContain('このソフト用')
  expect(recognise(READABLE_VISIT_HEADERS, null).content).toBe('visits')
})

test('whoever it is, there is a text for each column, and none is what only the program reads', () => {
  expect(READABLE_HEADERS.join(' ')).not.toMatch(/このソフト用|同じ住所/)
  fc.assert(
    fc.property(aPerson, (person) => {
      expect(readableCells(person)).toHaveLength(READABLE_HEADERS.length)
    }),
  )
})

test('taken in again, the plain columns mean what they meant, and the lists in words mean nothing', () => {
  const { content, columns } = recognise(READABLE_HEADERS, null)
  expect(content).toBe('people')
  expect(READABLE_HEADERS.filter((_, at) => columns[at] === null)).toEqual(READABLE_HEADERS.slice(-10))
})
