import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Api } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import { command } from '../support/command.ts'
import { expect, test } from './shop.ts'

/** Thanks on a card to the first customer who has an address, asked for as the page does it. */
function thanksToOne(page: Page): Promise<Result<Api['letters:pdf']['out']>> {
  return page.evaluate(async () => {
    const templates = await window.shop.call('templates:list', {})
    const listed = await window.shop.call('customers:list', { text: '', offset: 0, limit: 50 })
    if (!templates.ok || !listed.ok) throw new Error('nothing to write')
    const request = {
      to: listed.value.rows.map(({ id }) => id),
      template: templates.value[0]?.code ?? null,
      reason: null,
      options: { paper: 'hagaki', sides: 'both', writing: 'vertical', numerals: 'with-ten', boxes: 'preprinted' },
      personalLines: [],
      overrides: [],
    } as const
    const preview = await window.shop.call('letters:preview', request)
    if (!preview.ok) throw new Error(preview.error.code)
    const [first] = preview.value.letters
    if (first === undefined) throw new Error('nobody has an address')
    const one = { ...request, to: [first.customer] }
    const seen = await window.shop.call('letters:preview', one)
    if (!seen.ok) throw new Error(seen.error.code)
    return window.shop.call('letters:pdf', { request: one, clearance: seen.value.clearance })
  })
}

function waiting(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const week = await window.shop.call('week:get', {})
    if (!week.ok) throw new Error(week.error.code)
    return week.value.toPost.length
  })
}

test('a saved PDF leaves a batch that waits to be posted; a dialog that was closed and a file that cannot be written leave none', async ({
  shop,
}) => {
  await shop.fill(20)
  const { program, page } = await shop.start()
  program.dialogs.answer({ canceled: true, filePath: '' })
  expect(await thanksToOne(page)).toMatchObject({ ok: true, value: { file: null, batch: null } })
  expect(await waiting(page)).toBe(0)
  program.dialogs.answer({ filePath: join(shop.folder, 'not-there', 'out.pdf') })
  expect(await thanksToOne(page)).toMatchObject({ ok: false, error: { code: 'disk-failed' } })
  expect(await waiting(page)).toBe(0)
  program.dialogs.answer({ filePath: join(shop.folder, 'out.pdf') })
  const printed = await thanksToOne(page)
  expect(printed).toMatchObject({
    ok: true,
    value: { file: 'out.pdf', pages: 2, batch: { change: expect.any(Number) } },
  })
  expect(await waiting(page)).toBe(1)
})

test('文をコピー puts the short form on the clipboard', async ({ shop }) => {
  await shop.fill(20)
  const { program, page } = await shop.start()
  const copied = await page.evaluate(async () => {
    const listed = await window.shop.call('customers:list', { text: '', offset: 0, limit: 1 })
    const templates = await window.shop.call('templates:list', {})
    const [customer, template] = [listed.ok && listed.value.rows[0]?.id, templates.ok && templates.value[0]?.code]
    if (!customer || !template) throw new Error('nobody to write to')
    return window.shop.call('letters:copy', {
      customer,
      template,
      reason: null,
      channel: 'line',
      personalLine: '椿',
      overrideWhy: '',
    })
  })
  expect(copied).toMatchObject({ ok: true, value: { text: expect.stringContaining('椿') } })
  expect(await program.copied()).toBe(copied.ok && copied.value.text)
})

test('the command line prints, posts once, and tells the history', async ({ shop }) => {
  await shop.fill(30)
  const words = ['--db', shop.file, '--today', '2026-11-22']
  const found = (await command(['search', '--db', shop.file, '--text', 'か', '--limit', '20'])).json as { id: string }[]
  const to = found.map(({ id }) => id).join(',')
  const out = join(shop.folder, 'thanks.pdf')
  const made = await command(['letters', ...words, '--template', 'first-visit-thanks', '--to', to, '--out', out])
  expect(made.code, made.stderr).toBe(0)
  const { batchId, letters, pages } = made.json as { batchId: string; letters: number; pages: number }
  expect(pages).toBe(2 * letters)
  const posted = await command(['posted', ...words, '--batch', batchId])
  expect(posted).toMatchObject({ code: 0, json: { changed: [] } })
  const { history } = posted.json as { history: { customerId: string; day: string }[] }
  expect(history).toHaveLength(letters)
  expect(new Set(history.map(({ day }) => day))).toEqual(new Set(['2026-11-22']))
  expect(await command(['posted', ...words, '--batch', batchId])).toMatchObject({
    code: 1,
    json: { code: 'already-settled' },
  })
})

test('the command line leaves no batch where the PDF cannot be written', async ({ shop }) => {
  await shop.fill(30)
  const found = (await command(['search', '--db', shop.file, '--text', 'か', '--limit', '20'])).json as { id: string }[]
  const out = join(shop.folder, 'not-there', 'thanks.pdf')
  const words = ['letters', '--db', shop.file, '--to', found.map(({ id }) => id).join(','), '--out', out]
  expect(await command(words)).toMatchObject({ code: 1, json: { code: 'disk-failed' } })
  await expect(stat(out)).rejects.toThrow('ENOENT')
  const { page } = await shop.start()
  expect(await waiting(page)).toBe(0)
})
