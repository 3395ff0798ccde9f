import { spaced } from './called.ts'
import type { PostalAddress } from './customer.ts'

/** 〒154-0017 for seven digits; '' while they are not known. */
export function writtenPostalCode(code: string): string {
  return code === '' ? '' : `〒${code.slice(0, 3)}-${code.slice(3)}`
}

/** 〒154-0017 東京都世田谷区世田谷0-12-81 さくらハイツ203: what is known of it, to know a place by. */
export function addressInOneLine({ postalCode, prefecture, city, street, building }: PostalAddress): string {
  return spaced(writtenPostalCode(postalCode), `${prefecture}${city}${street}`, building)
}
