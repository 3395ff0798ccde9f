import type { Same } from '../same.ts'
import type { lettersJa } from './ja.ts'

export const lettersEn: Same<typeof lettersJa> = {
  letters: {
    title: 'Letters',
    hint: 'Choose a customer to make the address side of a postcard.',
    choose: 'Choose a customer',
    preview: 'Preview',
    side: 'Address side',
    writing: 'Direction',
    vertical: 'Vertical',
    horizontal: 'Horizontal',
    numerals: 'Street numerals',
    digitByDigit: '八一',
    withTen: '八十一',
    arabic: '81',
    makePdf: 'Make the PDF',
    making: 'Making it',
    made: 'Saved “{file}” ({pages, plural, one {# page} other {# pages}})',
    closed: 'No place was chosen, so no PDF was made.',
    leftOut: 'Nothing can be sent to this person for now',
    warnings: 'Please look at this',
    tooSmall: '{who}: “{what}” becomes very small. Please see that it can be read before posting.',
    glyphMissing: '{who}: “{what}” is printed in another font. Please check its form before posting.',
    fontFailed:
      'The postcard’s font cannot be read, so there is no preview. Your records are safe. Please close the program and open it again.',
  },
  leftOut: {
    'passed-away': 'This person is marked as passed away.',
    'no-contact': 'This person is marked “No contact”.',
    moved: 'This person has moved and the new address is not known yet.',
    'returned-mail': 'The last letter came back as undeliverable.',
    'refused-mail': 'The last letter was refused.',
    'no-address': 'There is no address yet. Once it is known, a postcard can be made.',
  },
  sender: {
    title: 'Sender',
    why: 'Stands on the address side of each postcard. It is asked only once.',
    shopName: 'Name of the shop',
    personName: 'Your name',
    phone: 'Phone',
    save: 'Save the sender',
    write: 'Write the sender',
    change: 'Change the sender',
    none: 'There is no sender yet.',
  },
}
