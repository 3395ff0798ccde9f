/** A command line of the program: `node host/cli.ts out/main/cli.js words…`. Its stdout and its exit code are the program's alone. */
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchProgram } from './driver.ts'

/** Runs the script to its end. A browser is started only if it opens a window. */
export async function runCommand(entry: string, args: readonly string[]): Promise<number> {
  const program = await launchProgram({ entry: resolve(entry), args, stdio: 'inherit', stays: false })
  // The terminal tells the program too; the driver waits for what it makes of it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => program.kill(signal))
  const { code, signal } = await program.exited
  await program.dispose()
  return code ?? 128 + (signal ? constants.signals[signal] : 1)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [entry, ...args] = process.argv.slice(2)
  if (entry === undefined) {
    console.error('node host/cli.ts SCRIPT WORDS…')
    process.exitCode = 2
  } else process.exitCode = await runCommand(entry, args)
}
