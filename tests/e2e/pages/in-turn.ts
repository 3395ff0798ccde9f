import type { Notebook } from './notebook.ts'
import type { Screen } from './ways-to-screens.ts'

const TOGETHER = 4

/** Screens that are looked at one after the other in one start of the program, which took half of the time of a look. */
export function together(screens: readonly Screen[]): readonly (readonly Screen[])[] {
  const filled = screens.filter((screen) => screen.filled)
  const parts = Array.from({ length: Math.ceil(filled.length / TOGETHER) }, (_, at) =>
    filled.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )
  return [...screens.filter((screen) => !screen.filled).map((screen) => [screen]), ...parts]
}

/** Each from a window that was just opened. */
export async function inTurn(
  notebook: Notebook,
  screens: readonly Screen[],
  look: (screen: Screen) => Promise<void>,
): Promise<void> {
  for (const [at, screen] of screens.entries()) {
    if (at > 0) await notebook.page.reload()
    await screen.open(notebook)
    await look(screen)
  }
}

export function namesOf(screens: readonly Screen[]): string {
  return screens.map(({ name }) => name).join('; ')
}
