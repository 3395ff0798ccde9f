import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REFUSALS } from '../../preload/contract/refusals.ts'
import { BackupLockPart } from './pages/backup-lock.ts'
import { asOnNewPc, BackupPage, COPY } from './pages/backup.ts'
import { command } from '../support/command.ts'
import { expect, type Notebook, test } from './pages/notebook.ts'

async function aStick(folder: string): Promise<string> {
  const stick = join(folder, 'USB「青」')
  await mkdir(stick)
  return stick
}

/** The copy of the open shop on a stick. */
async function copyOn(notebook: Notebook, stick: string): Promise<string> {
  const backup = new BackupPage(notebook.page)
  notebook.program.dialogs.answer({ filePaths: [stick] })
  await backup.make.click()
  await expect(backup.main).toContainText('の控えを取り、開いて確かめました。')
  return join(stick, (await readdir(stick)).findLast((name) => COPY.test(name)) ?? '')
}

test('the owner locks her copies, and only 合言葉 opens them on another PC', async ({ begun, open, shop }) => {
  const stick = await aStick(shop.folder)
  const notebook = await begun()
  const { page } = notebook
  await new BackupPage(page).open(notebook)
  const lock = new BackupLockPart(page)
  await expect(lock.part).toContainText('いまの控えには、鍵がかかっていません。')
  await lock.make.click()
  const { passphrase, sheet } = await lock.read()
  await lock.type('ちがう ことば です よ', 'この合言葉で鍵をかける')
  await expect(lock.part).toContainText(REFUSALS['wrong-passphrase'].ja)
  await lock.type(passphrase.replaceAll('　', ''), 'この合言葉で鍵をかける')
  await expect(lock.part).toContainText(`紙の番号：${sheet}`)
  await expect(page.getByText(passphrase)).toHaveCount(0)
  const copy = await copyOn(notebook, stick)
  expect((await readFile(copy)).includes('ひなたぼっこ')).toBe(false)
  await page.getByRole('button', { name: '何が入っていたかを見る' }).click()
  await expect(lock.part).toContainText(`合言葉の紙といっしょでなければ、拾った人には読めません。紙の番号：${sheet}`)
  await page.getByRole('button', { name: /^「.*」を変える$/ }).click()
  await page.getByRole('textbox', { name: '置き場所の呼び名' }).fill('引き出しの青')
  await page.getByRole('button', { name: 'この名前にする' }).click()
  await expect(lock.part).toContainText('最後の控え：きょう')
  await expect(page.getByRole('list', { name: 'USBメモリーをなくしたとき' })).toContainText('引き出しの青')
  expect(await notebook.barriers()).toEqual([])
  await notebook.program.close()
  await asOnNewPc(shop.folder)

  const elsewhere = await open()
  elsewhere.program.dialogs.answer({ filePaths: [copy] })
  await elsewhere.page.getByRole('button', { name: '前のパソコンの控えから始める' }).click()
  await expect(elsewhere.page.getByRole('heading', { name: '鍵のかかった控えです' })).toBeVisible()
  await expect(elsewhere.page.getByText(`紙の番号が「${sheet}」の合言葉で開きます。`)).toBeVisible()
  expect(await elsewhere.barriers()).toEqual([])
  const there = new BackupLockPart(elsewhere.page)
  await there.type('あさひ うどん', '開く')
  await expect(elsewhere.page.getByText(REFUSALS['wrong-passphrase'].ja)).toBeVisible()
  await there.type(passphrase, '開く')
  await new BackupPage(elsewhere.page).begin.click()
  await expect(elsewhere.page.getByRole('heading', { level: 1, name: '控え' })).toBeVisible()
  // The new PC goes on with the same sheet.
  await expect(there.part).toContainText(`紙の番号：${sheet}`)
})

