import { openFile } from '../driver.ts'
import { query, wrapToRead } from '../db.ts'
import { migrate } from '../migrate.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '../migrations/index.ts'
import type { PageFile } from './page-file.ts'
import type { Forest } from './trees.ts'

/** Where the header of a file has the number of its schema. */
const VERSION_AT = 60

/** A larger number is a broken header, not a newer program. */
const UNBELIEVABLE_VERSION = 10_000

/** Of which version the tables of this file are: what its header says, if that can be, and never before what it has. */
export function versionOf(file: PageFile, { roots }: Pick<Forest, 'roots'>): number {
  const said = file.page(1)?.readUInt32BE(VERSION_AT) ?? 0
  const isSaid = said >= 1 && said <= UNBELIEVABLE_VERSION
  const had = namesByVersion().findLast(({ names }) => names.some((name) => roots.has(name)))
  // Where neither can be read, it is most likely what this program made.
  return Math.max(isSaid ? said : 0, had?.version ?? 0) || SCHEMA_VERSION
}

const NAMES = query<{ name: string }>("SELECT name FROM sqlite_schema WHERE type IN ('table', 'index')", ['name'])

/** Tables and indexes that each step is the first to make. */
function namesByVersion(): readonly { readonly version: number; readonly names: readonly string[] }[] {
  const raw = openFile(':memory:')
  try {
    const db = wrapToRead(raw)
    const before = new Set<string>()
    return MIGRATIONS.map((step) => {
      migrate(raw, () => undefined, [step])
      const names = db.many(NAMES).flatMap(({ name }) => (before.has(name) ? [] : [name]))
      for (const name of names) before.add(name)
      return { version: step.version, names }
    })
  } finally {
    raw.close()
  }
}
