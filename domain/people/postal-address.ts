import { spaced } from './called.ts'
import type { PostalAddress } from './customer.ts'

/**
 * Whether a card could arrive: a town by its name or its postal code, and a house by a number, however it is written.
 * Some places in the country have no numbers; who knows better gives a reason.
 */
export function isComplete({ postalCode, prefecture, city, street, building }: Omit<PostalAddress, 'careOf'>): boolean {
  const place = `${prefecture}${city}`.trim()
  const isPlace = place !== '' || postalCode.length === 7 || /[都道府県市区町村]/u.test(street)
  return isPlace && (/[\d０-９]/u.test(city) || /[\d０-９〇一二三四五六七八九十百]/u.test(`${street}${building}`))
}

/** 〒154-0017 for seven digits; '' while they are not known. */
export function writtenPostalCode(code: string): string {
  return code === '' ? '' : `〒${code.slice(0, 3)}-${code.slice(3)}`
}

/** 〒154-0017 東京都世田谷区世田谷0-12-81 さくらハイツ203: what is known of it, to know a place by. */
export function addressInOneLine({ postalCode, prefecture, city, street, building }: PostalAddress): string {
  return spaced(writtenPostalCode(postalCode), `${prefecture}${city}${street}`, building)
}
