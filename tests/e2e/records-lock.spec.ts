import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REFUSALS } from '../../preload/contract/refusals.ts'
import { command } from '../support/command.ts'
import { BackupLockPart } from './pages/backup-lock.ts'
import { BackupPage } from './pages/backup.ts'
import { expect, test } from './pages/notebook.ts'

test('the owner of a PC that leaves the shop locks the records, opens them each morning, and takes the lock off again', async ({
  begun,
  open,
  shop,
}) => {
  const notebook = await begun()
  const { page } = notebook
  await new BackupPage(page).open(notebook)
  const lock = new BackupLockPart(page)
  await expect(lock.part).toContainText('先に、上の「控えの鍵」で合言葉の紙をお作りください。')
  await lock.make.click()
  const { passphrase, code } = await lock.read()
  await lock.type(passphrase, 'この合言葉で鍵をかける')
  await page.getByRole('button', { name: '記録に鍵をかける' }).click()
  await expect(lock.part).toContainText('だれにも開けません。このソフトを作った人にも開けません。')
  expect(await notebook.barriers()).toEqual([])
  await lock.type('ちがう ことば です よ', '記録に鍵をかける')
  await expect(lock.part).toContainText(REFUSALS['wrong-passphrase'].ja)
  await lock.type(passphrase, '記録に鍵をかける')
  await expect(lock.part).toContainText('このパソコンの記録には、鍵がかかっています。')
  await notebook.program.close()
  expect((await readFile(shop.file)).subarray(0, 6).toString('latin1')).not.toBe('SQLite')
  // No plain copy takes their place behind the program's back.
  expect((await command(['restore', '--db', shop.file, '--file', shop.file])).stdout).toContain('shop-locked')
  const typed = join(shop.folder, 'typed.txt')
  await writeFile(typed, 'あさひ うどん')
  expect((await command(['check', '--db', shop.file])).stdout).toContain('shop-locked')
  expect(await command(['check', '--db', shop.file, '--open-with', typed])).toMatchObject({ code: 1 })
  await writeFile(typed, `${code}\n`)
  expect(await command(['check', '--db', shop.file, '--open-with', typed])).toMatchObject({ code: 0 })

  const morning = await open()
  const cover = new BackupLockPart(morning.page)
  await expect(morning.page.getByRole('heading', { name: '合言葉をご入力ください' })).toBeVisible()
  expect(await morning.barriers()).toEqual([])
  await cover.type('あさひ うどん きつね', '開く')
  await expect(morning.page.getByText(REFUSALS['wrong-passphrase'].ja)).toBeVisible()
  await cover.type(passphrase, '開く')
  await new BackupPage(morning.page).open(morning)
  // Copies that leave stay locked so long.
  await morning.page.getByRole('button', { name: '鍵をかけない' }).click()
  await expect(cover.part).toContainText(REFUSALS['records-locked'].ja)
  // The day's first sheet was seen by somebody: another one opens the records from now on.
  await morning.page.getByRole('button', { name: '新しい合言葉にする' }).click()
  const { passphrase: newer } = await cover.read()
  await cover.type(newer, 'この合言葉で鍵をかける')
  await expect(cover.part).toContainText('次の控えから、鍵がかかります。')
  await morning.program.close()

  const nextDay = await open()
  const again = new BackupLockPart(nextDay.page)
  await again.type(passphrase, '開く')
  await expect(nextDay.page.getByText(REFUSALS['wrong-passphrase'].ja)).toBeVisible()
  await again.type(newer, '開く')
  await new BackupPage(nextDay.page).open(nextDay)
  await nextDay.page.getByRole('button', { name: '記録の鍵を外す' }).click()
  await again.type(newer, '記録の鍵を外す')
  await expect(again.part).toContainText('いま、このパソコンの記録には、鍵がかかっていません。')
  await nextDay.program.close()
  expect((await readFile(shop.file)).subarray(0, 6).toString('latin1')).toBe('SQLite')
})
