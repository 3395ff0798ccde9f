import { asDay, type Day } from '../day.ts'

const END = '.backup'

/** How a copy is called: which one it is and the shop's day, such as otsukiai-000012-2026-11-22.backup. */
export function nameOfBackup(sequence: number, day: Day): string {
  return `otsukiai-${String(sequence).padStart(6, '0')}-${day}${END}`
}

/** How the file that was there before a restore is called, 戻す前の控え; it takes a number of its own from the same row. */
export function nameBeforeRestore(sequence: number, day: Day): string {
  return `before-restore-${String(sequence).padStart(6, '0')}-${day}${END}`
}

/** The same where that name is taken, by a copy of another shop: otsukiai-000012-2026-11-22-2.backup. */
export function nextName(name: string, again: number): string {
  return `${name.slice(0, -END.length)}-${again}${END}`
}

/** What a file's name says of it; of the present file put aside before a restore too, which is numbered in the same row. */
export type BackupName = { readonly sequence: number; readonly day: Day; readonly isBeforeRestore: boolean }

const NAME = /^(otsukiai|before-restore)-(\d{6,9})-(\d{4}-\d{2}-\d{2})(?:-\d+)?\.backup$/

/** Null where the file is not one of a copy. */
export function readBackupName(file: string): BackupName | null {
  const [, what, sequence, on = ''] = NAME.exec(file) ?? []
  const day = asDay(on)
  return day === null ? null : { sequence: Number(sequence), day, isBeforeRestore: what === 'before-restore' }
}

/** The greatest number among these names; 0 where none is a copy's. */
export function highestNumber(files: readonly string[]): number {
  return files.reduce((highest, file) => Math.max(highest, readBackupName(file)?.sequence ?? 0), 0)
}
