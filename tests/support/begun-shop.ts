import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { closeShop, createShop } from '#main/store/open.ts'
import { useShopKey } from '#main/store/shop-key.ts'
import { TEST_KEY } from './encrypted.ts'
import { pathsIn, TEST_SHOP } from './session.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a shop that nobody has used yet. */
    readonly begunShop: string
  }
}

/** Made once in a run: all migrations take ten times as long as opening the file that they made, and thousands begin there. */
export default function makeBegunShop({ provide, name }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-begun-'))
  useShopKey(name === 'encrypted' ? TEST_KEY : null)
  closeShop(createShop(pathsIn(folder), TEST_SHOP).connection)
  provide('begunShop', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
