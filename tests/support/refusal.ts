import { Refusal } from '#main/store/refusal.ts'

/** The code and the field of what was refused, such as 'gate-changed clearance'. */
export function refusalOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.field === undefined ? error.code : `${error.code} ${error.field}`
    throw error
  }
  return 'nothing was refused'
}

/** The same of what answers later. */
export async function laterRefusalOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run()
  } catch (error) {
    return refusalOf(() => {
      throw error
    })
  }
  return 'nothing was refused'
}
