import { openWithSheet } from '#main/service/file-lock.ts'
import { databaseOf } from './command.ts'
import { passwordOf } from './password.ts'
import type { Words } from './words.ts'

/** Names a file in which the 合言葉 or the recovery code stands. */
export const OPEN_WITH = 'open-with'

/** @throws Refusal wrong-passphrase, key-file-damaged; WrongWords */
export function openRecords(words: Words): void {
  const typed = passwordOf(words, OPEN_WITH)
  if (typed !== null) openWithSheet({ database: databaseOf(words), typed })
}
