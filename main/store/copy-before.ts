import { rmSync } from 'node:fs'
import { openFile, type Raw } from './driver.ts'
import { type Connection, databaseOf } from './connection.ts'
import { copiesBesideFile, nameOfCopy } from './copy-names.ts'
import { flushFile } from './durable.ts'
import { schemaVersion } from './migrate.ts'
import { refuse } from './refusal.ts'

/** Names, without their folder, of the copies that earlier migrations left beside the live file, the newest first. */
export function copiesBeside(connection: Connection): readonly string[] {
  return copiesBesideFile(databaseOf(connection))
}

/**
 * Copies the whole file before a migration and opens the copy to see that it is good; a copy of an earlier try goes.
 * @throws Refusal disk-full and its kind; shop-damaged where the copy does not hold what the file holds
 */
export function copyBefore(raw: Raw, file: string, version: number): void {
  const copy = nameOfCopy(file, version)
  rmSync(copy, { force: true })
  raw.prepare('VACUUM INTO ?').run(copy)
  flushFile(copy)
  verify(copy, version, people(raw))
}

function verify(copy: string, version: number, expectedPeople: number): void {
  const opened = openFile(copy, { readonly: true, fileMustExist: true })
  try {
    const sound = opened.pragma('integrity_check(1)', { simple: true }) === 'ok'
    if (!sound || schemaVersion(opened) !== version || people(opened) !== expectedPeople) refuse('shop-damaged')
  } finally {
    opened.close()
  }
}

function people(raw: Raw): number {
  return raw.prepare<[], number>('SELECT count(*) FROM customers').pluck().get() ?? 0
}
