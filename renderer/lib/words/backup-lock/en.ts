import type { Same } from '../same.ts'
import type { backupLockJa } from './ja.ts'

export const backupLockEn: Same<typeof backupLockJa> = {
  backupLock: {
    title: 'A lock for backups',
    why: 'Backups on a USB stick or in the cloud can be locked with a passphrase. Whoever finds the stick cannot read them. On this computer a backup is restored without it.',
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
    onPaper:
      'This sheet opens the backups of {shop}, and its records where they are locked. Show it to nobody and put it away.',
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
  openCopies: {
    some: '{open, plural, one {# backup here is} other {# backups here are}} not locked. Whoever finds the place can read your customers’ records.',
    how: 'Once backups are locked, under “A lock for backups” below, those here can be locked too.',
    lock: 'Lock these too',
    locking: 'Locking…',
    done: '{locked, plural, one {# backup was} other {# backups were}} locked, opened and checked. What was not locked is gone from here.',
    left: '{left, plural, one {# is} other {# are}} not what was checked, or not to be found, and was left alone.',
  },
  recordsLock: {
    title: 'A lock for the records on this computer',
    why: 'Where the computer leaves the shop, the customers’ records themselves can be locked. While the program is closed, whoever finds the computer cannot read them.',
    off: 'The records on this computer are not locked.',
    on: 'The records on this computer are locked.',
    sheetFirst: 'They are locked with the recovery sheet. Please make one first, under “A lock for backups” above.',
    lock: 'Lock the records',
    unlock: 'Take the lock off',
    eachStart:
      'Each time the program is opened it asks for the passphrase. Backups beside the records are locked as well; tables and PDFs that you saved, and backups made before in other places, are not.',
    lost: 'Where both passphrase and recovery code are lost, nobody can open the records or their backups, not even the makers of this program.',
    traces:
      'Traces of what was written before may stay on the disk. Please use it together with encryption of the whole computer, such as BitLocker.',
    unlockText:
      'From now on the program opens without a passphrase, and whoever finds the computer can read your customers’ records.',
    typed: 'Passphrase or recovery code',
    left: '{count, plural, one {# backup} other {# backups}} could not be read and stayed as they were.',
    openTitle: 'Please type the passphrase',
    open: 'Open',
    opening: 'Opening…',
    forgotten: 'When the passphrase is not known',
    forgottenText:
      'The recovery code stands on the same sheet. Without either, these records cannot be opened. If there is a backup without a lock, or with another passphrase, you can begin from that. The present records stay as they are.',
    welcome: 'If the computer leaves the shop',
    welcomeText: 'The customers’ records can be locked with a passphrase from the start. This can be done later, too.',
    welcomeDo: 'Lock them',
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
