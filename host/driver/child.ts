import { spawn, type ChildProcess } from 'node:child_process'
import { Channel, type Message } from '../channel.ts'
import type { DriverCalls, ProgramCalls } from '../contract.ts'
import type { ProgramOptions } from '../driver.ts'

const REGISTER = new URL('../register.ts', import.meta.url).href

export function spawnProgram(options: ProgramOptions): ChildProcess {
  const output = options.stdio === 'inherit' ? 'inherit' : 'pipe'
  const env = {
    ...process.env,
    // Only programs started here see it; a test runner's own channel must not be mistaken for ours.
    OTSUKIAI_HOST: JSON.stringify({ userData: options.userData ?? null, stays: options.stays ?? true }),
    ...options.env,
  }
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', REGISTER, options.entry, ...(options.args ?? [])],
    {
      cwd: options.cwd ?? process.cwd(),
      env,
      stdio: [output === 'inherit' ? 'inherit' : 'ignore', output, output, 'ipc'],
      serialization: 'advanced',
    },
  )
}

export function connect(child: ChildProcess, ours: DriverCalls): Channel<ProgramCalls, DriverCalls> {
  const port = {
    send: (message: Message): void => {
      // A program that just ended cannot be told anything any more.
      if (child.connected) child.send(message, () => undefined)
    },
  }
  const channel = new Channel<ProgramCalls, DriverCalls>(port, ours)
  child.on('message', (message) => channel.receive(message as Message))
  return channel
}
