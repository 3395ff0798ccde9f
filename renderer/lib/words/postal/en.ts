import type { Same } from '../same.ts'
import type { postalJa } from './ja.ts'

export const postalEn: Same<typeof postalJa> = {
  postal: {
    places: 'Places of this code',
    choose: 'This code has {count, number} places. Choose one with the arrow keys and Enter.',
    filled: 'The address is filled in down to the town. Now the house number.',
    company: 'This is the code of {company}.',
    unknown: 'This code is not in the table. Please write the address as it is.',
    title: 'Postal codes',
    why: 'A postal code fills in the address down to the town. The internet is not used.',
    month: 'The table in use is of {month}/{year}.',
    none: 'The table of postal codes is missing. “Renew the postal codes” brings one in.',
    details: 'More',
    detailsLess: 'Less',
    how: 'From Japan Post’s web site take the file of all addresses (one record a line, UTF-8), unpack it, and choose utf_ken_all.csv. Codes of single companies stay as they are.',
    update: 'Renew the postal codes',
    updated: 'The postal codes were renewed.',
    own: 'The table of the file you chose is in use.',
    putBack: 'Back to the first table',
    backAgain: 'The first table is in use again.',
  },
}
