import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageProblems } from '../../scripts/check-package.ts'
import { packagesIn } from '../../scripts/package/layout.ts'
import { testFolder } from '../support/db.ts'
import { madeUpPackage, type MadeUp } from '../support/packages.ts'

const SYSTEMS = ['darwin', 'win32', 'linux'] as const

test.each(SYSTEMS)('a program packaged for %s as it should be has no problem', async (platform) => {
  expect(await packageProblems(await madeUpPackage(testFolder(), platform))).toEqual([])
})

const SQLITE = 'node_modules/better-sqlite3-multiple-ciphers'

test.each<[string, MadeUp, readonly string[]]>([
  ['the fuse that lets it run as Node', { fuses: '11001100' }, ['the fuse RunAsNode is not off']],
  ['cookies in plain text', { fuses: '00001100' }, ['the fuse EnableCookieEncryption is not on']],
  ['NODE_OPTIONS', { fuses: '01101100' }, ['the fuse EnableNodeOptionsEnvironmentVariable is not off']],
  ['a debugger', { fuses: '01011100' }, ['the fuse EnableNodeCliInspectArguments is not off']],
  ['an unchecked archive', { fuses: '01000100' }, ['the fuse EnableEmbeddedAsarIntegrityValidation is not on']],
  ['a program beside the archive', { fuses: '01001000' }, ['the fuse OnlyLoadAppFromAsar is not on']],
  ['file: pages with privileges', { fuses: '01001101' }, ['the fuse GrantFileProtocolExtraPrivileges is not off']],
  [
    'a fuse that this Electron does not have',
    { fuses: '0100110' },
    ['the fuse GrantFileProtocolExtraPrivileges is not off'],
  ],
  ['no fuses at all', { fuses: null }, ['the program holds no fuses: it is not Electron’s binary']],
  [
    'a binary inside the archive',
    { unpack: 'nothing' },
    [`${SQLITE}/prebuilds/linux-x64.node is packed, where the system cannot load it`],
  ],
  [
    'only the binary of another system',
    { files: { [`${SQLITE}/prebuilds/linux-x64.node`]: null, [`${SQLITE}/prebuilds/win32-x64.node`]: 'binary' } },
    ['better-sqlite3-multiple-ciphers has no binary for linux'],
  ],
  [
    'a script outside the archive',
    { unpack: '{*.node,thread.js}' },
    ['out/main/thread.js lies outside app.asar, where no hash guards it'],
  ],
  ['a source map', { files: { 'out/main/index.js.map': '{}' } }, ['out/main/index.js.map is a source map']],
  ['a test', { files: { 'tests/a.test.ts': '' } }, ['tests/a.test.ts does not belong into app.asar']],
  ['a page of docs', { files: { 'docs/BENCH.md': '' } }, ['docs/BENCH.md does not belong into app.asar']],
  [
    'a library of the development',
    { files: { 'node_modules/react/index.js': '' } },
    ['node_modules/react/index.js does not belong into app.asar'],
  ],
  [
    'the source of SQLite',
    { files: { [`${SQLITE}/deps/sqlite3.c`]: '' } },
    [`${SQLITE}/deps/sqlite3.c does not belong into app.asar`],
  ],
  ['no page', { files: { 'out/renderer/index.html': null } }, ['out/renderer/index.html is missing in app.asar']],
])('%s is named', async (_what, changes, problems) => {
  expect(await packageProblems(await madeUpPackage(testFolder(), 'linux', changes))).toEqual(problems)
})

test('a changed byte is named by its file', async () => {
  const made = await madeUpPackage(testFolder(), 'linux')
  const archive = join(made.resources, 'app.asar')
  const bytes = readFileSync(archive)
  const at = bytes.lastIndexOf('preload')
  bytes.write('q', at)
  writeFileSync(archive, bytes)
  expect(await packageProblems(made)).toEqual(['out/preload/index.cjs is not what its hash says'])
})

test.each(['darwin', 'win32'] as const)('a changed list is refused by the hash that %s keeps', async (platform) => {
  const made = await madeUpPackage(testFolder(), platform, { hash: '0'.repeat(64) })
  expect(await packageProblems(made)).toEqual(['the hash that the program knows is not that of app.asar'])
})

test.each(['darwin', 'win32'] as const)('a program of %s that knows no hash is named', async (platform) => {
  const made = await madeUpPackage(testFolder(), platform, { hash: null })
  expect(await packageProblems(made)).toEqual(['the program does not know the hash of app.asar'])
})

test('what lies beside the archive, or is missing there, is named', async () => {
  const made = await madeUpPackage(testFolder(), 'linux')
  const unpacked = join(made.resources, 'app.asar.unpacked', SQLITE, 'prebuilds')
  rmSync(join(unpacked, 'linux-x64.node'))
  writeFileSync(join(unpacked, 'other.node'), '')
  writeFileSync(join(made.resources, 'default_app.asar'), '')
  rmSync(join(made.resources, 'forgotten-pin.txt'))
  rmSync(join(made.resources, 'licences/noto-serif-jp-OFL.txt'))
  expect(await packageProblems(made)).toEqual([
    `${SQLITE}/prebuilds/linux-x64.node is missing beside app.asar`,
    `${SQLITE}/prebuilds/other.node lies beside app.asar and is not in its list`,
    'default_app.asar is a program beside app.asar',
    'forgotten-pin.txt is missing',
    'licences/noto-serif-jp-OFL.txt is missing',
  ])
})

test('a package without its archive is named', async () => {
  const made = await madeUpPackage(testFolder(), 'linux')
  rmSync(join(made.resources, 'app.asar'))
  expect(await packageProblems(made)).toEqual([`app.asar is missing in ${made.resources}`])
})

test('a folder is looked through for packaged programs, and an empty or missing one has none', async () => {
  const folder = testFolder()
  const made = await madeUpPackage(folder, 'linux')
  expect(packagesIn(folder)).toEqual([made])
  expect(packagesIn(testFolder())).toEqual([])
  expect(packagesIn(join(folder, 'gone'))).toEqual([])
})
