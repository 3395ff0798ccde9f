import type { Page } from '@playwright/test'
import { expect, ready, test } from './support.ts'

const ask = (page: Page, kind: string, options: object): Promise<unknown> =>
  page.evaluate(([how, what]) => window.api.invoke('ask', how, what).catch((error: Error) => error.message), [
    kind,
    options,
  ] as const)

test('dialogs are answered by the script in its order, and what was asked is kept', async ({ page, program }) => {
  program.dialogs.answer({ filePaths: ['/tmp/a.csv'] }, { filePath: '/tmp/b.pdf' }, (question) => ({
    response: question.buttons.indexOf('消す'),
  }))
  expect(await ask(page, 'showOpenDialog', { title: '表をえらぶ', properties: ['openFile'] })).toEqual({
    canceled: false,
    filePaths: ['/tmp/a.csv'],
  })
  expect(await ask(page, 'showSaveDialog', { defaultPath: 'b.pdf' })).toEqual({
    canceled: false,
    filePath: '/tmp/b.pdf',
  })
  expect(await ask(page, 'showMessageBox', { message: '消しますか', buttons: ['やめる', '消す'] })).toEqual({
    response: 1,
    checkboxChecked: false,
  })
  expect(program.dialogs.asked.map(({ kind, title, message, window }) => [kind, title || message, window])).toEqual([
    ['open', '表をえらぶ', 1],
    ['save', '', 1],
    ['message', '消しますか', 1],
  ])
  expect(program.dialogs.left).toBe(0)
})

test('a dialog put away is cancelled', async ({ page, program }) => {
  program.dialogs.answer({ canceled: true }, { canceled: true }, { canceled: true })
  expect(await ask(page, 'showOpenDialog', {})).toEqual({ canceled: true, filePaths: [] })
  expect(await ask(page, 'showSaveDialog', {})).toEqual({ canceled: true, filePath: '' })
  expect(await ask(page, 'showMessageBox', { message: '？', buttons: ['はい', 'いいえ'], cancelId: 1 })).toMatchObject({
    response: 1,
  })
})

test('a question that a person closes is answered as its cancel button, never as another', async ({ start }) => {
  const program = await start({ browser: null, shows: 'person', headless: true })
  const page = await ready(program)
  const opened = page.context().waitForEvent('page')
  const answer = ask(page, 'showMessageBox', { message: '消しますか', buttons: ['消す', 'やめる'], cancelId: 1 })
  const dialog = await opened
  await expect(dialog.getByRole('button', { name: '消す' })).toBeVisible()
  await dialog.close()
  expect(await answer).toEqual({ response: 1, checkboxChecked: false })
})

test('a dialog that nobody answers is an error that names it', async ({ page }) => {
  expect(await ask(page, 'showOpenDialog', { title: '控えの場所' })).toContain(
    'A dialog nobody answers (open): 控えの場所',
  )
})
