import { peopleEn } from './people/en.ts'
import { duplicatesEn } from './duplicates/en.ts'
import { groupsEn } from './groups/en.ts'
import { besideCardEn } from './beside-card/en.ts'
import { rhythmEn } from './rhythm/en.ts'
import { filesEn } from './files/en.ts'
import { lettersEn } from './letters/en.ts'
import { weekEn } from './week/en.ts'
import { resultsEn } from './results/en.ts'
import { startEn } from './start/en.ts'
import { calendarEn } from './calendar/en.ts'
import { backupEn } from './backup/en.ts'
import { backupLockEn } from './backup-lock/en.ts'
import { moveEn } from './move/en.ts'
import { guideEn } from './guide/en.ts'
import { salvageEn } from './salvage/en.ts'
import { paperEn } from './paper/en.ts'
import { lookEn } from './look/en.ts'
import { houseEn } from './house/en.ts'
import { waysEn } from './ways/en.ts'
import { awayEn } from './away/en.ts'
import { outEn } from './outputs/en.ts'
import { pinEn } from './pin/en.ts'
import { supportEn } from './support/en.ts'
import { postalEn } from './postal/en.ts'
import { touchEn } from './touch/en.ts'
import { rulesEn } from './rules/en.ts'
import { complaintsEn } from './complaints/en.ts'
import { monthLineEn } from './month-line/en.ts'
import { benefitsEn } from './benefits/en.ts'
import { wishesEn } from './wishes/en.ts'
import { themesEn } from './themes/en.ts'
import { surveysEn } from './surveys/en.ts'
import { voicesEn } from './voices/en.ts'
import { rightsEn } from './rights/en.ts'
import { newYearEn } from './new-year/en.ts'
import { ownRulesEn } from './own-rules/en.ts'
import type { Words } from './ja.ts'

export const en = {
  app: { name: 'Otsukiai' },
  places: {
    label: 'Places',
    week: 'This week',
    customers: 'Customers',
    letters: 'Letters',
    voices: 'What they said',
    review: 'Looking back',
    settings: 'Settings',
    help: 'Help',
  },
  reasons: {
    'promise-due': 'Promise',
    'complaint-open': 'Complaint',
    'low-score': 'Unhappy answer',
    'complaint-checkup': 'After a complaint',
    'feedback-unanswered': 'Feedback to answer',
    'first-visit-thanks': 'First-time thanks',
    'purchase-followup': 'After a purchase',
    milestone: 'Thanks at a milestone',
    anniversary: 'Thanks each year',
    birthday: 'Birthday',
    'gift-again': 'A gift comes round',
    'nenga-received': 'Answer to a New Year card',
    drifting: 'Later than usual',
    'came-once': 'No second visit yet',
    'came-twice': 'No third visit yet',
    cadence: 'Keep in touch',
    'own-rule': 'Own rule',
    'second-step': 'Second step',
    silent: 'Has never said a word',
    'benefit-gap': 'Nothing given for long',
    'reward-near': 'One visit short of a reward',
    seasonal: 'Greeting of the season',
  },
  channels: {
    letter: 'Letter',
    postcard: 'Postcard',
    phone: 'Phone',
    mail: 'E-mail',
    line: 'LINE',
    sms: 'SMS',
    'in-shop': 'In the shop',
    visit: 'At their home',
    'at-next-visit': 'At the next visit',
  },
  receipts: {
    posted: 'Posted',
    sent: 'Sent',
    talked: 'Talked',
    'no-answer': 'No answer',
    'in-person': 'Told in person',
  },
  common: {
    close: 'Close',
    again: 'Try again',
    undo: 'Undo',
    saved: 'Saved',
    undone: 'Undone',
    untouched: 'What was changed since was left as it is.',
  },
  fieldErrors: {
    tooLong: 'This is too long. Please shorten it.',
    postalCode: 'A postal code has seven digits.',
    required: 'Please fill this in.',
    choose: 'Please choose one.',
    other: 'This cannot be saved in this form.',
  },
  ...peopleEn,
  ...duplicatesEn,
  ...groupsEn,
  ...besideCardEn,
  ...rhythmEn,
  ...filesEn,
  ...lettersEn,
  ...weekEn,
  ...resultsEn,
  ...startEn,
  ...calendarEn,
  ...backupEn,
  ...backupLockEn,
  ...moveEn,
  ...guideEn,
  ...salvageEn,
  ...paperEn,
  ...lookEn,
  ...waysEn,
  ...awayEn,
  ...outEn,
  ...pinEn,
  ...supportEn,
  ...postalEn,
  ...touchEn,
  ...rulesEn,
  ...houseEn,
  ...ownRulesEn,
  ...newYearEn,
  ...complaintsEn,
  ...monthLineEn,
  ...benefitsEn,
  ...wishesEn,
  ...themesEn,
  ...surveysEn,
  ...voicesEn,
  ...rightsEn,
} as const satisfies Words
