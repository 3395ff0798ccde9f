/** Opens the built program for a person where Electron's binary is not there. */
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findBrowser } from './browser.ts'
import { launchProgram } from './driver.ts'

const ENTRY = fileURLToPath(new URL('../out/main/index.js', import.meta.url))

export type StartOptions = { entry?: string; args?: readonly string[]; userData?: string }

export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}

/** Resolves with the program's exit code once the person has closed it; 1 when it could not be shown. */
export async function startInHost(options: StartOptions = {}): Promise<number> {
  if (!hasDisplay())
    return sayOnly('画面（ディスプレイ）がないため、窓を開けません。画面なしで試すには npm run demo を使ってください。')
  if (!findBrowser())
    return sayOnly(
      'Electron も Chromium・Chrome・Edge も見つかりません。npm run get-electron で Electron を取るか、ブラウザーを入れてください。',
    )
  console.error(
    'Electron の実行ファイルがないので、このPCのブラウザーの窓で開きます（npm run get-electron で取れます）。',
  )
  const { entry = ENTRY, args = [], userData } = options
  const program = await launchProgram({
    entry: resolve(entry),
    args,
    shows: 'person',
    stdio: 'inherit',
    ...(userData === undefined ? {} : { userData }),
  })
  // The program leaves in its own order, and the driver after it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => program.kill(signal))
  const { code } = await program.exited
  await program.dispose()
  return code ?? 1
}

function sayOnly(line: string): number {
  console.error(line)
  return 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await startInHost({ args: process.argv.slice(2) })
}
