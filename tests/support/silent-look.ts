import { setTimeout as later } from 'node:timers/promises'
import type { FromLookProcess, ToLookProcess } from '#main/backups/look-work.ts'
import { lookAtAny } from '#main/service/look-at-any.ts'

// Stands for the look process over a very large file: while SQLite reads it through, nothing is heard for longer than one waits for a small one.
const port = process.parentPort
const say = (message: FromLookProcess): void => port.postMessage(message)
port.on('message', ({ data }) => void look(data as ToLookProcess))
say({ kind: 'listening' })

async function look({ order }: ToLookProcess): Promise<void> {
  say({ kind: 'at', bytes: 600_000_000 })
  await later(6_000)
  say({ kind: 'done', result: { ok: true, value: await lookAtAny(order) } })
}
