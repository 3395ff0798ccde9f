import type { Same } from '../same.ts'
import type { pinJa } from './ja.ts'

export const pinEn: Same<typeof pinJa> = {
  pin: {
    title: 'Lock when away',
    why: 'With a PIN of 4 to 8 digits the window can be locked when you leave your seat. The PIN is also asked for when the program opens. While it is locked, nothing about customers is on the screen.',
    limits:
      'It keeps passers-by from looking. It does not protect the files on the computer. Please give the computer itself a login password as well.',
    begin: 'Set a PIN',
    pin: 'PIN (4 to 8 digits)',
    newPin: 'New PIN (4 to 8 digits)',
    again: 'The same PIN again',
    present: 'Present PIN',
    pinForm: 'Please enter 4 to 8 digits.',
    numberForm: 'Please enter 16 digits.',
    notSame: 'The two PINs differ. Please enter them again.',
    after: 'Untouched, it locks by itself after',
    minutes: '{minutes, number} minutes',
    byHand: 'Only by hand',
    forgotten:
      'If the PIN is forgotten, the 16 digits shown next will open the program. Write them on paper and keep it away from the computer. Without the PIN and the number, this window cannot be opened. Even then no record is lost (see “The PIN is forgotten” in Help).',
    set: 'Use this PIN',
    isOn: 'A PIN is set. Long work such as backups and imports goes on while the window is locked.',
    lockNow: 'Lock now ({key})',
    change: 'Change the PIN',
    changeDo: 'Use this PIN instead',
    changeText: 'With a new PIN the number for when it is forgotten is new, too. The old paper no longer works.',
    remove: 'Remove the lock',
    removeDo: 'Remove the lock',
    removed: 'The lock was removed.',
    made: 'The number for when the PIN is forgotten',
    madeText:
      'Write it on paper and keep it away from the computer. It is shown only now. If it is lost, “Change the PIN” gives a new one.',
    written: 'It is written down',
  },
  lock: {
    title: 'Locked',
    text: 'The PIN opens it.',
    kept: 'The PIN opens it where you left it. What was being written is still there.',
    pin: 'PIN',
    open: 'Open',
    wait: 'You can try again in {seconds, number} seconds.',
    forgot: 'The PIN is forgotten',
    forgotLess: 'Close',
    forgotText:
      'The 16 digits that you wrote on paper when the PIN was set will open it. The PIN is gone then; please set a new one. If the paper is lost as well, there is a way for those alone who can log in to this computer: “forgotten-pin.txt”, which came with the program, has the steps. The records are safe.',
    number: 'The number on paper (16 digits)',
    openByNumber: 'Open with the number',
    language: '日本語',
  },
}
