import { expect, test } from './pages/notebook.ts'
import { beginWriting } from './pages/writing.ts'

test('an envelope that is not in the list is measured and added, printed on, and taken off the list again', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page, postcard } = notebook
  const there = await beginWriting(notebook)
  await there.firstTimer({ familyName: '髙﨑', givenName: '𠮷乃' })
  await notebook.place('設定').click()
  await page.getByRole('button', { name: '用紙の大きさ' }).click()
  const main = page.getByRole('main')
  const envelopes = main.locator('section', { has: page.getByRole('heading', { name: '封筒' }) })
  await envelopes.getByRole('button', { name: '封筒を加える' }).click()
  await envelopes.getByLabel('用紙の名前').fill('桜の封筒')
  await envelopes.getByLabel('用紙の横').fill('６０')
  await envelopes.getByRole('button', { name: '用紙を保存する' }).click()
  await expect(envelopes).toContainText('短い辺は84〜297 mm')
  await envelopes.getByLabel('用紙の横').fill('１１０')
  await envelopes.getByLabel('用紙の縦').fill('220.5')
  await envelopes.getByRole('button', { name: '用紙を保存する' }).click()
  await expect(envelopes).toContainText('桜の封筒110×220.5 mm')

  await notebook.openCard('髙﨑 𠮷乃')
  await postcard.open()
  await postcard.choose('封筒')
  await postcard.panel.getByLabel('大きさ').selectOption('桜の封筒（110×220.5）')
  await expect(postcard.sheet('髙﨑')).toBeVisible()
  // The sheet of the size before stands until the new one is drawn.
  const shape = async () => {
    const box = await postcard.card.boundingBox()
    return (box?.height ?? 0) / (box?.width ?? 1)
  }
  await expect.poll(shape).toBeCloseTo(220.5 / 110, 2)

  await notebook.place('設定').click()
  await page.getByRole('button', { name: '用紙の大きさ' }).click()
  await envelopes.getByRole('button', { name: '「桜の封筒」を消す' }).click()
  await expect(envelopes).not.toContainText('桜の封筒')
  await main.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect(envelopes).toContainText('桜の封筒')
})

test('the size of a paper of the program is changed, and comes back as it was', async ({ begun }) => {
  const notebook = await begun()
  const { page } = notebook
  await notebook.place('設定').click()
  await page.getByRole('button', { name: '用紙の大きさ' }).click()
  const main = page.getByRole('main')
  await main.getByRole('button', { name: '「ラベル12面」を直す' }).click()
  await main.getByLabel('横に並ぶ枚数').fill('3')
  await main.getByRole('button', { name: '用紙を保存する' }).click()
  await expect(main).toContainText('ラベルが用紙の外にはみ出します')
  await main.getByLabel('横に並ぶ枚数').fill('2')
  await main.getByLabel('縦に並ぶ枚数').fill('5')
  await main.getByLabel('縦のすき間').fill('2.5')
  await main.getByRole('button', { name: '用紙を保存する' }).click()
  await expect(main).toContainText('ラベル12面86.4×42.3 mm・10面')
  await page.reload()
  await notebook.place('設定').click()
  await page.getByRole('button', { name: '用紙の大きさ' }).click()
  await main.getByRole('button', { name: '「ラベル12面」をはじめの大きさに戻す' }).click()
  await expect(main).toContainText('ラベル12面86.4×42.3 mm・12面')
})

test('what the stamps cost is said before the print, at the prices that the owner entered', async ({ begun }) => {
  const notebook = await begun()
  const { page, postcard } = notebook
  const there = await beginWriting(notebook)
  await there.firstTimer({ familyName: '髙﨑', givenName: '𠮷乃' })
  await there.firstTimer({ familyName: '森', givenName: '一' })
  await postcard.writeToAll()
  await expect(postcard.panel).toContainText('85円×2通＝170円（2024年10月1日からの料金）')
  await notebook.place('設定').click()
  const prices = page.locator('section', { has: page.getByRole('heading', { name: '切手代' }) })
  await prices.getByLabel('はがき（円）').fill('無料')
  await prices.getByRole('button', { name: '切手代を保存する' }).click()
  await expect(prices).toContainText('1円から10万円までの数で書いてください。')
  await prices.getByLabel('はがき（円）').fill('９０円')
  await prices.getByLabel('いつからの料金ですか').fill('2026/10/1')
  await prices.getByRole('button', { name: '切手代を保存する' }).click()
  await expect(prices).toContainText('保存しました')
  await postcard.writeToAll()
  await expect(postcard.panel).toContainText('90円×2通＝180円（2026年10月1日からの料金）')
})
