import type { PostalAddress } from '#domain/people/customer.ts'
import { withoutSigns } from '#domain/postal/place.ts'

export const NO_ADDRESS: PostalAddress = {
  postalCode: '',
  prefecture: '',
  city: '',
  street: '',
  building: '',
  careOf: '',
}

/** An address as it is typed: full-width digits and the hyphen of the postal code are what people write. */
export function typedAddress<A extends PostalAddress>(typed: A): A {
  return { ...typed, postalCode: withoutSigns(typed.postalCode) }
}

export function isBlank(address: PostalAddress): boolean {
  return Object.values(address).every((part) => part.trim() === '')
}
