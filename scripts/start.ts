import { installBrowser } from '../host/browser.ts'
import { hasDisplay, startInHost } from '../host/start.ts'
import { ensureBuilt } from './build.ts'
import { electronBinary } from './electron.ts'
import { ROOT, runProgram } from './run.ts'

const args = process.argv.slice(2)
await ensureBuilt()
const electron = electronBinary()
if (electron !== null) process.exitCode = await runProgram(electron, [ROOT, ...args])
else {
  if (hasDisplay()) installBrowser()
  process.exitCode = await startInHost({ args })
}
