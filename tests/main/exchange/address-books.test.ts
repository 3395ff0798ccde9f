import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BookAsked } from '#domain/exchange/outputs.ts'
import { lookAtBook, saveBook } from '#main/service/address-books.ts'
import { outputsLogged } from '#main/service/outputs.ts'
import { runThrough } from '#main/service/run-through.ts'
import { addRefused } from '#main/service/states.ts'
import type { Session } from '#main/store/session.ts'
import { A_RELATIVE, aCustomer, AN_ADDRESS, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, testFolder, type TestDb } from '../../support/db.ts'
import { named, take } from '../../support/import-files.ts'
import { onFile } from '../../support/on-file.ts'
import { refusalOf } from '../../support/refusal.ts'

const ATENA: BookAsked = { kind: 'atena', who: null, encoding: 'cp932', withMark: false }
const KIT: BookAsked = { ...ATENA, kind: 'hagaki-kit' }

function saved({ session }: TestDb, asked: BookAsked): { readonly path: string; readonly rows: readonly string[][] } {
  const folder = testFolder()
  const { clearance } = runThrough(lookAtBook(session, asked))
  const { files } = runThrough(saveBook(session, { ...asked, clearance, folder }))
  const path = join(folder, files[0] ?? '')
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(path))
  return {
    path,
    rows: text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',')),
  }
}

function refusePromotion(session: Session, { id }: TestCustomer): void {
  addRefused(session, {
    customer: id,
    scope: 'promotion',
    channel: 'all',
    since: day('2026-01-05'),
    howAsked: '電話で',
  })
}

/** By header, what stands in the first line below them; nothing of what is empty. */
function firstOf(rows: readonly string[][]): Readonly<Record<string, string>> {
  const [headers = [], first = []] = rows
  return Object.fromEntries(
    headers.flatMap((header, at) => ((first[at] ?? '') === '' ? [] : [[header, first[at] ?? '']])),
  )
}

test('宛名職人 gets its 61 columns, with the names beside the name and each form of address', () => {
  const db = openTestDb()
  const hanako = aCustomer(db.session, { address: { ...AN_ADDRESS, building: 'コーポ高崎203', careOf: '山田' } })
  edited(db.session, hanako, {
    relatives: [A_RELATIVE, { ...A_RELATIVE, familyName: '鈴木', givenName: '次郎', honorific: '先生' }],
  })
  const { rows } = saved(db, ATENA)
  expect(rows.map((row) => row.length)).toEqual([61, 61])
  expect(firstOf(rows)).toEqual({
    姓: '髙﨑',
    名: '花子',
    姓かな: 'タカサキ',
    名かな: 'ハナコ',
    姓名: '髙﨑 花子',
    姓名かな: 'タカサキ ハナコ',
    敬称: '様',
    宛先: '自宅',
    '自宅〒': '370-0001',
    自宅住所1: '群馬県高崎市中尾町',
    自宅住所2: '1-2-3',
    自宅住所3: 'コーポ高崎203 山田様方',
    連名: '太郎、鈴木 次郎',
    連名敬称: '様、先生',
  })
})

test('はがきデザインキット gets the columns that we read of it: coming in again it brings the same people', () => {
  const db = openTestDb()
  const hanako = aCustomer(db.session)
  const others = ['一', '二', '三', '四', '五', '六'].map((givenName) => Object.assign({}, A_RELATIVE, { givenName }))
  edited(db.session, hanako, { relatives: others })
  aCustomer(db.session, {
    kind: 'organisation',
    company: '山下商店',
    familyName: '',
    givenName: '',
    familyKana: '',
    givenKana: '',
    honorific: '御中',
  })
  const { path } = saved(db, KIT)
  const empty = openTestDb()
  expect(take(empty.session, named(path))).toMatchObject({ rows: 2, added: 2, rejects: [] })
  const [first, second] = onFile(empty.session).people
  expect(first).toMatchObject({
    familyName: '髙﨑',
    givenName: '花子',
    familyKana: 'タカサキ',
    addresses: [AN_ADDRESS],
  })
  expect(first?.relatives.map(({ givenName }) => givenName)).toEqual(['一', '二', '三', '四', 'ご家族'])
  expect(second).toMatchObject({ company: '山下商店', familyName: '', honorific: '御中' })
})

