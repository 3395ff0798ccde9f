import type { Same } from '../same.ts'
import type { backupLockJa } from './ja.ts'

export const backupLockEn: Same<typeof backupLockJa> = {
  backupLock: {
    title: 'A lock for backups',
    why: 'Backups on a USB stick or in the cloud can be locked with a passphrase. Whoever finds the stick cannot read them. This computer never asks for it.',
    undecided: 'Backups are not locked at present.',
    off: 'Backups are made without a lock. Whoever finds the USB stick can read your customers’ records.',
    on: 'Backups that leave this computer are locked. Number of the sheet: {sheet}',
    practise: 'The passphrase has not been tried for a while. Please try it once while the sheet can be found.',
    practiseShort: 'The passphrase has not been tried for a while.',
    make: 'Lock backups',
    again: 'Lock with the passphrase from before',
    without: 'Do not lock',
    renew: 'Make a new passphrase',
    renewText: 'Backups made so far open with the earlier sheet. Please keep that one too.',
    try: 'Try the passphrase',
    typed: 'Passphrase',
    typedHint: 'In capitals or not, with spaces or without.',
    tryNow: 'Try',
    tried: 'This passphrase opens your backups.',
    leave: 'Leave it',
    sheetTitle: 'Recovery sheet',
    passphrase: 'Passphrase',
    code: 'Recovery code',
    codeText: 'Opens them too where the passphrase is forgotten.',
    number: 'Number of the sheet',
    once: 'It is shown this once. Write it down or print it, and keep the sheet apart from the computer and the USB stick.',
    lost: 'Where both passphrase and recovery code are lost, nobody can open a locked backup, not even the makers of this program.',
    print: 'Save the recovery sheet as PDF',
    printed: 'Saved as “{file}”. Please delete that file once it is printed.',
    confirm: 'Type the passphrase as you wrote it down',
    keep: 'Lock with this passphrase',
    making: 'Making a passphrase…',
    kept: 'From the next one on, backups are locked. Some that were made before are not.',
    onPaper: 'This sheet opens the backups of {shop}. Show it to nobody and put it away.',
    step1: 'Install this program on the new computer and open it.',
    step2: 'Press “Begin from the backup of the old computer”.',
    step3: 'Choose the newest backup file on the USB stick.',
    step4: 'Type the passphrase above.',
    step5:
      'See that the number of customers and the last {visit} entries are right, then press “Begin from this backup”.',
    steps: 'To begin on a new computer',
    madeOn: 'This sheet was made on {day}.',
  },
  lostStick: {
    title: 'When a USB stick is lost',
    open: 'See what was on it',
    close: 'Close',
    holds:
      '{copies, plural, one {# backup} other {# backups}} (the newest of {day}), with the records of {people, plural, one {# customer} other {# customers}}.',
    locked:
      'They are locked: whoever finds the stick cannot read them without the recovery sheet. Number of the sheet: {sheets}',
    readable:
      '{open, plural, one {# backup is} other {# backups are}} not locked. Whoever finds the stick can read your customers’ records.',
    report: 'Write down when and where it was lost, and report it to the police and to the shops you were in.',
    another: 'Choose another USB stick as the place for backups, and make one.',
    sheet:
      'If the recovery sheet was lost with it, whoever finds both can read them. Make another one with “Make a new passphrase”, and see “If records may have leaked”.',
    leak: 'If an unlocked backup does not turn up, see “If records may have leaked”.',
    toLeak: 'If records may have leaked',
  },
  lockedCopy: {
    title: 'This backup is locked',
    of: 'Made on {day}',
    holds:
      'It says it holds {people, plural, one {# customer} other {# customers}} and {visits, number} {visit} entries. Opening it will tell.',
    sheet: 'The passphrase of sheet “{sheet}” opens it.',
    open: 'Open',
    opening: 'Opening…',
  },
}
