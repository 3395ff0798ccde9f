import { SCREENS } from './pages/every-screen.ts'
import { SCREENS_TO_READ } from './pages/screens-to-read.ts'
import { expect, test } from './pages/notebook.ts'

for (const screen of [...SCREENS, ...SCREENS_TO_READ]) {
  test(`no barrier on ${screen.name}, light and dark`, async ({ open, shop }) => {
    if (screen.filled) await shop.fill(12, 60)
    const notebook = await open({ colorScheme: 'light' })
    await screen.open(notebook)
    expect(await notebook.barriers(), 'light').toEqual([])
    await notebook.page.emulateMedia({ colorScheme: 'dark' })
    // Nothing but its colours changes with the light.
    expect(await notebook.barriersOfColour(), 'dark').toEqual([])
  })
}
