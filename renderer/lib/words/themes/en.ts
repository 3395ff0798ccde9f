import type { Same } from '../same.ts'
import type { themesJa } from './ja.ts'

export const themesEn: Same<typeof themesJa> = {
  themes: {
    title: 'What they speak of',
    about: 'Feedback and honest notes of the last year, counted by theme.',
    theme: 'Theme',
    count: 'Notes',
    open: '{count} about “{name}”: see them',
    behind: 'Notes about “{name}”',
    close: 'Close',
    more: 'Show more',
    name: 'Name of the theme',
    nameMissing: 'Please write a name.',
    rename: 'Rename',
    into: 'Put into',
    none: '(choose)',
    together: 'Put this theme into it',
  },
}
