import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import config from '../../electron-builder.ts'

/** A packaged program as it lies on a disk before an installer is made of it. */
export type Package = {
  readonly folder: string
  readonly platform: 'darwin' | 'win32' | 'linux'
  /** What holds Electron's fuses: the executable file, on macOS the whole .app. */
  readonly electron: string
  readonly resources: string
}

/** The packaged program that a folder is, or those that lie in it. */
export function packagesIn(folder: string): readonly Package[] {
  const itself = packageAt(folder)
  if (itself !== null) return [itself]
  return foldersIn(folder)
    .map((name) => packageAt(join(folder, name)))
    .filter((made) => made !== null)
}

function packageAt(folder: string): Package | null {
  const app = foldersIn(folder).find((name) => name.endsWith('.app'))
  if (app !== undefined) {
    const electron = join(folder, app)
    return { folder, platform: 'darwin', electron, resources: join(electron, 'Contents/Resources') }
  }
  const resources = join(folder, 'resources')
  const program = join(folder, config.executableName)
  if (existsSync(`${program}.exe`)) return { folder, platform: 'win32', electron: `${program}.exe`, resources }
  return isFile(program) ? { folder, platform: 'linux', electron: program, resources } : null
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
