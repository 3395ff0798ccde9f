import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '../../support/db.ts'

/** A folder that can be brought back to how it was found, under the same path, since a shop knows where its copies lie. */
export type Ground = { readonly folder: string; readonly reset: () => void }

export function groundIn(folder: string): Ground {
  const aside = testFolder()
  cpSync(folder, aside, { recursive: true })
  return {
    folder,
    reset: () => {
      mkdirSync(folder, { recursive: true })
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
      cpSync(aside, folder, { recursive: true })
    },
  }
}
