import type { FromLookProcess } from '#main/backups/look-work.ts'

// Stands for the look process: the file that it is given takes it with it.
const port = process.parentPort
port.on('message', () => process.kill(process.pid, 'SIGKILL'))
const listening: FromLookProcess = { kind: 'listening' }
port.postMessage(listening)
