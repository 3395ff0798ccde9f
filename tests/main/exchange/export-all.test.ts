import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTENTS } from '#domain/exchange/table.ts'
import { saveEverything } from '#main/service/export-all.ts'
import { markNewYear } from '#main/service/new-year.ts'
import { outputsLogged } from '#main/service/outputs.ts'
import { makePromise } from '#main/service/promises.ts'
import { noteRequest } from '#main/service/requests.ts'
import { runThrough } from '#main/service/run-through.ts'
import { addRefused } from '#main/service/states.ts'
import { saveStory } from '#main/service/stories.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { arbitraryShop, fill } from '../../support/arbitrary-shop.ts'
import { A_PET, aContact, aCustomer, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { named, take } from '../../support/import-files.ts'
import { onFile } from '../../support/on-file.ts'

const ASKED = { language: 'ja' } as const

/** The folder that was made, in one of its own. */
function exported(session: Session, language: 'ja' | 'en' = 'ja'): string {
  const folder = testFolder()
  const { files } = runThrough(saveEverything(session, { language, folder }))
  return join(folder, files[0] ?? '')
}

function textOf(folder: string, ...path: readonly string[]): string {
  return readFileSync(join(folder, ...path), 'utf8')
}

/** Recipients and photos have no service of their own here: they are put down as they lie. */
function withMore(session: Session, { key }: TestCustomer): void {
  const { key: sale } = aSale(session, key, '2026-02-01', { item: '花束', amount: 12_000 })
  write(session, 'test', (db) => {
    const recipient = db.insert(
      `INSERT INTO recipients (customer, name, relation, postal_code, city, street) VALUES (?, '鈴木 一郎', '母の家', '3700002', '高崎市', '9-9')`,
      [key],
    )
    db.insert(
      `INSERT INTO deliveries (sale, recipient, day, occasion, card_text) VALUES (?, ?, '2026-05-10', 'mothers-day', 'ありがとう')`,
      [sale, recipient],
    )
    db.insert(`INSERT INTO deliveries (sale, recipient, day, occasion) VALUES (?, ?, '2026-05-11', '<初孫>祝い')`, [
      sale,
      recipient,
    ])
    db.insert(
      `INSERT INTO photos (customer, kind, mime, width, height, caption, bytes) VALUES (?, 'card', 'image/jpeg', 1, 1, '<表>', ?)`,
      [key, Uint8Array.of(0xff, 0xd8, 1, 2)],
    )
    db.insert(`INSERT INTO locked_notes (customer, kind, text) VALUES (?, 'key', '郵便受けの暗証4711')`, [key])
  })
}

test('everything of everybody lies in one new folder, and opens with no program', () => {
  const { session } = openTestDb('2026-11-22')
  const hanako = aCustomer(session, { number: '7', birthday: null })
  edited(session, hanako, { relatives: [A_PET], likes: '<b>百合</b>', note: '一行\n二行' })
  aContact(session, hanako.key, '2026-01-06', { body: 'お礼を\n書いた' })
  addRefused(session, {
    customer: hanako.id,
    scope: 'promotion',
    channel: 'all',
    since: day('2026-01-05'),
    howAsked: 'お電話で',
  })
  makePromise(session, { customer: hanako.id, kind: 'promise', text: '見本の生地', dueOn: day('2026-12-01') })
  withMore(session, hanako)
  markNewYear(session, { customer: hanako.id, year: 2026, mark: 'received', isMarked: true })
  noteRequest(session, {
    person: hanako.id,
    kind: 'correct',
    cameBy: 'phone',
    receivedOn: day('2026-11-02'),
    answered: null,
    note: '番地が違う',
  })
  aCustomer(session, { familyName: '相沢', familyKana: 'アイザワ' })
  trashCustomer(session, aCustomer(session, { familyName: '𠮷野' }).id)
  saveStory(session, { key: null, title: '朝市', text: '朝市に\n出ました。' })
  const folder = exported(session)
  expect(folder).toMatch(/おつきあい帳 2026-11-22$/)
  expect(readdirSync(folder, { recursive: true }).map(String).toSorted()).toEqual(
    [
      'お読みください.txt',
      'お客様の一覧.html',
      'お客様.csv',
      'ご来店.csv',
      'ご連絡.csv',
      'お届け先.csv',
      '年賀状.csv',
      'お申し出の記録.csv',
      'お便りの文.txt',
      'お客様.vcf',
      'お誕生日とお約束.ics',
      'カード',
      'カード/1 相沢 花子.html',
      'カード/2 髙﨑 花子.html',
      '写真',
      '写真/2-1 髙﨑 花子.jpg',
    ].toSorted(),
  )
  const card = textOf(folder, 'カード', '2 髙﨑 花子.html')
  for (const said of [
    'タカサキ ハナコ',
    '髙﨑 花子 様',
    'ご案内不要（すべての方法、2026年1月5日、お電話で）',
    '&lt;b&gt;百合&lt;/b&gt;',
    '一行\n二行',
    'ポチちゃん（犬）',
    '見本の生地（期日 2026年12月1日、これから）',
    '鈴木 一郎様（母の家、〒370-0002 高崎市9-9、お届け日 2026年5月10日、母の日、カードの文面 ありがとう）',
    'お届け日 2026年5月11日、&lt;初孫&gt;祝い',
    '2026（いただいた日 2026年11月22日）',
    '花束',
    '12,000円',
    'お礼を\n書いた',
    'alt="&lt;表&gt;"',
    `src="../${encodeURIComponent('写真')}/${encodeURIComponent('2-1 髙﨑 花子.jpg')}"`,
  ]) {
    expect(card).toContain(said)
  }
  expect([...readFileSync(join(folder, '写真', '2-1 髙﨑 花子.jpg'))]).toEqual([0xff, 0xd8, 1, 2])
  expect(textOf(folder, 'お届け先.csv')).toContain('7,髙﨑 花子,鈴木 一郎,様,母の家')
  expect(textOf(folder, 'お届け先.csv')).toContain('2026-05-10,母の日,')
  expect(textOf(folder, 'お届け先.csv')).toContain('2026-05-11,<初孫>祝い,')
  expect(textOf(folder, '年賀状.csv')).toContain('7,髙﨑 花子,2026,,2026-11-22,,')
  expect(textOf(folder, 'お申し出の記録.csv')).toContain(
    `髙﨑 花子,${hanako.id},直してほしい,電話,2026-11-02,,,番地が違う`,
  )
  expect(textOf(folder, 'お読みください.txt')).toContain('まずこれを開いてください')
  const letters = textOf(folder, 'お便りの文.txt')
  expect(letters).toContain('■ お誕生日のお祝い\r\n［はがき］\r\n')
  expect(letters).toContain('■ お店のはなし\r\n［朝市］\r\n朝市に\r\n出ました。\r\n')
  const list = textOf(folder, 'お客様の一覧.html')
  expect(list.indexOf('相沢')).toBeLessThan(list.indexOf('髙﨑'))
  expect(list).toContain(`href="${encodeURIComponent('カード')}/${encodeURIComponent('2 髙﨑 花子.html')}"`)
  expect(list.slice(list.indexOf('<tbody>'), list.indexOf('</tbody>')).match(/<tr>/g)).toHaveLength(2)
  expect(outputsLogged(session)).toMatchObject([{ kind: 'all', people: 2, file: 'おつきあい帳 2026-11-22' }])
})

test('however long a name is, its card and each of its pictures lie in files of their own', () => {
  const { session } = openTestDb()
  const { key } = aCustomer(session, { familyName: '寿限無'.repeat(20), givenName: '𠮷'.repeat(60) })
  write(session, 'test', (db) => {
    for (const byte of [1, 2]) {
      db.insert(
        `INSERT INTO photos (customer, kind, mime, width, height, caption, bytes) VALUES (?, 'card', 'image/jpeg', 1, 1, '', ?)`,
        [key, Uint8Array.of(byte)],
      )
    }
  })
  const folder = exported(session)
  const photos = readdirSync(join(folder, '写真')).toSorted()
  expect(photos.map((name) => readFileSync(join(folder, '写真', name)).toString('hex'))).toEqual(['01', '02'])
  expect(readdirSync(join(folder, 'カード'))).toHaveLength(1)
})

test('what is locked is in none of its files', () => {
  const { session } = openTestDb()
  withMore(session, aCustomer(session))
  const folder = exported(session)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  expect(files.length).toBeGreaterThan(8)
  for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain('4711')
})

test('in English the pages speak English', () => {
  const { session } = openTestDb('2026-11-22')
  const hanako = aCustomer(session)
  aSale(session, hanako.key, '2026-02-01', { item: 'cut' })
  withMore(session, hanako)
  const folder = exported(session, 'en')
  const card = textOf(folder, 'カード', '1 髙﨑 花子.html')
  expect(card).toContain('<html lang="en">')
  expect(card).toContain('1 February 2026')
  expect(card).toContain('¥5,000')
  expect(card).toContain('Delivered on 10 May 2026, Mother’s Day')
  expect(textOf(folder, 'お読みください.txt')).toContain('Open this first')
})

test('a second one stands beside the first; given up half way it leaves nothing', () => {
  const { session } = openTestDb('2026-11-22')
  aCustomer(session)
  aCustomer(session, { familyName: '相沢' })
  const folder = testFolder()
  runThrough(saveEverything(session, { ...ASKED, folder }))
  runThrough(saveEverything(session, { ...ASKED, folder }))
  expect(readdirSync(folder).toSorted()).toEqual(['おつきあい帳 2026-11-22', 'おつきあい帳 2026-11-22-2'])
  const steps = saveEverything(session, { ...ASKED, folder })
  for (let taken = 0; taken < 8; taken += 1) steps.next()
  expect(readdirSync(folder)).toHaveLength(3)
  steps.return({ folder, files: [], people: 0 })
  expect(readdirSync(folder)).toHaveLength(2)
  expect(outputsLogged(session)).toHaveLength(2)
})

test('whatever was typed stays inside its page: no script, nothing fetched, each card once; the tables bring the shop back', () => {
  fc.assert(
    fc.property(arbitraryShop, (shop) => {
      const first = openTestDb()
      const { length } = fill(first.session, shop)
      const kept = onFile(first.session)
      const folder = exported(first.session)
      first.close()
      const cards = readdirSync(join(folder, 'カード'))
      expect(cards).toHaveLength(length)
      for (const name of [join('カード', cards[0] ?? ''), 'お客様の一覧.html']) {
        const tags = [...textOf(folder, name).matchAll(/<\/?([^\s>]*)/g)].map(([, tag = '']) => tag)
        for (const tag of tags) expect(TAGS).toContain(tag)
        expect(textOf(folder, name)).not.toMatch(/https?:/)
      }
      const { session, close } = openTestDb()
      for (const content of CONTENTS.filter((each) => kept[each].length > 0)) {
        take(
          session,
          named(join(folder, { people: 'お客様.csv', visits: 'ご来店.csv', contacts: 'ご連絡.csv' }[content])),
        )
      }
      expect(onFile(session)).toEqual(kept)
      close()
    }),
    { numRuns: 10 },
  )
})

const TAGS =
  '!doctype html head meta title style body nav header footer a p h1 h2 dl dt dd ul li table thead tbody tr th td'.split(
    ' ',
  )
