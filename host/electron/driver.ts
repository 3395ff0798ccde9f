/** The program's end of the process channel. */
import { Channel, type Message } from '../channel.ts'
import type { DriverCalls, ProgramCalls } from '../contract.ts'

type Start = { userData: string | null; stays: boolean }

const words = process.env['OTSUKIAI_HOST']
if (!words || !process.send) throw new Error('not in the host: start the program with host/start.ts or launchProgram')
export const start = JSON.parse(words) as Start
// A process that the program starts itself is not the program.
delete process.env['OTSUKIAI_HOST']

const ours: Partial<ProgramCalls> = {}
const holders = new Set<string>()

/** While something is held, or the program stays until it quits, the process does not end by itself. */
export function hold(what: string, held: boolean): void {
  if (held) holders.add(what)
  else holders.delete(what)
  if (start.stays || holders.size > 0) process.channel?.ref()
  else process.channel?.unref()
}

export const driver = new Channel<DriverCalls, ProgramCalls>(
  {
    send: (message) => {
      if (process.connected) process.send?.(message)
    },
    waiting: (count) => hold('calls', count > 0),
  },
  ours as ProgramCalls,
)

/** Each noun answers its own calls. */
export function answer(calls: Partial<ProgramCalls>): void {
  Object.assign(ours, calls)
}

process.on('message', (message) => driver.receive(message as Message))
hold('calls', false)
