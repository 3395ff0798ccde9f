import { parentPort, workerData } from 'node:worker_threads'
import { v7 } from 'uuid'
import { never } from '#domain/never.ts'
import type { Id } from '#domain/people/customer.ts'
import type { CopyOrder, FromCopyThread } from './copy-tasks.ts'
import { ship } from './files/ship.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { openLog } from './log.ts'
import { openKeyFile } from './service/file-lock.ts'
import { followKey, turnCandidate } from './service/follow-key.ts'
import { glance } from './service/glance.ts'
import { lockCopy } from './service/lock-copy.ts'
import { newLock, unlock } from './service/new-lock.ts'
import { salvage } from './service/salvage.ts'
import { thinOut } from './service/thin-copies.ts'
import { verifyCopy } from './service/verify-copy.ts'
import { refuse } from './store/refusal.ts'
import { useShopKey } from './store/shop-key.ts'

// The copy thread: one piece of work on copies, and it ends. It waits for slow sticks, so nothing else may run here.
const port = parentPort
if (port === null) throw new Error('the copy thread runs in a worker')

const order = workerData as CopyOrder
const log = openLog(order.folder, 'copy')
useShopKey(order.key)

const result = await envelopeLater(
  async () => work(order),
  (error) => log.failed(order.task, error),
)
say({ kind: 'done', result })

function work({ task, input }: CopyOrder): unknown {
  switch (task) {
    case 'verify':
      return verifyCopy(input, () => at(0))
    case 'lock':
      return lockCopy(input, at)
    case 'ship':
      return ship(input, at)
    case 'thin':
      return thinOut(input)
    case 'glance':
      return input.map(glance)
    case 'salvage':
      return salvage(
        input,
        () => v7() as Id,
        (share) => at(Math.floor(share * 1_000)),
      )
    case 'new-lock':
      return newLock(input)
    case 'try-lock':
      return unlock(input) !== null
    case 'open-key-file':
      return openKeyFile(input)
    case 'turn-candidate':
      turnCandidate(input.file, input.key)
      return {}
    case 'follow-key':
      return followKey(input, at)
    default:
      return never(task, 'a task of the copy thread')
  }
}

/** @throws Refusal cancelled */
function at(bytes: number): void {
  if (Atomics.load(order.stop, 0) === 1) refuse('cancelled')
  say({ kind: 'at', bytes })
}

function say(message: FromCopyThread): void {
  port?.postMessage(message)
}
