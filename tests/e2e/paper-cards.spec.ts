import { expect, test, type Notebook } from './pages/notebook.ts'
import { PaperCardsPage } from './pages/paper-cards.ts'
import { aPhotograph, paste } from './pages/pictures.ts'

test.describe('paper cards', () => {
  let notebook: Notebook
  let cards: PaperCardsPage

  test.beforeEach(async ({ begun }) => {
    notebook = await begun()
    cards = new PaperCardsPage(notebook.page)
    await notebook.page.getByRole('button', { name: '紙のカードから書き写す' }).first().click()
    await expect(cards.familyName).toBeFocused()
  })

  test('are copied one after another by keyboard alone, with their furigana from the input method', async () => {
    const { page } = notebook
    const typing = await notebook.inputMethod()
    for (const { family, given, day } of [
      { family: ['たかさき', '髙﨑'], given: ['よしの', '𠮷乃'], day: 'きのう' },
      { family: ['よしの', '𠮷野'], given: ['はじめ', '一'], day: '2024年5月10日' },
      { family: ['たかさき', '髙﨑'], given: ['けん', '健'], day: '' },
    ] as const) {
      await typing.types(family[0], family[1])
      await page.keyboard.press('Enter')
      await typing.types(given[0], given[1])
      await page.keyboard.press('Enter')
      await expect(cards.familyKana).toHaveValue(family[0])
      await expect(cards.givenKana).toHaveValue(given[0])
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.type(day)
      await page.keyboard.press('Enter')
      await expect(cards.usual).toBeFocused()
      // Both sides of the first card, as they come from the clipboard of a scanner or a telephone; beside a text none is meant.
      if (day === 'きのう') {
        const pictures = [await aPhotograph(page, 300, 200), await aPhotograph(page, 301, 200)]
        await paste(page, pictures, 'シュークリーム')
        await paste(page, pictures)
        await expect(cards.sides).toHaveCount(2)
        await expect(cards.sidesFull).toHaveCount(0)
        await paste(page, pictures.slice(1))
        await expect(cards.sidesFull).toBeVisible()
      }
      await page.keyboard.press('Enter')
      await expect(cards.familyName).toBeFocused()
      await expect(cards.familyName).toHaveValue('')
      await expect(cards.sides).toHaveCount(0)
      await expect(cards.sidesFull).toHaveCount(0)
    }
    await expect(cards.copied).toHaveText([/髙﨑 健/, /𠮷野 一/, /髙﨑 𠮷乃/])
    await expect(cards.count).toHaveText('きょう3枚')
    await notebook.place('お客様').click()
    await expect(notebook.customers.row('𠮷野 一')).toContainText('年前')
    await expect(notebook.customers.row('髙﨑 𠮷乃')).toContainText('きのう')
    await notebook.openCard('髙﨑 𠮷乃')
    const photos = page.getByRole('list', { name: 'このカードの写真' })
    await expect(photos.getByRole('button')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '紙のカードから書き写す' }).first().click()
    await page.getByRole('button', { name: '髙﨑 𠮷乃 様を元に戻す' }).click()
    await expect(cards.count).toHaveText('きょう2枚')
  })

  test('count down from about as many as the owner guesses', async () => {
    await cards.about.fill('たくさん')
    await cards.about.press('Enter')
    await expect(cards.about).toHaveAccessibleDescription('枚数を数字でお書きください。')
    await cards.about.fill('４００枚')
    await cards.about.press('Enter')
    await expect(cards.count).toHaveText('きょう0枚・残りおよそ400枚')
    await cards.familyName.fill('青木')
    await cards.saveTwiceAtOnce()
    await expect(cards.count).toHaveText('きょう1枚・残りおよそ399枚')
    await expect(cards.copied).toHaveCount(1)
    await cards.copied.getByRole('button', { name: '元に戻す' }).click()
    await expect(cards.count).toHaveText('きょう0枚・残りおよそ400枚')
    await expect(notebook.page.getByRole('listitem').filter({ hasText: '青木' })).toContainText('元に戻しました')
  })

  test('say quietly that somebody is perhaps there already, and save all the same', async () => {
    const { page } = notebook
    for (let time = 1; time <= 2; time += 1) {
      await cards.familyName.fill('髙﨑')
      await cards.familyKana.fill('たかさき')
      await cards.givenKana.fill('よしの')
      await cards.phone.fill('090-0000-0001')
      if (time === 1) await expect(cards.same).toHaveCount(0)
      else await expect(cards.same).toContainText('髙﨑 様（電話が同じ）')
      await cards.phone.fill('')
      if (time === 2) await expect(cards.same).toContainText('髙﨑 様（ふりがなが同じ）')
      await cards.phone.fill('０９０００００ー０００１')
      await cards.phone.press('Control+Enter')
      await expect(cards.copied).toHaveCount(time)
      await expect(cards.same).toHaveCount(0)
    }
    expect(await notebook.barriers()).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await notebook.barriersOfColour()).toEqual([])
  })

  test('are refused at the field: no name, a day that is none, a day to come', async () => {
    const { page } = notebook
    await cards.lastVisit.fill('2月30日')
    await cards.lastVisit.press('Control+Enter')
    await expect(cards.lastVisit).toHaveAccessibleDescription(/日付として読めません/)
    await cards.lastVisit.fill('あした')
    await cards.familyName.fill('青木')
    await cards.familyName.press('Control+Enter')
    await expect(cards.lastVisit).toHaveAccessibleDescription(/まだ来ていない日です/)
    await cards.lastVisit.fill('')
    await cards.familyName.fill('')
    await cards.familyName.press('Control+Enter')
    await expect(cards.familyName).toHaveAccessibleDescription('お名前か会社名のどちらかをご入力ください。')
    await expect(page.getByText('保存しました')).toHaveCount(0)
  })

  test('keep half a card and the chosen answer while another place is open', async () => {
    const { page } = notebook
    await page.getByText('初めての方', { exact: true }).click()
    await cards.familyName.fill('<b>森</b>')
    await page.keyboard.press('Escape')
    await expect(cards.heading).toHaveCount(0)
    await page.getByRole('button', { name: '紙のカードから書き写す' }).first().click()
    await expect(cards.familyName).toHaveValue('<b>森</b>')
    await expect(page.getByRole('radio', { name: '初めての方' })).toBeChecked()
  })
})
