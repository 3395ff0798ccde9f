import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Where the program keeps its files: the app's own local folder, never one that Windows roams or a cloud copies.
 * OTSUKIAI_DATA names another (tests, a second shop); Electron takes whole paths only.
 */
export function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  const chosen = env['OTSUKIAI_DATA']
  if (chosen) return resolve(chosen)
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'otsukiai')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'otsukiai')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'otsukiai')
}

/** Makes the folder where it is missing, and says whether files may be kept there. */
export function mayKeepFilesIn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
