import type { Same } from '../same.ts'
import type { guideJa } from './ja.ts'

export const guideEn: Same<typeof guideJa> = {
  guide: {
    title: 'The first week',
    open: 'Read the guide',
    inHelp: 'Where to begin: one page for each screen, with a picture.',
    about: 'One a day is enough. When you have read a page, open its screen and try it.',
    pages: 'Pages',
    picture: 'What “{page}” looks like',
    next: 'Next page',
    before: 'Page before',
    goThere: 'Open this screen',
    done: 'Close the guide',
    'paper-cards': {
      title: 'Copy your paper cards',
      one: 'Copy the paper cards you have, beginning with those who come often. A name alone will do.',
      two: 'For those who came before you had this program choose “Customer from before”, so that nobody is thanked for a first visit by mistake.',
      three:
        'If your list is in Excel or postcard software, “Import” takes it in at once, and all of it can be undone later.',
    },
    customers: {
      title: 'Find a customer',
      one: 'Type part of a name, its reading or the last four digits of a telephone into the field at the top.',
      two: 'Ctrl+K finds customers from any screen.',
      three: 'With a theme on each, “What they speak of” counts the themes of a year. Press a line to open the card.',
    },
    card: {
      title: 'Read a customer card',
      one: 'What one must know before the first word stands at the top: likes, what to take care of, promises, the last time.',
      two: 'Write a word under “Note what happened” and press Enter, and it is kept with its day.',
      three: 'Give a promise a day, and it comes up under “This week” when the day is near.',
    },
    week: {
      title: 'See whom to contact this week',
      one: 'Whom, why and by when stand in one line each. Do as many as you can, from the top.',
      two: 'Then press “Posted”, “Talked” and the like. The record is kept by itself.',
      three: 'For whoever should not be written to now choose “Skip this time” or “Wait until …”.',
    },
    letters: {
      title: 'Write a letter',
      one: 'Choose a template and add a line for this person alone. It is printed just as the preview shows.',
      two: 'Whoever should rather not get it (no promotions, in mourning and so on) is named with the reason before you print.',
      three: 'It counts as posted only once you answer “Were they all posted?”.',
    },
    voices: {
      title: 'Listen to what they said',
      one: 'What waits for an answer stands first, the unhappy before the others. Keep the day on which it was answered.',
      two: 'Keep glad words and hard words alike, just as they were said.',
      three: 'Press a line to open the card.',
    },
    review: {
      title: 'Look back on a month',
      one: 'Who stayed, was lost, returned and is new, month by month. Press a number to see the names.',
      two: 'It is not there for numbers that grow but to notice who stays away.',
      three: 'Whoever was not seen for long can be listed from here.',
    },
    backup: {
      title: 'Make backups',
      one: 'Choose a USB stick as the place for backups. They are made once a day and when you close the program.',
      two: 'Print the recovery sheet and keep it away from the computer.',
      three: 'Once a month, try whether the passphrase opens a backup.',
    },
  },
}
