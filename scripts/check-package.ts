import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asarProblems } from './package/asar.ts'
import { fuseProblems } from './package/fuses.ts'
import { integrityProblems } from './package/integrity.ts'
import { packagesIn, type Package } from './package/layout.ts'
import { otherProblems } from './package/resources.ts'

/** What keeps a packaged program from being given to anyone, each in a sentence; none when it is as it should be. */
export async function packageProblems(made: Package): Promise<readonly string[]> {
  const archive = join(made.resources, 'app.asar')
  if (!existsSync(archive)) return [`app.asar is missing in ${made.resources}`]
  return [
    ...asarProblems(archive, made.platform),
    ...integrityProblems(archive, made),
    ...otherProblems(made.resources),
    ...(await fuseProblems(made.electron)),
  ]
}

/** Checks every packaged program in a folder, says what was found, and answers the exit code. */
export async function checkPackages(folder: string): Promise<number> {
  const packages = packagesIn(folder)
  if (packages.length === 0) {
    console.error(`No packaged program lies in ${folder}.`)
    return 1
  }
  let failed = false
  for (const made of packages) {
    const problems = await packageProblems(made)
    for (const problem of problems) console.error(`✗ ${made.folder}: ${problem}`)
    if (problems.length === 0) console.log(`✓ ${made.folder}: contents, hashes and fuses are as they should be`)
    failed ||= problems.length > 0
  }
  return failed ? 1 : 0
}

if (import.meta.main) process.exitCode = await checkPackages(resolve(process.argv[2] ?? 'dist'))
