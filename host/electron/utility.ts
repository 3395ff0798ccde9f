import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { ForkOptions, UtilityProcess } from 'electron'
import { orAbsent } from './absent.ts'

type Used = Pick<UtilityProcess, 'kill' | 'pid' | 'stdout' | 'stderr'>

/** A plain Node process; `process.parentPort` is put there by utility-port.ts. */
class HostUtility extends EventEmitter implements Used {
  private readonly child: ChildProcess

  constructor(path: string, args: readonly string[], options: ForkOptions) {
    super()
    const port = new URL('./utility-port.ts', import.meta.url).href
    const stdio = options.stdio === 'pipe' ? 'pipe' : options.stdio === 'ignore' ? 'ignore' : 'inherit'
    this.child = fork(path, [...args], {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', port, ...(options.execArgv ?? [])],
      env: { ...(options.env ?? process.env) },
      cwd: options.cwd ?? process.cwd(),
      stdio: ['ignore', stdio, stdio, 'ipc'],
      serialization: 'advanced',
    })
    this.child.on('spawn', () => this.emit('spawn'))
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('exit', (code) => this.emit('exit', code ?? 1))
    this.child.on('error', (error) => this.emit('error', 'FatalError', '', error.message))
  }

  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined
  }
  get stdout(): UtilityProcess['stdout'] {
    return this.child.stdout
  }
  get stderr(): UtilityProcess['stderr'] {
    return this.child.stderr
  }
  postMessage(message: unknown): void {
    this.child.send(structuredClone(message) as object, () => undefined)
  }
  kill(): boolean {
    return this.child.kill()
  }
}

class Utilities {
  fork(path: string, args: readonly string[] = [], options: ForkOptions = {}): HostUtility {
    return orAbsent('electron.UtilityProcess', new HostUtility(path, args, options))
  }
}

export const utilityProcess = orAbsent('electron.utilityProcess', new Utilities())
