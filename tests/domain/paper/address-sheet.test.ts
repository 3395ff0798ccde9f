import { describe, expect, test } from 'vitest'
import { leadLines, nameRoom, addressLayout, titleAbove, airOf } from '#domain/paper/address-layout.ts'
import {
  addressSheet,
  labelSheet,
  type Addressee,
  type AddressSide,
  underStampOf,
} from '#domain/paper/address-sheet.ts'
import type { AddressOptions, MessageSheet, Sender } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { partsOf, SHEETS_A_FILE } from '#domain/paper/parts.ts'
import type { Id } from '#domain/people/customer.ts'
import { anAddressee } from '../../support/builders.ts'

const OPTIONS: AddressOptions = {
  paper: 'hagaki',
  writing: 'vertical',
  numerals: 'digit-by-digit',
  boxes: 'preprinted',
}

const HOME = {
  postalCode: '2310023',
  prefecture: '神奈川県',
  city: '横浜市中区山下町',
  street: '81-5',
  building: '',
  careOf: '',
}

const SENDER: Sender = {
  names: ['美容室 こもれび', '', '小森 玲子'],
  address: { ...HOME, postalCode: '1500002', city: '渋谷区渋谷', prefecture: '東京都', street: '2-21-1' },
  phone: '03-0000-1234',
}

const side = (some: Partial<AddressOptions> = {}): AddressSide => ({
  paper: BUILT_IN.hagaki,
  options: { ...OPTIONS, ...some },
  sender: SENDER,
  underStamp: '',
})

const to = (some: Partial<Addressee> = {}): Addressee => anAddressee({ address: HOME, ...some })

describe('the texts of an address side', () => {
  test('a person at home', () => {
    expect(addressSheet(to(), side())).toEqual({
      kind: 'address',
      customer: 'c1',
      who: '髙﨑 花子 様',
      postalCode: '2310023',
      addressLines: ['神奈川県横浜市中区山下町八一－五'],
      company: '',
      department: '',
      careOf: '',
      title: '',
      names: [{ family: '髙﨑', given: '花子', honorific: '様' }],
      sender: {
        postalCode: '1500002',
        addressLines: ['東京都渋谷区渋谷二－二一－一'],
        names: ['美容室 こもれび', '小森 玲子'],
        phone: '電話 〇三－〇〇〇〇－一二三四',
      },
      underStamp: '',
      pair: '',
    })
  })

  test('company, department and title stand only where the card goes to work', () => {
    const worker = { company: '山下商店', department: '総務部', title: '課長' }
    expect(addressSheet(to(worker), side())).toMatchObject({ company: '', department: '', title: '' })
    const sheet = addressSheet(to({ ...worker, atWork: true }), side())
    expect(leadLines(sheet)).toEqual(['山下商店', '総務部'])
    expect(titleAbove(sheet)).toBe('課長')
    const layout = addressLayout(BUILT_IN.hagaki, OPTIONS)
    expect(nameRoom(layout, sheet)).toBe(layout.namesBesideLead)
  })

  test('a title of more than four characters stands beside the name', () => {
    const sheet = addressSheet(to({ company: '山下商店', title: '代表取締役', atWork: true }), side())
    expect(titleAbove(sheet)).toBe('')
    expect(leadLines(sheet)).toEqual(['山下商店', '代表取締役'])
    expect(leadLines({ ...sheet, department: '営業部' })).toEqual(['山下商店', '営業部　代表取締役'])
  })

  test('a department without a name is 御中, with the company beside it', () => {
    const office = {
      kind: 'organisation',
      familyName: '',
      givenName: '',
      company: '山下商店',
      department: '総務部',
    } as const
    const sheet = addressSheet(to({ ...office, atWork: true }), side())
    expect(leadLines(sheet)).toEqual(['山下商店'])
    expect(sheet.who).toBe('総務部 御中')
  })

  test('様方 is said once, however it was typed', () => {
    for (const careOf of ['山田', '山田様方', ' 山田様方 ']) {
      expect(addressSheet(to({ address: { ...HOME, careOf } }), side()).careOf).toBe('山田様方')
    }
    expect(addressSheet(to({ address: { ...HOME, careOf: '山下ホテル気付' } }), side()).careOf).toBe('山下ホテル気付')
  })

  test.each([
    ['digit-by-digit', '神奈川県横浜市中区山下町八一－五', '電話 〇三－〇〇〇〇－一二三四'],
    ['with-ten', '神奈川県横浜市中区山下町八十一－五', '電話 〇三－〇〇〇〇－一二三四'],
    ['arabic', '神奈川県横浜市中区山下町81－５', '電話 03－００００－１２３４'],
  ] as const)(
    '%s: the owner’s numerals stand in columns, and a phone number is read digit by digit',
    (numerals, line, phone) => {
      const sheet = addressSheet(to(), side({ numerals }))
      expect(sheet.addressLines).toEqual([line])
      expect(sheet.sender.phone).toBe(phone)
      expect(sheet.postalCode).toBe('2310023')
      const inRows = addressSheet(to(), side({ numerals, writing: 'horizontal' }))
      expect(inRows.addressLines.join('')).toBe('神奈川県横浜市中区山下町81-5')
    },
  )

  test('the title of somebody at work stands before the name, never one of a person at home', () => {
    const doctor = to({ title: '院長', company: '山下医院', honorific: '先生', atWork: true })
    const sheet = addressSheet(doctor, side())
    expect(titleAbove(sheet)).toBe('院長')
    expect(sheet.names).toEqual([{ family: '髙﨑', given: '花子', honorific: '先生' }])
    expect(titleAbove(addressSheet({ ...doctor, atWork: false }, side()))).toBe('')
  })

  test('short names get more air', () => {
    const airs = ['林', '髙﨑', '勅使河原'].map((familyName) => airOf(addressSheet(to({ familyName }), side())))
    expect(airs).toEqual(['wide', 'medium', 'close'])
  })
})

