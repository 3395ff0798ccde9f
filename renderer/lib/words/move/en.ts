import type { Same } from '../same.ts'
import type { moveJa } from './ja.ts'

export const moveEn: Same<typeof moveJa> = {
  move: {
    title: 'Move to a new computer',
    open: 'See how to move',
    what: 'Your records go on a USB stick, and you go on with them on the new computer. Those on this computer stay as they are.',
    copyTitle: '1. Make a backup for the move',
    copyText:
      'Plug in the USB stick for the move and choose a folder on it. A backup of your present records is made, opened and checked.',
    copy: 'Make a backup for the move',
    locked: 'This backup is locked. Please have the recovery sheet with the number “{sheet}” at hand.',
    unlocked: 'This backup is not locked. Please take care of the USB stick until you have moved.',
    sheetTitle: '2. Print the steps',
    sheetText: 'What is to be done on the new computer, on one page.',
    print: 'Save the steps as PDF',
    printed: 'Saved as “{file}”.',
    thereTitle: '3. On the new computer',
    typePassphrase: 'Type the passphrase of the sheet with the number “{sheet}”.',
    noPassphrase: 'The backup is not locked, so no passphrase is asked for.',
    compare:
      'When the backup is opened, the number of customers and the last five {visit} entries are shown. See that the numbers are those of the backup for the move.',
    counts:
      'Backup for the move ({file}): {people, plural, one {# customer} other {# customers}} and {visits, number} {visit} entries',
    afterTitle: '4. After the move',
    after:
      'Please write nothing more in this program on this computer. What is written on two computers cannot be put together. On the new computer, choose where backups go as well.',
    onPaper: 'This sheet is for moving the records of {shop} to a new computer.',
  },
}
