import { conversionsStay } from './pages/conversions.ts'
import { SCREENS } from './pages/every-screen.ts'
import { inTurn, namesOf, together } from './pages/in-turn.ts'
import { expect, test } from './pages/notebook.ts'
import { SCREENS_TO_READ } from './pages/screens-to-read.ts'

// Four screens with all their fields: on a slow PC more than a minute.
test.describe.configure({ timeout: 180_000 })

for (const screens of together([...SCREENS, ...SCREENS_TO_READ])) {
  test(`no barrier, light and dark, and a conversion stays in its field: ${namesOf(screens)}`, async ({
    open,
    shop,
  }) => {
    if (screens.some(({ filled }) => filled)) await shop.fill(12, 60)
    const notebook = await open({ colorScheme: 'light' })
    await inTurn(notebook, screens, async (screen) => {
      expect(await notebook.barriers(), `${screen.name}, light`).toEqual([])
      await notebook.page.emulateMedia({ colorScheme: 'dark' })
      // Nothing but its colours changes with the light.
      expect(await notebook.barriersOfColour(), `${screen.name}, dark`).toEqual([])
      await notebook.page.emulateMedia({ colorScheme: 'light' })
      if (SCREENS.includes(screen)) await conversionsStay(notebook, screen.name, screen.fields)
    })
  })
}
