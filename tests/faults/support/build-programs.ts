import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { ROOT } from '../../../scripts/run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the programs of this folder stand as one file each. */
    readonly programs: string
  }
}

const PROGRAMS = [
  'backer',
  'celebrator',
  'doer',
  'importer',
  'opener',
  'reader',
  'repeater',
  'salvager',
  'saver',
  'taker',
  'verifier',
].map((name) => join(import.meta.dirname, `${name}.ts`))
/** Started by the program's own code, which looks for them beside itself. */
const THREADS = [
  'main/files/convert-thread.ts',
  'main/service/duplicates/pairs-thread.ts',
  'main/service/imports/read-thread.ts',
  'main/service/return-model/fit-thread.ts',
].map((path) => join(ROOT, path))

/** They are started some thousand times in a run: from one file each, as the program itself is, that takes a third of the time. */
export default async function buildPrograms({ provide }: TestProject): Promise<() => void> {
  const results = join(ROOT, 'test-results')
  mkdirSync(results, { recursive: true })
  const outDir = mkdtempSync(join(results, 'fault-programs-'))
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    // Their dependencies come along, but for the one that is no script.
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      rollupOptions: {
        input: [...PROGRAMS, ...THREADS],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  provide('programs', outDir)
  return () => rmSync(outDir, { recursive: true, force: true })
}
