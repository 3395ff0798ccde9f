import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { closeShop, createShop } from '#main/store/open.ts'
import { pathsIn, TEST_SHOP } from './session.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a shop that nobody has used yet. */
    readonly begunShop: string
  }
}

/** Made once in a run: all migrations take ten times as long as opening the file that they made, and thousands begin there. */
export default function makeBegunShop({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-begun-'))
  closeShop(createShop(pathsIn(folder), TEST_SHOP).connection)
  provide('begunShop', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
