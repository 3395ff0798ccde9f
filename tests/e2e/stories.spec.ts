import { join } from 'node:path'
import type { TemplateCode } from '#domain/letters/template.ts'
import { expect, test } from './pages/notebook.ts'
import { StoriesPage } from './pages/stories.ts'
import { beginWriting, writingIn } from './pages/writing.ts'

// As long as the program says that a card has room for.
const MARKET =
  '小さな店ですが、花は毎朝まだ暗いうちに市場へ行き、一本ずつ手に取って選んでいます。茎の切り口のみずみずしい、つぼみのかたいものを選ぶようにと、先代から教わりました。'
const WELL = '水は、裏の井戸からくんでいます。'

test('what the shop tells of itself comes letter by letter, and the card counts how often one was in touch', async ({
  begun,
  shop,
}) => {
  const notebook = await begun()
  const { page, postcard, posting, program } = notebook
  const { firstTimer, openLetter } = writingIn(() => notebook)
  const there = await beginWriting(notebook)
  await firstTimer('髙﨑', '𠮷乃')
  const text = 'ありがとうございました。\n【お店のはなし】\n【ひとこと】'
  await there.asked('templates:save', {
    code: 'first-visit-thanks' as TemplateCode,
    text,
    letterText: null,
    shortForm: text,
  })

  const stories = new StoriesPage(page)
  await notebook.place('お便り').click()
  await stories.write(WELL, '井戸')
  await stories.write(MARKET, '市場')
  await stories.act('「市場」を一つ前へ')
  await expect(stories.all).toHaveText(new RegExp(`市場.*${MARKET}.*井戸`))
  await stories.act('「井戸」を消す')
  await expect(stories.all).not.toContainText(WELL)
  await stories.act('元に戻す')
  await expect(stories.all).toContainText(WELL)

  await openLetter('髙﨑 𠮷乃')
  await postcard.template.selectOption('ご無沙汰のごあいさつ')
  await postcard.personalLine.fill('お庭の椿のお話、またうかがえましたら。')
  await expect(postcard.sheet('お庭の椿')).toContainText(MARKET)
  await expect(postcard.panel).not.toContainText('字がとても小さくなります')
  await postcard.template.selectOption('初めてのご来店のお礼')
  await expect(postcard.sheet(MARKET)).toContainText('ありがとうございました')
  await expect(postcard.panel).not.toContainText('前回と同じひな形')
  await posting.print(join(shop.folder, 'thanks.pdf'), program)
  await posting.open()
  await posting.all.click()
  await expect(posting.main).toContainText('投函を記しました')

  await openLetter('髙﨑 𠮷乃')
  await expect(postcard.sheet(WELL)).toBeVisible()
  await expect(postcard.panel).toContainText('前回と同じひな形の方が1人います：髙﨑 𠮷乃 様（')
  await expect(postcard.make).toBeEnabled()

  const card = await notebook.openCard('髙﨑 𠮷乃')
  await expect(card).toContainText('お店から1回（はがき1）')
  await expect(card).toContainText('お客様から0回')
  await card.getByRole('button', { name: 'ご連絡だけを見る' }).click()
  await expect(card.getByRole('region', { name: 'これまでのこと' })).not.toContainText('カットとカラー')
  await page.keyboard.press('F8')
  await expect(card).not.toContainText('お店から1回')
})
