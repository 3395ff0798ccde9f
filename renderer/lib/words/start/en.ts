import type { Same } from '../same.ts'
import type { startJa } from './ja.ts'

export const startEn: Same<typeof startJa> = {
  settings: {
    title: 'Settings',
    screen: 'Screen',
    language: 'Language',
    ja: '日本語',
    en: 'English',
    size: 'Size of text',
    size16: 'Normal',
    size18: 'Larger',
    size20: 'Largest',
    look: 'Brightness',
    system: 'As the computer',
    light: 'Light',
    dark: 'Dark',
  },
  help: {
    title: 'Help',
    keysTitle: 'Keys',
    key: 'Key',
    does: 'What it does',
    listTitle: 'Inside the list',
    arrows: 'One person up or down',
    pages: 'One screen up or down',
    ends: 'First or last person',
    enter: 'Open that person’s postcard',
    recordsTitle: 'Where are the records?',
    records: 'All records stay on this computer. Nothing is sent anywhere. What you write is saved at once.',
    mistakeTitle: 'Added by mistake?',
    mistake: 'Choose “Undo”, right beside “Saved”.',
  },
  clock: {
    behind: 'The date of this computer ({today}) is before the day of the last save.',
    'far-ahead': 'The date of this computer ({today}) is more than a year after the last save.',
    todo: 'If it is wrong, please set the computer’s date. If it is right, simply go on.',
    right: 'The date is right',
  },
  firstRun: {
    title: 'All your customers in one notebook.',
    text: 'Your records stay on this computer alone. Nothing is sent anywhere.',
    shopName: 'Name of the shop',
    begin: 'Begin',
  },
  refused: {
    title: 'The shop’s records were not opened',
    todo: 'Once that is put right, close the program and open it again.',
  },
}
