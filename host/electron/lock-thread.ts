import { unlinkSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import type { SecondStart } from './lock.ts'

type Asked = { address: string; start: SecondStart }
const answer = workerData as Int32Array

const FIRST = 1
const SECOND = 2

function tell(result: typeof FIRST | typeof SECOND): void {
  Atomics.store(answer, 0, result)
  Atomics.notify(answer, 0)
}

/** The first hears one line from each later start, and says that it did, so that the later one may end. */
function hear(socket: Socket): void {
  let text = ''
  socket.setEncoding('utf8').on('error', () => undefined)
  socket.on('data', (part: string) => {
    text += part
    if (!text.endsWith('\n')) return
    parentPort?.postMessage(JSON.parse(text), [])
    socket.end('heard\n')
  })
}

function listen(asked: Asked, retries: number): void {
  const server = createServer(hear)
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || retries === 0) throw error
    meet(asked, retries)
  })
  server.listen(asked.address, () => tell(FIRST))
}

function meet(asked: Asked, retries: number): void {
  const { address, start } = asked
  const socket = connect(address, () => socket.write(`${JSON.stringify(start)}\n`))
  socket.once('data', () => {
    tell(SECOND)
    socket.destroy()
  })
  socket.once('error', () => {
    // Nobody listens: a name left by a process that died, or one just now given back.
    if (!address.startsWith('\0') && process.platform !== 'win32') unlinkSync(address)
    listen(asked, retries - 1)
  })
}

parentPort?.once('message', (asked: Asked) => listen(asked, 3))
