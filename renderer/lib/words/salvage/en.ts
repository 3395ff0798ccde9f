import type { Same } from '../same.ts'
import type { salvageJa } from './ja.ts'

export const salvageEn: Same<typeof salvageJa> = {
  salvage: {
    title: 'Salvage from the damaged file',
    text: 'The file is copied, and all that can be read is read. The file itself is left as it is. You see what was found before you decide to begin with it.',
    look: 'Try to salvage',
    lookOf: 'Salvage from this file',
    found: 'Read out of the damaged file of “{shop}”',
    kind: {
      people: 'Customer cards',
      visits: 'Entries of a {visit}',
      contacts: 'Contacts',
      letters: 'Letters',
      promises: 'Promises',
      photos: 'Photos',
      rest: 'Addresses, phones, labels, settings and the like',
    },
    of: '{found, number} (of {of, number})',
    all: 'all {found, number}',
    mended:
      '{count, plural, one {# entry had} other {# entries had}} a damaged date or word. What could be read of it was kept.',
    fromList:
      '{count, plural, one {# card} other {# cards}} could not be read and got the name that the list still had. Each {visit} and address that could be read is on that card.',
    nameless:
      'Of {count, plural, one {# person} other {# people}} the name is lost. What was left of each is kept on a card without a name.',
    marked: 'Such cards wear a label to look for, and nothing is sent to them before you have checked.',
    refusing:
      'Of {count, plural, one {# person} other {# people}} the refusal of mailings could not be read. Nothing is sent to them until you have asked.',
    shopLost:
      'The name of the shop and its settings could not be read. Please look at the settings once you have begun.',
    lastVisits: 'The last {visit} entries that could be read',
    noUndo: 'Changes made before cannot be undone in what was salvaged.',
    kept: 'The damaged file is kept, just as it is, among the copies kept before a restore.',
    keptPresent:
      'The file you chose is left as it is. Whatever was there before is kept, just as it is, among the copies kept before a restore.',
    choose: 'Choose a damaged file',
    chooseOther: 'Choose another damaged file',
    run: 'Begin with this',
  },
}
