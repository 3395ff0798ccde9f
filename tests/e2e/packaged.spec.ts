import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { launchProgram } from '../../host/driver.ts'
import { packageProblems } from '../../scripts/check-package.ts'
import { packagesIn, type Package } from '../../scripts/package/layout.ts'
import { scriptOf } from '../../scripts/run.ts'
import { madeUpElectron } from '../support/packages.ts'
import { FirstRunPage } from './pages/first-run.ts'

// electron-builder itself packages the built program, around a made-up file in place of Electron's binary.
test.skip(process.platform !== 'linux', 'made up for Linux; elsewhere npm run dist checks the real package')

// One package for all of them.
test.describe.configure({ mode: 'default' })

const ROOT = resolve(import.meta.dirname, '../..')
let folder = ''
let made: Package

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'otsukiai-packaged-'))
  const [electron, output] = [join(folder, 'electron'), join(folder, 'dist')]
  madeUpElectron(electron)
  const given = [`--config.electronDist=${electron}`, `--config.directories.output=${output}`]
  await promisify(execFile)(process.execPath, [scriptOf('electron-builder'), '--linux', '--dir', ...given], {
    cwd: ROOT,
  })
  const [found] = packagesIn(output)
  if (found === undefined) throw new Error('nothing was packaged')
  made = found
})

test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('what electron-builder packs is all that belongs, locked down as safety.md asks', async () => {
  expect(await packageProblems(made)).toEqual([])
  expect((await readdir(join(made.folder, 'locales'))).toSorted()).toEqual(['en-US.pak', 'ja.pak'])
})

test('what is packed needs nothing else to start and to open a shop', async () => {
  const program = join(folder, 'program')
  extractAll(join(made.resources, 'app.asar'), program)
  const userData = join(folder, 'shop')
  await using running = await launchProgram({
    entry: join(program, 'out/main/index.js'),
    userData,
    env: { OTSUKIAI_DATA: userData },
    stdio: 'pipe',
  })
  const page = await running.window('index.html')
  const first = new FirstRunPage(page)
  await first.answer('花と器 𠮷野', 'お花・雑貨などのお店', 'みほんのお店で試す')
  await expect(page.getByRole('heading', { level: 1, name: /今週/ })).toBeVisible()
  expect(await readdir(userData)).toContain('otsukiai.db')
  expect([running.refused, running.passed]).toEqual([[], []])
})
