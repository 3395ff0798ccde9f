import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type DirectoryRecord, type FileRecord, getRawHeader } from '@electron/asar'

/** All that the program needs and may have. Whatever else lies in the archive was forgotten there. */
const BELONGS = [
  /^package\.json$/,
  /^out\/main\/[^/]+\.js$/,
  /^out\/main\/postal-table\.bin$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/[^/]+\.(html|css|svg)$/,
  /^out\/renderer\/assets\/[^/]+\.(js|css|png|woff2)$/,
  /^node_modules\/better-sqlite3-multiple-ciphers\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3-multiple-ciphers\/lib\/.+\.js$/,
  /^node_modules\/better-sqlite3-multiple-ciphers\/prebuilds\/[^/]+\.node$/,
]

const NEEDED = [
  'package.json',
  'out/main/index.js',
  'out/main/thread.js',
  'out/main/postal-table.bin',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/print.html',
  'node_modules/better-sqlite3-multiple-ciphers/lib/index.js',
]

type Entry = { readonly path: string; readonly record: FileRecord }

/** What is wrong with an archive: what is in it, what lies outside it, and bytes that are not those of its list. */
export function asarProblems(archive: string, platform: string): readonly string[] {
  const { header, headerSize } = getRawHeader(archive)
  const entries = entriesIn(header)
  // A size of 4 bytes, itself in 4 bytes, stands before the list.
  const packed = readFileSync(archive).subarray(headerSize + 8)
  const unpacked = `${archive}.unpacked`
  const paths = entries.map(({ path }) => path)
  const hasBinary = paths.some((path) =>
    path.startsWith(`node_modules/better-sqlite3-multiple-ciphers/prebuilds/${platform}-`),
  )
  return [
    ...entries.flatMap((entry) => entryProblems(entry, packed, unpacked)),
    ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `${path} is missing in app.asar`),
    ...(hasBinary ? [] : [`better-sqlite3-multiple-ciphers has no binary for ${platform}`]),
    ...filesIn(unpacked)
      .filter((path) => !paths.includes(path))
      .map((path) => `${path} lies beside app.asar and is not in its list`),
  ]
}

function entryProblems({ path, record }: Entry, packed: Buffer, unpacked: string): readonly string[] {
  if (path.endsWith('.map')) return [`${path} is a source map`]
  if (!BELONGS.some((pattern) => pattern.test(path))) return [`${path} does not belong into app.asar`]
  const isNative = path.endsWith('.node')
  if (isNative && !record.unpacked) return [`${path} is packed, where the system cannot load it`]
  if (record.unpacked) {
    if (!isNative) return [`${path} lies outside app.asar, where no hash guards it`]
    return existsSync(join(unpacked, path)) ? [] : [`${path} is missing beside app.asar`]
  }
  const bytes = packed.subarray(Number(record.offset), Number(record.offset) + record.size)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return hash === record.integrity.hash ? [] : [`${path} is not what its hash says`]
}

function entriesIn({ files }: DirectoryRecord, folder = ''): readonly Entry[] {
  return Object.entries(files).flatMap(([name, record]) =>
    'files' in record ? entriesIn(record, `${folder}${name}/`) : [{ path: `${folder}${name}`, record }],
  )
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
