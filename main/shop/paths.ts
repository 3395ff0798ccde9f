import { join } from 'node:path'
import type { ShopPaths } from '#main/store/open.ts'

/** The one live shop of a data folder, and the marker beside it that says which shop is expected. */
export function shopPaths(folder: string): ShopPaths {
  return { database: join(folder, 'otsukiai.db'), marker: join(folder, 'expected-shop.json') }
}
