import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '#main/store/migrations/index.ts'
import { command } from '../support/command.ts'
import { mail } from './paper-mailing.ts'
import { expect, test } from './shop.ts'

type Found = { readonly id: string; readonly name: string }

test('a made-up shop is sound, and its file is whole after the command', async ({ shop }) => {
  const made = await command(['sample', '--db', shop.file, '--customers', '40', '--events', '400', '--seed', '3'])
  expect(made).toMatchObject({ code: 0, json: { people: 40 } })
  const { json, code } = await command(['check', '--db', shop.file])
  expect(code).toBe(0)
  expect(json).toEqual({
    integrity: 'ok',
    foreignKeys: 'ok',
    journalMode: 'wal',
    synchronous: 2,
    secureDelete: 1,
    schemaVersion: SCHEMA_VERSION,
    derived: 'ok',
  })
  await expect(stat(`${shop.file}-wal`)).rejects.toThrow('ENOENT')
})

test('an empty shop may be made, and nothing is ever made over a file', async ({ shop }) => {
  const empty = ['sample', '--db', shop.file, '--customers', '0', '--events', '0', '--seed', '0']
  expect((await command(empty)).json).toEqual({ people: 0, visits: 0, contacts: 0 })
  expect(await command(empty)).toMatchObject({ code: 1, json: { code: 'shop-exists', field: null } })
})

test('a person is found by a part of the name, and no more than asked for', async ({ shop }) => {
  await shop.fill(300)
  const { json } = await command(['search', '--db', shop.file, '--text', '髙', '--limit', '2'])
  expect(json).toHaveLength(2)
  expect((json as Found[])[0]?.name).toContain('髙')
})

test('address sides go to a PDF, and who is left out is named with why', async ({ shop }) => {
  await shop.fill(60)
  const { json } = await command(['search', '--db', shop.file, '--text', 'さ', '--limit', '20'])
  const everyone = json as Found[]
  const out = join(shop.folder, 'cards.pdf')
  const printed = await command([
    'letters',
    '--db',
    shop.file,
    '--to',
    everyone.map(({ id }) => id).join(','),
    '--out',
    out,
  ])
  expect(printed.code, printed.stderr).toBe(0)
  const { pages, letters, leftOut } = printed.json as {
    pages: number
    letters: number
    leftOut: { name: string; why: string }[]
  }
  expect(letters + leftOut.length).toBe(everyone.length)
  expect(pages).toBe(letters)
  expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a mailing of nobody is refused, and no file is made', async ({ shop }) => {
  const nobodyLeft = mail(shop.folder, [{ address: { prefecture: '', city: '', street: '' } }])
  await expect(nobodyLeft).rejects.toThrow('nobody-left')
  await expect(stat(join(shop.folder, 'cards.pdf'))).rejects.toThrow('ENOENT')
})

test('a person’s card is told with all that happened, as of the day asked', async ({ shop }) => {
  await shop.fill(20)
  const found = (await command(['search', '--db', shop.file, '--text', 'あ'])).json as Found[]
  const id = found[0]?.id ?? ''
  const told = await command(['card', '--db', shop.file, '--customer', id])
  expect(told.code, told.stderr).toBe(0)
  const { customer, timeline } = told.json as {
    customer: { id: string; figures: { visits: number } }
    timeline: { kind: string; day: string }[]
  }
  expect(customer.id).toBe(id)
  expect(timeline.length).toBeGreaterThanOrEqual(customer.figures.visits)
  const days = timeline.map(({ day }) => day)
  expect(days).toEqual(days.toSorted().toReversed())
  const before = await command(['card', '--db', shop.file, '--customer', id, '--today', '1990-01-01'])
  expect(before.json).toMatchObject({ customer: { figures: { visits: 0, stage: 'none' } } })
  const nobody = '019a0000-0000-7000-8000-00000000ffff'
  expect(await command(['card', '--db', shop.file, '--customer', nobody])).toMatchObject({
    code: 1,
    json: { code: 'customer-missing' },
  })
})

test('an erased person is gone from every search', async ({ shop }) => {
  await shop.fill(20)
  const found = (await command(['search', '--db', shop.file, '--text', 'あ'])).json as Found[]
  const gone = found[0]
  if (gone === undefined) throw new Error('the sample has nobody with あ')
  expect(await command(['erase', '--db', shop.file, '--customer', gone.id])).toMatchObject({
    code: 0,
    json: { id: gone.id, counts: { customers: 1 }, files: [] },
  })
  const left = (await command(['search', '--db', shop.file, '--text', 'あ'])).json as Found[]
  expect(left.map(({ id }) => id)).not.toContain(gone.id)
  expect(await command(['erase', '--db', shop.file, '--customer', gone.id])).toMatchObject({
    code: 1,
    json: { code: 'customer-erased' },
  })
  expect((await command(['check', '--db', shop.file])).json).toMatchObject({ integrity: 'ok', derived: 'ok' })
})

test('a person’s own record comes out as a page in a folder, and nobody else’s', async ({ shop }) => {
  await shop.fill(20)
  const [person, other] = (await command(['search', '--db', shop.file, '--text', 'あ'])).json as Found[]
  if (person === undefined || other === undefined) throw new Error('the sample has too few with あ')
  const folder = join(shop.folder, 'out')
  const words = ['disclose', '--db', shop.file, '--to', folder, '--today', '2026-11-21', '--customer']
  const made = join(folder, 'ご本人にお見せする記録 2026-11-21')
  expect(await command([...words, person.id])).toMatchObject({
    code: 0,
    json: { files: [made], counts: { people: 1 } },
  })
  const page = await readFile(join(made, 'ご本人にお見せする記録.html'), 'utf8')
  expect(page).toContain(person.name)
  expect(page).not.toContain(other.name)
  const nobody = '019a0000-0000-7000-8000-00000000ffff'
  expect(await command([...words, nobody])).toMatchObject({ code: 1, json: { code: 'customer-missing' } })
})

test('wrong words end with 2 and say what is right', async ({ shop }) => {
  for (const words of [
    [],
    ['dance'],
    ['check'],
    ['sample', '--db', shop.file, '--customers', '-1', '--events', '0', '--seed', '1'],
    ['check', '--db', shop.file, '--what', 'x'],
  ]) {
    const { code, stdout, stderr } = await command(words)
    expect(code, words.join(' ')).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).not.toBe('')
  }
})

test('a shop in a cloud folder is refused in words', async ({ shop }) => {
  const { code, json, stderr } = await command(['check', '--db', join(shop.folder, 'OneDrive - みせ', 'shop.db')])
  expect(code).toBe(1)
  expect(json).toMatchObject({ code: 'shop-in-cloud-folder' })
  expect(stderr).toContain('OneDrive')
})
