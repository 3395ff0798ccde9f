import { expect, type Locator } from '@playwright/test'
import type { InputMethod } from './input-method.ts'
import type { Notebook } from './notebook.ts'

const FIELDS = 'input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable=true]'
const KANA = 'たかさき'

/**
 * Every field of a screen, with an input method at work: what its keys and the mouse do to a conversion is the input
 * method's affair alone, and nothing is saved, closed or left by it.
 */
export async function conversionsStay(notebook: Notebook, name: string, atLeast: number): Promise<void> {
  const inputMethod = await notebook.inputMethod()
  const fields = notebook.page.locator(FIELDS).filter({ visible: true })
  await expect(fields.first()).toBeVisible()
  const count = await fields.count()
  expect(count).toBeGreaterThanOrEqual(atLeast)
  for (let at = 0; at < count; at += 1) await tryField(notebook, inputMethod, fields.nth(at), `${name}, field ${at}`)
}

/** A field is known by itself, not by its place: writing in one may bring others. */
async function tryField(notebook: Notebook, inputMethod: InputMethod, field: Locator, what: string): Promise<void> {
  const { page } = notebook
  const handle = await field.elementHandle()
  if (handle === null || !(await handle.isVisible()) || !(await handle.isEnabled())) return
  const changes = await changesOf(notebook)
  const before = await standing(notebook)
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }))

  await handle.fill('')
  await handle.focus()
  for (const key of ['Enter', 'Escape'] as const) {
    await inputMethod.shows(KANA)
    await page.keyboard.press(key)
    expect(await handle.evaluate((element) => document.activeElement === element), `${what}: ${key} left it`).toBe(true)
    expect(await standing(notebook), `${what}: ${key} went elsewhere`).toEqual(before)
    await inputMethod.shows('')
    await handle.fill('')
  }

  // A click beside, in the middle of a conversion: what stood there stays written.
  await inputMethod.shows(KANA)
  await page.getByRole('heading').filter({ visible: true }).first().click({ force: true })
  expect(await handle.evaluate(written), `${what}: a click lost the text`).toBe(KANA)
  expect(await standing(notebook), `${what}: a click went elsewhere`).toEqual(before)
  await handle.fill('')
  await handle.evaluate((element) => element.blur())
  expect(await changesOf(notebook), `${what}: something was saved`).toBe(changes)
}

function written(field: Element): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : (field.textContent ?? '')
}

/** Where the owner is: the place, and what stands open beside it. */
function standing({ page }: Notebook): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, aside > header')].map((each) => each.innerText),
  )
}

/** How often main said that something was saved; counted from the first time it is asked. */
function changesOf({ page }: Notebook): Promise<number> {
  return page.evaluate(() => {
    const counting = window as unknown as { savedSoFar?: number }
    if (counting.savedSoFar === undefined) {
      counting.savedSoFar = 0
      window.shop.on('changed', () => {
        counting.savedSoFar = (counting.savedSoFar ?? 0) + 1
      })
    }
    return counting.savedSoFar
  })
}
