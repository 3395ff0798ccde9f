import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ExportAsked } from '#domain/exchange/export.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import { saveExport } from '#main/service/exports.ts'
import { lookAtExport } from '#main/service/look-at-export.ts'
import { runThrough } from '#main/service/run-through.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { aContact, aCustomer, aSale, edited } from '../../support/builders.ts'
import { openTestDb, testFolder, type TestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'

const OWN: ExportAsked = { kind: 'own', encoding: 'utf-8', contents: CONTENTS, withMark: false, who: null }
const IN_CP932: ExportAsked = { ...OWN, encoding: 'cp932' }

/** 髙﨑 花子, who came twice and was written to once, and somebody in the trash. */
function aShop(): TestDb & { readonly hanako: ReturnType<typeof aCustomer> } {
  const db = openTestDb()
  const hanako = aCustomer(db.session, { number: '7' })
  edited(db.session, hanako, { note: '=1+1' })
  aSale(db.session, hanako.key, '2026-01-05', { item: 'カット' })
  aSale(db.session, hanako.key, '2026-02-05', { amount: -500, item: '返金' })
  aContact(db.session, hanako.key, '2026-01-06', { body: '一行\n二行' })
  const gone = aCustomer(db.session, { familyName: '𠮷野' })
  aSale(db.session, gone.key, '2026-01-05')
  trashCustomer(db.session, gone.id)
  return { ...db, hanako }
}

function linesOf(folder: string, file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8').split('\r\n')
}

test('everyone, their visits and contacts stand in three tables, and who lies in the trash in none', () => {
  const { session } = aShop()
  const folder = testFolder()
  const done = runThrough(saveExport(session, { ...OWN, folder }))
  expect(done).toEqual({
    folder: folder.split('/').at(-1),
    files: ['お客様.csv', 'ご来店.csv', 'ご連絡.csv'],
    counts: { people: 1, visits: 2, contacts: 1 },
  })
  expect(readdirSync(folder).toSorted()).toEqual(done.files)
  const [headers, person, end] = linesOf(folder, 'お客様.csv')
  expect(headers).toMatch(/^\uFEFF番号,姓,名,セイ,メイ,敬称,連名,郵便番号,/)
  expect(person).toMatch(/^7,髙﨑,花子,タカサキ,ハナコ,様,,.*,=1\+1,/)
  expect(end).toBe('')
  expect(linesOf(folder, 'ご来店.csv').slice(1, 3)).toEqual([
    expect.stringMatching(/^7,2026-01-05,5000,カット,/),
    expect.stringMatching(/^7,2026-02-05,-500,返金,/),
  ])
  expect(linesOf(folder, 'ご連絡.csv').at(1)).toContain('"一行\n二行"')
})

test('for a spreadsheet nothing in them is a formula', () => {
  const { session } = aShop()
  const folder = testFolder()
  runThrough(saveExport(session, { ...OWN, kind: 'excel', folder }))
  expect(linesOf(folder, 'お客様.csv').at(1)).toContain(",'=1+1,")
  for (const name of ['お客様.csv', 'ご来店.csv']) expect(linesOf(folder, name).at(0)).toMatch(/,お届け先$/)
})

test('only what is asked for is written, under free names, and counted', () => {
  const { session } = aShop()
  const folder = testFolder()
  writeFileSync(join(folder, 'ご来店.csv'), 'mine')
  const done = runThrough(saveExport(session, { ...OWN, contents: ['visits'], folder }))
  expect(done).toMatchObject({ files: ['ご来店-2.csv'], counts: { people: 0, visits: 2, contacts: 0 } })
  expect(readFileSync(join(folder, 'ご来店.csv'), 'utf8')).toBe('mine')
})

test('it tells where it stands, and given up half way it leaves nothing', () => {
  const { session } = aShop()
  const folder = testFolder()
  const steps = saveExport(session, { ...OWN, folder })
  const told = [steps.next().value, steps.next().value, steps.next().value]
  expect(told.at(-1)).toEqual({ done: 1, total: 4, what: 'writing' })
  expect(readdirSync(folder)).not.toEqual([])
  steps.return({ folder, files: [], counts: { people: 0, visits: 0, contacts: 0 } })
  expect(readdirSync(folder)).toEqual([])
})

test('a look counts what would be written, and in UTF-8 lacks nothing', () => {
  const { session } = aShop()
  const counts = { people: 1, visits: 2, contacts: 1 }
  expect(runThrough(lookAtExport(session, OWN))).toEqual({ counts, unwritable: [], unwritableCount: 0 })
})

test('names and words that CP932 cannot write are named, each once a person, whatever table they stand in', () => {
  const { session, hanako } = aShop()
  edited(session, hanako, { familyName: '𠮷野', tags: ['♥'] })
  aSale(session, hanako.key, '2026-03-05', { item: '森鷗外' })
  const { unwritable, unwritableCount } = runThrough(lookAtExport(session, IN_CP932))
  const called = expect.stringContaining('𠮷野 花子')
  expect(unwritableCount).toBe(unwritable.length)
  expect(unwritable).toEqual([
    { customer: hanako.id, called, text: '𠮷野', characters: ['𠮷'] },
    { customer: hanako.id, called, text: '♥', characters: ['♥'] },
    { customer: hanako.id, called, text: '𠮷野 花子', characters: ['𠮷'] },
    { customer: hanako.id, called, text: '森鷗外', characters: ['鷗'] },
  ])
})

test('what CP932 lacks stops an export, and leaves nothing; 〓 stands for it where the owner says so', () => {
  const { session, hanako } = aShop()
  edited(session, hanako, { familyName: '𠮷野' })
  const folder = testFolder()
  expect(refusalOf(() => runThrough(saveExport(session, { ...IN_CP932, folder })))).toBe('not-in-cp932')
  expect(readdirSync(folder)).toEqual([])
  runThrough(saveExport(session, { ...IN_CP932, withMark: true, folder }))
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(join(folder, 'お客様.csv')))
  expect(text.split('\r\n')[1]).toMatch(/^7,〓野,花子,/)
})
