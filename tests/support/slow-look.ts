import { setTimeout as later } from 'node:timers/promises'
import type { FromLookProcess, ToLookProcess } from '#main/backups/look-work.ts'
import { lookAtAny } from '#main/service/look-at-any.ts'

// Stands for the look process on a slow PC: each of its steps takes its time, and all of them longer than one is waited for.
const port = process.parentPort
const say = (message: FromLookProcess): void => port.postMessage(message)
port.on('message', ({ data }) => void look(data as ToLookProcess))
say({ kind: 'listening' })

async function look({ order }: ToLookProcess): Promise<void> {
  for (const bytes of [100, 200, 300]) {
    await later(2_500)
    say({ kind: 'at', bytes })
  }
  say({ kind: 'done', result: { ok: true, value: await lookAtAny(order) } })
}