test('年賀 stands on what is no 年賀はがき, and only on a greeting for the new year', () => {
  for (const code of ['hagaki', 'hagaki-wide', 'you2'] as const) {
    expect(underStampOf('new-year', BUILT_IN[code])).toBe('年賀')
    expect(underStampOf('seasonal', BUILT_IN[code])).toBe('')
  }
  expect(underStampOf('new-year', BUILT_IN.nenga)).toBe('')
  expect(addressSheet(to(), { ...side(), underStamp: '年賀' }).underStamp).toBe('年賀')
})

test('a long mailing becomes several files, every sheet in one of them, in order', () => {
  const sheets = Array.from({ length: 2 * SHEETS_A_FILE + 1 }, (_, at) =>
    addressSheet(to({ id: String(at) as Id }), side()),
  )
  const parts = partsOf({ paper: BUILT_IN.hagaki, options: OPTIONS, sheets })
  expect(parts.map((part) => part.sheets.length)).toEqual([SHEETS_A_FILE, SHEETS_A_FILE, 1])
  expect(parts.flatMap((part) => part.sheets)).toEqual(sheets)
})

test('the two sides of a card are never parted between two files', () => {
  expect(SHEETS_A_FILE % 2).toBe(0)
})

test('a long mailing of letters makes files that a tray of paper holds', () => {
  const sheet: MessageSheet = {
    kind: 'message',
    customer: 'c1' as Id,
    who: '',
    addressee: '',
    lines: [],
    indent: true,
    date: '',
    signature: [],
    pair: '',
  }
  const options = { ...OPTIONS, paper: 'a4' } as const
  const parts = partsOf({ paper: BUILT_IN.a4, options, sheets: Array.from({ length: 1_000 }, () => sheet) })
  expect(parts.map(({ sheets }) => sheets.length)).toEqual([250, 250, 250, 250])
})

describe('the texts of a label', () => {
  test('it is written in rows, without a sender, with everything else of an address side', () => {
    const worker = { company: '山下商店', department: '総務部', title: '課長', atWork: true }
    expect(labelSheet(to({ ...worker, address: { ...HOME, careOf: '山田' } }), BUILT_IN.label12)).toEqual({
      kind: 'label',
      customer: 'c1',
      who: '髙﨑 花子 様',
      postalCode: '2310023',
      addressLines: ['神奈川県横浜市中区山下町81-5'],
      company: '山下商店',
      department: '総務部',
      careOf: '山田様方',
      title: '課長',
      names: [{ family: '髙﨑', given: '花子', honorific: '様' }],
      memo: '',
      number: '',
    })
  })
})
