import type { FromLookProcess, ToLookProcess } from './backups/look-work.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { openLog } from './log.ts'
import { lookAtAny } from './service/look-at-any.ts'
import { useShopKey } from './store/shop-key.ts'

// The look process: it opens one file of which nobody knows who made it, says what stands there, and is ended. Whatever such a
// file does to SQLite, it does here and not to the program.
const port = process.parentPort

port.on('message', ({ data }) => void look(data as ToLookProcess))
// What came before anybody listened would be lost.
say({ kind: 'listening' })

async function look({ order, folder, key }: ToLookProcess): Promise<void> {
  useShopKey(key)
  const log = openLog(folder, 'look')
  const result = await envelopeLater(
    () => lookAtAny(order, (bytes) => say({ kind: 'at', bytes })),
    (error) => log.failed('look', error),
  )
  say({ kind: 'done', result })
}

function say(message: FromLookProcess): void {
  port.postMessage(message)
}
