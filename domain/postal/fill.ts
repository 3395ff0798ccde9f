import type { PostalAddress } from '#domain/people/customer.ts'
import type { Place } from './place.ts'

/** The lines of an address that a postal code can fill. */
export type Filled = Pick<PostalAddress, 'prefecture' | 'city' | 'street'>

export const NOTHING_FILLED: Filled = { prefecture: '', city: '', street: '' }

const BEGINS_WITH_NUMBER = /^[\d０-９]/u

/**
 * An address once its code was typed. Only empty lines are filled, and those that a code before had filled and nobody
 * touched since (`before`); a line that names another place than the code does keeps those below it as they are.
 */
export function filledWith(typed: Filled, place: Place, before: Filled = NOTHING_FILLED): Filled {
  const { prefecture, city, street } = {
    prefecture: ownWords(typed, before, 'prefecture'),
    city: ownWords(typed, before, 'city'),
    street: ownWords(typed, before, 'street'),
  }
  if (prefecture !== '' && prefecture.trim() !== place.prefecture) return { prefecture, city, street }
  if (city !== '' && city.trim() !== place.city) return { prefecture: prefecture || place.prefecture, city, street }
  // Who wrote the number first still needs the town before it.
  const town = BEGINS_WITH_NUMBER.test(street.trim()) && city === '' ? place.town : ''
  return {
    prefecture: prefecture || place.prefecture,
    city: city || place.city + town,
    street: street || place.town,
  }
}

function ownWords(typed: Filled, before: Filled, line: keyof Filled): string {
  return typed[line].trim() === '' || typed[line] === before[line] ? '' : typed[line]
}
