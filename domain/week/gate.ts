import type { Id } from '#domain/people/customer.ts'

export type LeftOutReason = 'passed-away' | 'no-contact' | 'moved' | 'returned-mail' | 'refused-mail' | 'no-address'

export type LeftOut = { readonly customer: Id; readonly name: string; readonly why: LeftOutReason }
