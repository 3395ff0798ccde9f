import { SCREENS } from './pages/every-screen.ts'
import { inTurn, namesOf, together } from './pages/in-turn.ts'
import { SCREENS_TO_READ } from './pages/screens-to-read.ts'
import { expect, test } from './pages/notebook.ts'

// Four screens with all their fields: on a slow PC more than a minute.
test.describe.configure({ timeout: 120_000 })

for (const screens of together([...SCREENS, ...SCREENS_TO_READ])) {
  test(`no barrier on ${namesOf(screens)}, light and dark`, async ({ open, shop }) => {
    if (screens.some(({ filled }) => filled)) await shop.fill(12, 60)
    const notebook = await open({ colorScheme: 'light' })
    await inTurn(notebook, screens, async ({ name }) => {
      expect(await notebook.barriers(), `${name}, light`).toEqual([])
      await notebook.page.emulateMedia({ colorScheme: 'dark' })
      // Nothing but its colours changes with the light.
      expect(await notebook.barriersOfColour(), `${name}, dark`).toEqual([])
      await notebook.page.emulateMedia({ colorScheme: 'light' })
    })
  })
}
