// A shop thread for the tests of its handle: it answers, and dies when told to.
import { parentPort, workerData } from 'node:worker_threads'

parentPort.postMessage({ kind: 'event', name: 'shop-state', payload: workerData })
parentPort.on('message', (message) => {
  if (message.name === 'die') throw new Error('as told')
  if (message.kind === 'close') parentPort.close()
  else parentPort.postMessage({ kind: 'answer', id: message.id, result: { ok: true, value: message.input } })
})
