import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HeldBack } from '#domain/rights/held-back.ts'
import { lookAtDisclosure, saveDisclosure } from '#main/service/disclosure.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { outputsLogged } from '#main/service/outputs.ts'
import { noteRequest, requestsLogged } from '#main/service/requests.ts'
import { savePurpose } from '#main/service/purpose.ts'
import { runThrough } from '#main/service/run-through.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, testFolder } from '../../support/db.ts'

const TODAY = '2026-11-20'
const FOLDER = `ご本人にお見せする記録 ${TODAY}`

function disclosed(session: Session, { id }: TestCustomer, without: readonly HeldBack[] = []) {
  const folder = testFolder()
  const done = runThrough(saveDisclosure(session, { id, without, language: 'ja', folder }))
  const made = join(folder, FOLDER)
  return {
    done,
    files: readdirSync(made).toSorted(),
    page: readFileSync(join(made, 'ご本人にお見せする記録.html'), 'utf8'),
    made,
  }
}

describe('ご本人にお見せする記録', () => {
  test('tells the person what is kept of them, with the purpose, in words and not in codes', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    edited(session, person, { likes: '白い花', tags: ['年賀'] })
    aSale(session, person.key, '2026-01-10', { item: '花束', amount: 5_000 })
    aContact(session, person.key, '2026-01-12', { subject: 'お礼', body: 'ありがとうございました' })
    savePurpose(session, { text: 'お花をお届けするためです。' })
    const { page, done } = disclosed(session, person)
    expect(done.files).toEqual([FOLDER])
    for (const words of [
      '髙﨑 花子 様',
      '白い花',
      '年賀',
      '2026年1月10日',
      '花束',
      '5,000円',
      'お店から',
      'ありがとうございました',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).toContain('お花をお届けするためです。')
    expect(page).not.toContain('from-us')
  })

  test('names no other customer and nobody of the shop, wherever they are spoken of', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const friend = aCustomer(session, { familyName: '𠮷野', givenName: '一', phone: '03-1111-2222' })
    const introduced = aCustomer(session, { familyName: '渡邉', givenName: '健' })
    aSale(session, friend.key, '2026-02-03', { item: 'お友だちの花束' })
    aSale(session, person.key, '2026-02-03', { item: '𠮷野一さんとご一緒、担当は山田 咲' })
    write(session, 'together', (db) => {
      db.run(`INSERT INTO staff (name) VALUES ('山田咲')`)
      db.run(`INSERT INTO households (id, name) VALUES ('h', '')`)
      db.run('UPDATE customers SET household = 1 WHERE key IN (?, ?)', [person.key, friend.key])
      db.run(`UPDATE customers SET introducer = ?, introducer_name = '𠮷野 一' WHERE key = ?`, [friend.key, person.key])
      db.run('UPDATE customers SET introducer = ? WHERE key = ?', [person.key, introduced.key])
    })
    const { page } = disclosed(session, person)
    for (const word of ['𠮷野', '渡邉', '山田', '1111', 'お友だちの花束']) expect(page).not.toContain(word)
    expect(page).toContain('（ほかの方）さんとご一緒、担当は（ほかの方）')
    expect(page).toContain('ほかに1人のカードがあります')
    expect(page).toContain('ご紹介いただいた方として、1人の記録があります')
    expect(page).toContain('記録があります（ほかの方のお名前は載せていません）')
  })

  test('leaves out what the owner keeps back, and says so; a guess of the shop is shown unless it is kept back', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    edited(session, person, { caution: '時間に厳しい' })
    write(session, 'notes', (db) =>
      db.run(
        `INSERT INTO notes (customer, kind, source, day, text) VALUES (?, 'honest', 'guess', '2026-03-01', '値段が気になる様子')`,
        [person.key],
      ),
    )
    expect(lookAtDisclosure(session, person).held).toEqual([
      { what: 'remarks', count: 1 },
      { what: 'honest', count: 1 },
    ])
    const all = disclosed(session, person).page
    expect(all).toContain('値段が気になる様子')
    expect(all).toContain('こちらの想像')
    expect(all).not.toContain('お店の判断でお見せしていないもの')
    const less = disclosed(session, person, ['honest', 'family']).page
    expect(less).not.toContain('値段が気になる様子')
    expect(less).toContain('時間に厳しい')
    expect(less).toContain('お店の判断でお見せしていないもの：本音メモ</p>')
  })

  test('says that something is locked and since when, but never what', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    write(session, 'locked', (db) =>
      db.run(
        `INSERT INTO locked_notes (customer, kind, text, received_on) VALUES (?, 'key', '裏口の鍵1234', '2026-04-01')`,
        [person.key],
      ),
    )
    const { page } = disclosed(session, person)
    expect(page).not.toContain('裏口')
    expect(page).toContain('鍵のお預かり')
    expect(page).toContain('2026年4月1日')
    expect(lookAtDisclosure(session, person).locked).toBe(1)
  })

  test('has the photos beside it, and not where they are kept back', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const jpeg = Buffer.from('a picture')
    write(session, 'photo', (db) =>
      db.run(
        `INSERT INTO photos (customer, kind, mime, width, height, caption, bytes) VALUES (?, 'person', 'image/jpeg', 1, 1, '店の前で', ?)`,
        [person.key, jpeg],
      ),
    )
    const { page, made } = disclosed(session, person)
    expect(readFileSync(join(made, '写真', '1.jpg')).equals(jpeg)).toBe(true)
    expect(page).toContain(`src="${encodeURIComponent('写真')}/1.jpg"`)
    expect(disclosed(session, person, ['photos']).files).toEqual(['ご本人にお見せする記録.html'])
  })

  test('is written down as an output, and answers what was asked, or stands as done unasked', () => {
    const { session } = openTestDb(TODAY)
    const [asked, unasked] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
    noteRequest(session, {
      person: asked.id,
      kind: 'disclose',
      cameBy: 'letter',
      receivedOn: day('2026-11-01'),
      answered: null,
      note: '',
    })
    expect(lookAtDisclosure(session, asked).waiting).toBe(1)
    disclosed(session, asked)
    disclosed(session, unasked)
    const answered = { on: TODAY, answer: 'met' }
    expect(requestsLogged(session, { of: asked.id })).toMatchObject([{ cameBy: 'letter', answered }])
    expect(requestsLogged(session, { of: unasked.id })).toMatchObject([{ cameBy: null, receivedOn: TODAY, answered }])
    expect(outputsLogged(session)).toMatchObject([
      { kind: 'disclosure', people: 1, file: FOLDER },
      { kind: 'disclosure', people: 1, file: FOLDER },
    ])
  })

  test('is refused of somebody who is gone, and leaves nothing in the folder', () => {
    const { session } = openTestDb(TODAY)
    const { id } = aCustomer(session)
    eraseCustomer(session, id)
    const folder = testFolder()
    const save = () => runThrough(saveDisclosure(session, { id, without: [], language: 'ja', folder }))
    expect(save).toThrow(new Refusal('customer-erased'))
    expect(readdirSync(folder)).toEqual([])
  })
})
