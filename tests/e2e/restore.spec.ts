import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { REFUSALS } from '../../preload/contract/refusals.ts'
import { command } from '../support/command.ts'
import { BackupPage } from './pages/backup.ts'
import { expect, test } from './pages/notebook.ts'
import type { Shop } from './shop.ts'

/** 12 people are live, and a copy on a stick holds 20 of the same shop. */
async function twoStates(shop: Shop): Promise<string> {
  const stick = join(shop.folder, 'USB青')
  const copy = join(stick, 'otsukiai-000001-2026-11-21.backup')
  await mkdir(stick)
  await command(['sample', '--db', copy, '--customers', '20', '--events', '60', '--seed', '7', '--today', '2026-11-21'])
  await shop.fill(12, 30)
  return copy
}

function countOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const listed = await window.shop.call('customers:list', { text: '', offset: 0, limit: 1 })
    return listed.ok ? listed.value.total : -1
  })
}

/** Looks at the file that the dialog is answered with, and says what was refused. */
function lookAtChosen(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const looked = await window.shop.call('restore:look', { copy: null, typed: null })
    if (!looked.ok) return looked.error.code
    return looked.value === null ? 'closed' : 'looked at'
  })
}

test('the command line restores a copy, says where the state from before is, and restores that too', async ({
  shop,
}) => {
  const copy = await twoStates(shop)
  const there = await command(['restore', '--db', shop.file, '--file', copy])
  expect(there).toMatchObject({
    code: 0,
    json: { people: 20, before: expect.stringMatching(/before-restore-000001-[-0-9]+\.backup$/) },
  })
  expect((await command(['check', '--db', shop.file])).json).toMatchObject({ integrity: 'ok', derived: 'ok' })
  const { before } = there.json as { before: string }
  expect((await command(['restore', '--db', shop.file, '--file', before])).json).toMatchObject({ people: 12 })
  await writeFile(copy, 'これは控えではありません')
  expect(await command(['restore', '--db', shop.file, '--file', copy])).toMatchObject({
    code: 1,
    json: { code: 'copy-foreign', message: REFUSALS['copy-foreign'].ja },
  })
})

test('what is no good copy is refused in words, and the shop is as it was', async ({ open, shop }) => {
  const copy = await twoStates(shop)
  const notebook = await open()
  const { page, program } = notebook
  const backup = new BackupPage(page)
  await backup.open(notebook)
  program.dialogs.answer({ canceled: true })
  expect(await lookAtChosen(page)).toBe('closed')

  const bytes = await readFile(copy)
  const text = join(shop.folder, 'お客様.csv')
  await writeFile(text, '番号,姓,名\r\n1,髙﨑,花子\r\n')
  const newer = join(shop.folder, '新しい版.backup')
  const ofNewer = Buffer.from(bytes)
  ofNewer.writeUInt32BE(2_000, 60)
  await writeFile(newer, ofNewer)
  const part = `${copy}.part`
  await writeFile(part, bytes.subarray(0, bytes.length / 2))
  await truncate(copy, 0)
  for (const [file, code] of [
    [text, 'copy-foreign'],
    [shop.folder, 'copy-foreign'],
    [shop.file, 'copy-foreign'],
    [newer, 'copy-newer'],
    [part, 'copy-damaged'],
    [copy, 'copy-damaged'],
    [join(shop.folder, 'ない.backup'), 'copy-missing'],
  ] as const) {
    program.dialogs.answer({ filePaths: [file] })
    expect({ file, said: await lookAtChosen(page) }).toEqual({ file, said: code })
  }
  expect(await countOf(page)).toBe(12)

  program.dialogs.answer({ filePaths: [text] })
  await page.getByRole('button', { name: 'ほかの控えのファイルから戻す' }).click()
  await expect(page.getByText(REFUSALS['copy-foreign'].ja)).toBeVisible()
  expect(await readdir(shop.folder)).not.toContain('otsukiai.db.candidate')
})

test('a double click looks once and restores once', async ({ open, shop }) => {
  const copy = await twoStates(shop)
  const notebook = await open()
  const { page, program } = notebook
  const backup = new BackupPage(page)
  await backup.open(notebook)
  program.dialogs.answer({ filePaths: [copy] })
  await backup.otherFile.dblclick()
  await expect(backup.main).toContainText('お客様 12人 → 20人')
  await backup.run.dblclick()
  await expect(backup.main).toContainText('お客様20人')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

for (const afterMs of [20, 90]) {
  test(`the program killed ${afterMs} ms into a restore opens the shop from before or the restored one`, async ({
    shop,
  }) => {
    const copy = await twoStates(shop)
    const { program, page } = await shop.start()
    program.dialogs.answer({ filePaths: [copy] })
    await page.evaluate(async () => {
      const looked = await window.shop.call('restore:look', { copy: null, typed: null })
      if (!looked.ok || looked.value?.kind !== 'opened') throw new Error('not looked at')
      void window.shop.call('restore:run', { copy: looked.value.preview.copy })
    })
    await new Promise((go) => setTimeout(go, afterMs))
    program.kill()
    await program.exited
    const again = await shop.start()
    const people = await countOf(again.page)
    expect([12, 20]).toContain(people)
    const kept = await readdir(join(shop.folder, 'backups')).catch(() => [])
    expect(kept.filter((name) => name.startsWith('before-restore-'))).toHaveLength(people === 20 ? 1 : 0)
    expect(await readdir(shop.folder)).not.toContain('otsukiai.db.restoring')
    await again.program.close()
    expect((await command(['check', '--db', shop.file])).json).toMatchObject({ integrity: 'ok', derived: 'ok' })
  })
}
