import { join } from 'node:path'
import type { ShopPaths } from '#main/store/open.ts'

/** A shop's file and the marker beside it that says which shop is expected there. */
export function pathsOf(database: string): ShopPaths {
  return { database, marker: `${database}.expected.json` }
}

/** The one live shop of a data folder. */
export function liveShopPaths(folder: string): ShopPaths {
  return pathsOf(join(folder, 'otsukiai.db'))
}
