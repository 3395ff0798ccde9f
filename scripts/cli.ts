import { join } from 'node:path'
import { runCommand } from '../host/cli.ts'
import { ensureBuilt } from './build.ts'
import { ROOT } from './run.ts'

await ensureBuilt()
process.exitCode = await runCommand(join(ROOT, 'out/main/cli.js'), process.argv.slice(2))