test('what lay open on the stick before there was a lock is said, and locked afterwards', async ({ open, shop }) => {
  await shop.fill(12, 30)
  const notebook = await open()
  const { page } = notebook
  const stick = await aStick(shop.folder)
  const backup = new BackupPage(page)
  await backup.open(notebook)
  await copyOn(notebook, stick)
  const place = backup.places.first()
  await expect(place).toContainText('ここにある控えのうち、1回分に鍵がかかっていません。')
  await expect(place).toContainText('下の「控えの鍵」で鍵をかけると、ここの控えにもかけられます。')
  const lock = new BackupLockPart(page)
  await lock.make.click()
  const { passphrase } = await lock.read()
  await lock.type(passphrase, 'この合言葉で鍵をかける')
  await place.getByRole('button', { name: 'これらにも鍵をかける' }).click()
  await expect(place).toContainText('1回分の控えに鍵をかけ、開いて確かめました。')
  await expect(place).not.toContainText('鍵がかかっていません')
  const [left = '', ...more] = (await readdir(stick)).filter((name) => name.endsWith('.backup'))
  expect(more).toEqual([])
  expect((await readFile(join(stick, left))).subarray(0, 5).toString('latin1')).toBe('\x89OTSU')
  expect(await notebook.barriers()).toEqual([])
})

test('合言葉 can be tried, made anew, printed, and done without', async ({ begun, shop }) => {
  const notebook = await begun()
  const { page, program } = notebook
  await new BackupPage(page).open(notebook)
  const lock = new BackupLockPart(page)
  await lock.make.click()
  const first = await lock.read()
  const pdf = join(shop.folder, '合言葉の紙.pdf')
  program.dialogs.answer({ filePath: pdf })
  await page.getByRole('button', { name: '合言葉の紙をPDFにする' }).click()
  await expect(lock.part).toContainText('印刷したら、このファイルは消してください。')
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  await lock.type(first.code, 'この合言葉で鍵をかける')
  await expect(lock.part).toContainText(`紙の番号：${first.sheet}`)
  await page.getByRole('button', { name: '合言葉を試す' }).click()
  await lock.type(first.passphrase, '試す')
  await expect(lock.part).toContainText('この合言葉で開けます。')
  await page.getByRole('button', { name: 'やめる' }).click()
  await page.getByRole('button', { name: '新しい合言葉にする' }).click()
  const second = await lock.read()
  expect(second.passphrase).not.toBe(first.passphrase)
  expect(await notebook.barriers()).toEqual([])
  await page.getByRole('button', { name: 'やめる' }).click()
  await expect(lock.part).toContainText(`紙の番号：${first.sheet}`)
  await page.getByRole('button', { name: '鍵をかけない' }).click()
  await expect(lock.part).toContainText('鍵をかけずに控えています。')
  await page.getByRole('button', { name: '前の合言葉で鍵をかける' }).click()
  await expect(lock.part).toContainText(`紙の番号：${first.sheet}`)
})

test('the command line locks with a password, and asks for it', async ({ shop }) => {
  await shop.fill(12, 30)
  const stick = await aStick(shop.folder)
  const password = join(shop.folder, 'password.txt')
  await writeFile(password, 'あさひ うどん きつね みかん\n')
  const made = await command(['backup', '--db', shop.file, '--to', stick, '--password-file', password])
  expect(made).toMatchObject({ code: 0, json: { people: 12 } })
  const { file } = made.json as { file: string }
  expect(await command(['verify', '--file', file])).toMatchObject({ code: 1, json: { code: 'copy-locked' } })
  const check = ['verify', '--file', file, '--password-file', password]
  expect(await command(check)).toMatchObject({ code: 0, json: { ok: true, people: 12 } })
  const elsewhere = join(shop.folder, 'elsewhere.db')
  expect(await command(['restore', '--db', elsewhere, '--file', file])).toMatchObject({ json: { code: 'copy-locked' } })
  await writeFile(password, 'アサヒ・ウドン・キツネ・ミカン')
  const restored = await command(['restore', '--db', elsewhere, '--file', file, '--password-file', password])
  expect(restored).toMatchObject({ code: 0, json: { people: 12, before: null } })
  await writeFile(password, 'べつのことば')
  expect(await command(check)).toMatchObject({ code: 1, json: { code: 'wrong-passphrase' } })
})
