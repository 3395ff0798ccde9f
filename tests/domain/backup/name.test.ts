import { expect, test } from 'vitest'
import { highestNumber, nameOfBackup, nextName, readBackupName } from '#domain/backup/name.ts'
import { day } from '../../support/clock.ts'

test('a copy is called by its number and the day, and read again by them', () => {
  const name = nameOfBackup(12, day('2026-11-22'))
  expect(name).toBe('otsukiai-000012-2026-11-22.backup')
  const read = { sequence: 12, day: '2026-11-22', isBeforeRestore: false }
  expect(readBackupName(name)).toEqual(read)
  expect(readBackupName(nextName(name, 2))).toEqual(read)
  expect(readBackupName(nameOfBackup(1_234_567, day('2026-11-22')))).toMatchObject({ sequence: 1_234_567 })
  expect(readBackupName('before-restore-000013-2026-11-23.backup')).toEqual({
    sequence: 13,
    day: '2026-11-23',
    isBeforeRestore: true,
  })
})

test.each([
  'otsukiai-000012-2026-11-22.backup.part',
  'otsukiai-000012-2026-11-22.backup.copied',
  'otsukiai-12-2026-11-22.backup',
  'otsukiai-000012-2026-02-30.backup',
  'otsukiai-000012-2026-11-22-a.backup',
  '../otsukiai-000012-2026-11-22.backup',
  'otsukiai.db',
  '',
])('%j is no copy', (name) => {
  expect(readBackupName(name)).toBeNull()
})

test('the highest number is looked for among all copies, also those put aside', () => {
  expect(highestNumber([])).toBe(0)
  expect(
    highestNumber(['メモ.txt', 'otsukiai-000007-2026-11-22.backup', 'before-restore-000009-2026-11-01.backup']),
  ).toBe(9)
})