test('whom the gate keeps back stands in no address book, and is named with the reason before', () => {
  const db = openTestDb()
  aCustomer(db.session)
  const refused = aCustomer(db.session, { familyName: '佐藤' })
  refusePromotion(db.session, refused)
  const nowhere = aCustomer(db.session, { familyName: '鈴木', address: null })
  const look = runThrough(lookAtBook(db.session, ATENA))
  expect(look).toMatchObject({ kept: 1, leftOutCount: 2, unwritable: [] })
  expect(look.leftOut.map(({ customer, why }) => [customer, why])).toEqual([
    [refused.id, 'no-promotion'],
    [nowhere.id, 'no-address'],
  ])
  expect(saved(db, ATENA).rows.map(([family]) => family)).toEqual(['姓', '髙﨑'])
})

test('where somebody refused since the look, nothing is written, and nothing is logged', () => {
  const { session } = openTestDb()
  const hanako = aCustomer(session)
  aCustomer(session, { familyName: '佐藤' })
  const { clearance } = runThrough(lookAtBook(session, ATENA))
  refusePromotion(session, hanako)
  const folder = testFolder()
  expect(refusalOf(() => runThrough(saveBook(session, { ...ATENA, clearance, folder })))).toBe('gate-changed')
  expect(readdirSync(folder)).toEqual([])
  expect(outputsLogged(session)).toEqual([])
})

test('who refuses while the book is read stands in none; what is saved otherwise meanwhile is in it', () => {
  const { session } = openTestDb()
  const [hanako, sato] = [aCustomer(session), aCustomer(session, { familyName: '佐藤' })]
  const { clearance } = runThrough(lookAtBook(session, ATENA))
  /** Saved between two steps, when everybody was read once. */
  const savedMeanwhile = (folder: string, save: () => void): void => {
    const steps = saveBook(session, { ...ATENA, clearance, folder })
    expect(steps.next().value).toMatchObject({ what: 'listing' })
    save()
    runThrough(steps)
  }
  const [first, second] = [testFolder(), testFolder()]
  savedMeanwhile(first, () => edited(session, hanako, { givenName: '桜子' }))
  expect(new TextDecoder('shift_jis').decode(readFileSync(join(first, '宛名職人.csv')))).toContain('桜子')
  const refused = { customer: sato.id, scope: 'everything', channel: 'all', since: day('2026-01-05') } as const
  expect(refusalOf(() => savedMeanwhile(second, () => addRefused(session, { ...refused, howAsked: '電話で' })))).toBe(
    'gate-changed',
  )
  expect(readdirSync(second)).toEqual([])
})

test('only those who are meant stand in it, it is logged, and it makes no history', () => {
  const db = openTestDb()
  const hanako = aCustomer(db.session)
  aCustomer(db.session, { familyName: '佐藤' })
  const { rows } = saved(db, { ...ATENA, who: { ids: [hanako.id] } })
  expect(rows.map(([family]) => family)).toEqual(['姓', '髙﨑'])
  expect(outputsLogged(db.session)).toEqual([
    { when: { day: '2026-11-20', time: '9:00' }, kind: 'atena', people: 1, file: '宛名職人.csv' },
  ])
  expect(onFile(db.session).contacts).toEqual([])
})

test('names that CP932 cannot write are named first, and become 〓 only where the owner says so', () => {
  const db = openTestDb()
  const yoshino = aCustomer(db.session, { familyName: '𠮷野' })
  const { unwritable } = runThrough(lookAtBook(db.session, KIT))
  expect(unwritable).toEqual([{ customer: yoshino.id, called: '𠮷野 花子 様', text: '𠮷野', characters: ['𠮷'] }])
  expect(refusalOf(() => saved(db, KIT))).toBe('not-in-cp932')
  expect(saved(db, { ...KIT, withMark: true }).rows[1]?.[0]).toBe('〓野')
})
