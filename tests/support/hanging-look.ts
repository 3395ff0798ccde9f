import Database from 'better-sqlite3-multiple-ciphers'
import { writeFileSync } from 'node:fs'
import type { FromLookProcess, ToLookProcess } from '#main/backups/look-work.ts'
import { candidateOf } from '#main/store/swap.ts'

// Stands for the look process: takes something in, and then SQLite does not come back.
const port = process.parentPort
port.on('message', ({ data }) => {
  const { order } = data as ToLookProcess
  writeFileSync(candidateOf(order.database), '髙﨑 花子')
  new Database(':memory:').exec(
    'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n',
  )
})
const listening: FromLookProcess = { kind: 'listening' }
port.postMessage(listening)
