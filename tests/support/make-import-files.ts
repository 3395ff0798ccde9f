import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REAL_LISTS } from './real-lists.ts'

// Writes the lists that stay in tests/files/import/: node tests/support/make-import-files.ts FOLDER

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('which folder?')

mkdirSync(folder, { recursive: true })
for (const [name, bytes] of Object.entries(REAL_LISTS)) writeFileSync(join(folder, name), bytes)
