import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { command, type Outcome } from '../support/command.ts'
import { expect, test } from './shop.ts'

const HEADERS = '番号,姓,名,セイ,メイ,電話'
const LIST = [HEADERS, '1,髙﨑,花子,タカサキ,ハナコ,090-0000-0001', '2,𠮷野,一,ヨシノ,ハジメ,', '3,,,,,x']

type Imported = { readonly batchId: string }

const EMPTY = ['--customers', '0', '--events', '0', '--seed', '0']

test('a list comes in by the command line, is found, and goes out again as a whole', async ({ shop }) => {
  const run = await commandOn(shop.file)
  const file = await listIn(shop.folder, LIST)
  const look = await run('import', '--file', file, '--dry-run')
  expect(look).toMatchObject({ code: 0, json: { batchId: null, content: 'people', added: 2, rejected: [{ line: 4 }] } })
  const taken = await run('import', '--file', file, '--as', 'people', '--today', '2026-11-21')
  expect(taken).toMatchObject({
    code: 0,
    json: { format: 'own', encoding: 'utf-8', rows: 3, added: 2, merged: 0, skipped: 0 },
  })
  const { batchId } = taken.json as Imported
  expect(taken.json).toMatchObject({ rejected: [{ line: 4, reason: 'name-missing', column: '姓' }] })
  expect((await run('search', '--text', 'よしの')).json).toMatchObject([{ name: '𠮷野 一', number: '2' }])
  expect((await run('undo-import', '--batch', batchId)).json).toEqual({ removed: 2, restored: 0, changedSince: [] })
  expect(await run('undo-import', '--batch', batchId)).toMatchObject({
    code: 1,
    json: { code: 'import-undone-before' },
  })
  expect((await run('check')).json).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
})

test('who is likely known is decided by whoever imports, never by the program', async ({ shop }) => {
  const run = await commandOn(shop.file)
  const file = await listIn(shop.folder, LIST)
  await run('import', '--file', file)
  expect(await run('import', '--file', file)).toMatchObject({ code: 1, json: { code: 'duplicates-undecided' } })
  const again = (how: string): Promise<Outcome> => run('import', '--file', file, '--on-duplicate', how)
  expect((await again('skip')).json).toMatchObject({ added: 0, merged: 0, skipped: 2 })
  expect((await again('merge')).json).toMatchObject({ added: 0, merged: 2, skipped: 0 })
})

test('columns of any name are given their meaning by a file', async ({ shop }) => {
  const run = await commandOn(shop.file)
  const file = await listIn(shop.folder, ['A\tB\tC', '髙﨑\t花子\t紅茶'])
  const map = join(shop.folder, 'map.json')
  await writeFile(map, JSON.stringify({ A: 'family-name', B: 'given-name', C: 'likes' }))
  expect(await run('import', '--file', file)).toMatchObject({
    code: 1,
    json: { code: 'columns-missing', field: 'name' },
  })
  expect((await run('import', '--file', file, '--map', map)).json).toMatchObject({ format: 'other', added: 1 })
  await writeFile(map, JSON.stringify({ Z: 'likes' }))
  expect(await run('import', '--file', file, '--map', map)).toMatchObject({ code: 2 })
})

test('a list whose first line is no header comes in whole', async ({ shop }) => {
  const run = await commandOn(shop.file)
  const file = await listIn(shop.folder, ['髙﨑,花子', '𠮷野,一'])
  const map = join(shop.folder, 'map.json')
  await writeFile(map, JSON.stringify({ '1列目': 'family-name', '2列目': 'given-name' }))
  expect((await run('import', '--file', file, '--no-header', '--map', map)).json).toMatchObject({ rows: 2, added: 2 })
  expect((await run('search', '--text', '髙﨑')).json).toMatchObject([{ name: '髙﨑 花子' }])
})

test('a file that is none is refused in words, and nothing is written', async ({ shop }) => {
  const run = await commandOn(shop.file)
  const workbook = await listIn(shop.folder, ['x'], '住所録.fwa')
  expect(await run('import', '--file', workbook)).toMatchObject({
    code: 1,
    json: { code: 'file-of-other-program', field: 'fwa', message: expect.stringContaining('筆まめで住所録を開く') },
  })
  expect(await run('import', '--file', join(shop.folder, 'none.csv'))).toMatchObject({
    code: 1,
    json: { code: 'file-missing' },
  })
  expect(await run('import', '--file', workbook, '--on-duplicate', 'perhaps')).toMatchObject({ code: 2 })
})

type Run = (name: string, ...args: readonly string[]) => Promise<Outcome>

/** Commands on a new, empty shop in this file. */
async function commandOn(file: string): Promise<Run> {
  const run: Run = (name, ...args) => command([name, '--db', file, ...args])
  expect(await run('sample', ...EMPTY)).toMatchObject({ code: 0 })
  return run
}

async function listIn(folder: string, lines: readonly string[], name = '名簿.csv'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, lines.map((line) => `${line}\r\n`).join(''))
  return path
}
