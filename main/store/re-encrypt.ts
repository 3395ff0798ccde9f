import { flushFile } from './durable.ts'
import { encryptAnew, openFile, type Raw } from './driver.ts'
import { asRefusal, refuse } from './refusal.ts'
import type { ShopKey } from './shop-key.ts'

/**
 * Writes a closed file of ours anew under `key`, or plain where that is null, and flushes it; it is opened as it is now.
 * @throws Refusal shop-damaged, disk-*; the file is then what it was, or to be thrown away
 */
export function reEncrypt(file: string, key: ShopKey | null): void {
  altered(file, (raw) => {
    // A file with a log is not written anew.
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') refuse('disk-failed')
    encryptAnew(raw, key)
  })
}

/** So that it stands alone, without the log that a killed program left. @throws Refusal disk-* */
export function dropLog(file: string): void {
  altered(file, (raw) => {
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') refuse('disk-failed')
  })
}

/** So that nothing of it is still to be altered once it stands in the place of the live one. @throws Refusal disk-* */
export function keepLog(file: string): void {
  altered(file, (raw) => {
    if (raw.pragma('journal_mode = WAL', { simple: true }) !== 'wal') refuse('disk-failed')
  })
}

function altered(file: string, alter: (raw: Raw) => void): void {
  try {
    const raw = openFile(file, { fileMustExist: true })
    try {
      raw.pragma('synchronous = FULL')
      // Written anew, it passes through a temporary database, which would lie plain in a folder of the system's.
      raw.pragma('temp_store = MEMORY')
      alter(raw)
    } finally {
      raw.close()
    }
    flushFile(file)
  } catch (error) {
    throw asRefusal(error)
  }
}
