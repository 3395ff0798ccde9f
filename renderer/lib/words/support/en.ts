import type { Same } from '../same.ts'
import type { supportJa } from './ja.ts'

export const supportEn: Same<typeof supportJa> = {
  support: {
    title: 'A file for asking for help',
    text: 'When something does not work and you ask somebody for help, what is known of the program and the computer can be put into one file. No name, address, telephone number or note of a customer is in it, nor the name of the shop, a folder or a USB stick. It is sent nowhere; please read it before you hand it on.',
    save: 'Make the file',
    saving: 'Reading and checking the records…',
    saved: 'It was written to “{file}”. Any text editor opens it.',
  },
}
