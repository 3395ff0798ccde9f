import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** For a person only: the desktop's own program for an address, a file, or the folder of a file. */
export function openOnDesktop(how: 'external' | 'path' | 'folder', target: string): void {
  const what = how === 'folder' ? dirname(target) : target
  const [command, ...args] = openerOf(process.platform)
  const child = spawn(command, [...args, what], { detached: true, stdio: 'ignore' })
  // A desktop without an opener is no reason to stop the program.
  child.on('error', (error) => console.error(`${what} を開けません: ${error.message}`))
  child.unref()
}

function openerOf(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  // Not `start`, which is the shell's and would read the target as its words.
  if (platform === 'win32') return ['explorer.exe']
  return ['xdg-open']
}
