import { SCREENS, SCREENS_TO_READ } from './pages/every-screen.ts'
import { expect, test } from './pages/notebook.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const screen of [...SCREENS, ...SCREENS_TO_READ]) {
    test(`no barrier on ${screen.name}, ${colorScheme}`, async ({ open, shop }) => {
      if (screen.filled) await shop.fill(12, 60)
      const notebook = await open({ colorScheme })
      await screen.open(notebook)
      expect(await notebook.barriers()).toEqual([])
    })
  }
}
