import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import type { Field } from '#domain/exchange/fields.ts'
import type { ImportPreview, Likely } from '#domain/exchange/import.ts'
import {
  type Answers,
  answersToSend,
  doubledColumns,
  isCountCertain,
  isKnownAsked,
  NOTHING_ANSWERED,
  openQuestion,
  taken,
  undecided,
} from '../../renderer/lib/importAnswers.ts'

const column = (header: string, field: Field | null) => ({ header, field, samples: [] })

const likely = (line: number): Likely => ({
  line,
  incoming: { line, name: '髙﨑 花子様', kana: 'たかさき はなこ', what: '', phone: '', day: '' },
  existing: { id: `x${line}` as Id, called: '高崎 花子様', what: '' },
  sameAs: null,
  why: 'phone',
})

const preview = (change: Partial<ImportPreview> = {}): ImportPreview => ({
  kind: 'text',
  fileName: '住所録.csv',
  content: 'people',
  format: 'other',
  encoding: 'cp932',
  delimiter: ',',
  headless: false,
  columns: [column('氏名', 'name'), column('備考', 'note')],
  remembered: false,
  lacking: [],
  doubled: [],
  rows: 10,
  sample: [],
  rejected: 2,
  rejects: [],
  duplicates: 0,
  likely: [],
  damages: [],
  lost: { count: 0, examples: [] },
  importedOn: null,
  ...change,
})

const answers = (change: Partial<Answers> = {}): Answers => ({ ...NOTHING_ANSWERED, ...change })
const KNOWN = answers({ known: 'known-before' })
const open = (file: ImportPreview, said: Answers) => openQuestion(file, said, null)

describe('what keeps a file from being taken in', () => {
  test('is since when they are customers, until it is answered', () => {
    expect(open(preview(), NOTHING_ANSWERED)).toBe('known')
    expect(open(preview(), KNOWN)).toBeNull()
  })

  test('is not asked of visits, nor of a table that says it itself', () => {
    expect(open(preview({ content: 'visits' }), NOTHING_ANSWERED)).toBeNull()
    const own = preview({ columns: [column('姓', 'family-name'), column('いつから', 'known')] })
    expect(isKnownAsked(own)).toBe(false)
    expect(open(own, NOTHING_ANSWERED)).toBeNull()
  })

  test('is a column that is lacking, before all else', () => {
    expect(open(preview({ lacking: ['name'], duplicates: 1, likely: [likely(2)] }), NOTHING_ANSWERED)).toBe('columns')
  })

  test('is a meaning that two columns claim, whoever said so', () => {
    expect(open(preview({ doubled: ['name'] }), KNOWN)).toBe('doubled')
    expect(openQuestion(preview(), KNOWN, ['name', 'name'])).toBe('doubled')
  })

  test('is a column whose meaning was changed and that was not read anew', () => {
    expect(openQuestion(preview(), KNOWN, ['name', 'likes'])).toBe('reread')
    expect(openQuestion(preview(), KNOWN, ['name', 'note'])).toBeNull()
  })

  test('is a column that is lacking only until somebody says which it is: then the file is read anew', () => {
    expect(openQuestion(preview({ lacking: ['name'] }), KNOWN, ['name', 'likes'])).toBe('reread')
  })

  test('is whoever may be the same, until each or all are decided', () => {
    const file = preview({ duplicates: 2, likely: [likely(2), likely(3)] })
    expect(open(file, KNOWN)).toBe('duplicates')
    expect(open(file, { ...KNOWN, choices: new Map([[2, 'add']]) })).toBe('duplicates')
    expect(open(file, { ...KNOWN, rest: 'merge' })).toBeNull()
    const each = new Map([
      [2, 'add'],
      [3, 'skip'],
    ] as const)
    expect(open(file, { ...KNOWN, choices: each })).toBeNull()
  })

  test('is that nobody would be taken in', () => {
    expect(open(preview({ rejected: 10 }), KNOWN)).toBe('nobody')
    expect(open(preview({ duplicates: 8, likely: [likely(2)] }), { ...KNOWN, rest: 'skip' })).toBe('nobody')
  })
})

describe('how many are taken in', () => {
  const file = preview({ duplicates: 4, likely: [likely(2), likely(3)] })

  test('leaves out the lines that cannot be read and those the owner leaves out', () => {
    expect(taken(file, KNOWN)).toBe(8)
    expect(taken(file, { ...KNOWN, choices: new Map([[2, 'skip']]) })).toBe(7)
    expect(taken(file, { ...KNOWN, choices: new Map([[2, 'add']]), rest: 'skip' })).toBe(5)
  })

  test('counts a choice for a line that is no longer likely the same for nothing', () => {
    const said = { ...KNOWN, choices: new Map([[9, 'skip']] as const) }
    expect(undecided(file, said)).toBe(4)
    expect(taken(file, said)).toBe(8)
    expect(answersToSend(file, said).choices).toEqual([])
  })
})

test('what is sent repairs every damage that was found but those that the owner keeps as they are', () => {
  const damage = (kind: 'postal-zero' | 'date-serial') => ({ kind, count: 1, examples: [] })
  const file = preview({ damages: [damage('postal-zero'), damage('date-serial')] })
  const said = answers({ known: 'first-timer', unrepaired: new Set(['date-serial']) })
  expect(answersToSend(file, said)).toEqual({
    known: 'first-timer',
    repairs: ['postal-zero'],
    onDuplicate: 'skip',
    choices: [],
  })
})

test('the number of those taken in is not said where lines that are not repaired cannot be read', () => {
  const damage = (kind: 'postal-zero' | 'phone-zero') => ({ kind, count: 1, examples: [] })
  const file = preview({ damages: [damage('postal-zero'), damage('phone-zero')] })
  expect(isCountCertain(file, KNOWN)).toBe(true)
  expect(isCountCertain(file, { ...KNOWN, unrepaired: new Set(['phone-zero']) })).toBe(true)
  expect(isCountCertain(file, { ...KNOWN, unrepaired: new Set(['postal-zero']) })).toBe(false)
})

test('a phone may stand in several columns, a birthday in one', () => {
  expect(doubledColumns(['phone', 'phone', null, null])).toEqual(new Set())
  expect(doubledColumns(['birthday', 'phone', 'birthday'])).toEqual(new Set([0, 2]))
})
