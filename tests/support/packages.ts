import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createPackageWithOptions, getRawHeader } from '@electron/asar'
import { packagesIn, type Package } from '../../scripts/package/layout.ts'

type Platform = Package['platform']

/** Where each system keeps the program file that holds the fuses, and what lies beside app.asar. */
const PLACES = {
  darwin: {
    binary: 'おつきあい帳.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'おつきあい帳.app/Contents/Resources',
  },
  win32: { binary: 'otsukiai.exe', resources: 'resources' },
  linux: { binary: 'otsukiai', resources: 'resources' },
} as const

export type MadeUp = {
  /** The states of the fuses, in Electron's order; null for a program that has none. */
  readonly fuses?: string | null
  /** Added to what belongs into the archive; null takes a file out. */
  readonly files?: Readonly<Record<string, string | null>>
  /** What lies outside the archive, as a pattern of names. */
  readonly unpack?: string
  /** The hash that the program knows; null for one that knows none. */
  readonly hash?: string | null
}

/** safety.md: cookies encrypted, app.asar checked and the only program; all else off. */
export const GOOD_FUSES = '01001100'

function goodFiles(platform: Platform): Record<string, string> {
  return {
    'package.json': '{}',
    'out/main/index.js': 'main',
    'out/main/thread.js': 'thread',
    'out/main/postal-table.bin': 'codes',
    'out/preload/index.cjs': 'preload',
    'out/renderer/index.html': 'page',
    'out/renderer/print.html': 'print',
    'out/renderer/assets/index-a.js': 'script',
    'node_modules/better-sqlite3-multiple-ciphers/package.json': '{}',
    'node_modules/better-sqlite3-multiple-ciphers/lib/index.js': 'library',
    [`node_modules/better-sqlite3-multiple-ciphers/prebuilds/${platform}-x64.node`]: 'binary',
  }
}

/** A packaged program of a system, made up in `folder`; without `changes` nothing is wrong with it. */
export async function madeUpPackage(folder: string, platform: Platform, changes: MadeUp = {}): Promise<Package> {
  const { fuses = GOOD_FUSES, files = {}, unpack = '*.node' } = changes
  const resources = join(folder, 'packaged', PLACES[platform].resources)
  const source = join(folder, 'source')
  for (const [path, text] of Object.entries({ ...goodFiles(platform), ...files })) {
    if (text !== null) put(join(source, path), text)
  }
  mkdirSync(resources, { recursive: true })
  const archive = join(resources, 'app.asar')
  // It answers with the stream that still writes: the last bytes are there when that has finished.
  await finished(await createPackageWithOptions(source, archive, { unpack }))
  for (const beside of ['forgotten-pin.txt', 'LICENSE', 'licences/README.md', 'licences/noto-serif-jp-OFL.txt']) {
    put(join(resources, beside), 'beside')
  }
  const hash = changes.hash === undefined ? sha256(getRawHeader(archive).headerString) : changes.hash
  put(
    join(folder, 'packaged', PLACES[platform].binary),
    fakeElectron(fuses) + (platform === 'win32' ? inExe(hash) : ''),
  )
  if (platform === 'darwin') put(join(resources, '../Info.plist'), inPlist(hash))
  const [made] = packagesIn(join(folder, 'packaged'))
  if (made === undefined) throw new Error('the made-up package was not found')
  return made
}

/** As much of Electron as the packaging looks at on Linux: a program file with fuses as they come, and its languages. */
export function madeUpElectron(folder: string): void {
  put(join(folder, 'electron'), fakeElectron('10110001'))
  chmodSync(join(folder, 'electron'), 0o755)
  put(join(folder, 'resources/default_app.asar'), 'demonstration')
  for (const language of ['ja', 'en-US', 'de']) put(join(folder, `locales/${language}.pak`), language)
}

function fakeElectron(fuses: string | null): string {
  if (fuses === null) return 'not Electron'
  return `ELF…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(fuses.length)}${fuses}…`
}

function inExe(hash: string | null): string {
  if (hash === null) return ''
  return JSON.stringify([{ file: String.raw`resources\app.asar`, alg: 'SHA256', value: hash }])
}

function inPlist(hash: string | null): string {
  const ours = `<key>Resources/app.asar</key>
      <dict>
        <key>algorithm</key>
        <string>SHA256</string>
        <key>hash</key>
        <string>${hash}</string>
      </dict>`
  return `<plist version="1.0">
  <dict>
    <key>ElectronAsarIntegrity</key>
    <dict>
      ${hash === null ? '' : ours}
    </dict>
  </dict>
</plist>`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
