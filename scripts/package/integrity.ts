import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getRawHeader } from '@electron/asar'
import type { Package } from './layout.ts'

/** Whether the program knows the hash of app.asar's list, by which it refuses a changed one; on Linux Electron keeps none. */
export function integrityProblems(archive: string, { platform, electron }: Package): readonly string[] {
  if (platform === 'linux') return []
  const told = platform === 'darwin' ? hashInInfoPlist(electron) : hashInExecutable(electron)
  if (told === null) return ['the program does not know the hash of app.asar']
  const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')
  return told === hash ? [] : ['the hash that the program knows is not that of app.asar']
}

function hashInInfoPlist(app: string): string | null {
  const list = readFileSync(join(app, 'Contents/Info.plist'), 'utf8')
  const ours = /<key>ElectronAsarIntegrity<\/key>[^]*?<key>Resources\/app\.asar<\/key>\s*<dict>([^]*?)<\/dict>/.exec(
    list,
  )
  return /<key>hash<\/key>\s*<string>([0-9a-f]{64})<\/string>/.exec(ours?.[1] ?? '')?.[1] ?? null
}

/** A resource of the executable: JSON of one entry for each archive. */
function hashInExecutable(path: string): string | null {
  const bytes = readFileSync(path)
  const at = bytes.indexOf(String.raw`"file":"resources\\app.asar"`)
  if (at < 0) return null
  return /"value":"([0-9a-f]{64})"/.exec(bytes.toString('latin1', at, at + 200))?.[1] ?? null
}
