import type { ShopKind } from '#domain/shop-kind.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { isOwn } from './own-template.ts'
import { isWrittenMost } from './shop-order.ts'
import type { TemplateCode } from './template.ts'

/** As an owner looks for words: what such a shop writes most with the owner's own, and then what the letter is for. */
export const SHELVES = [
  'often',
  'thanks',
  'congratulation',
  'greeting',
  'season',
  'gift',
  'news',
  'answer',
  'condolence',
] as const

export type Shelf = (typeof SHELVES)[number]

const SHELF: Readonly<Record<MailKind, Shelf>> = {
  thanks: 'thanks',
  'follow-up': 'thanks',
  congratulation: 'congratulation',
  greeting: 'greeting',
  'new-year': 'season',
  seasonal: 'season',
  'gift-asked': 'gift',
  'gift-again': 'gift',
  newsletter: 'news',
  offer: 'news',
  notice: 'news',
  promised: 'answer',
  answer: 'answer',
  apology: 'answer',
  business: 'answer',
  personal: 'answer',
  condolence: 'condolence',
}

type Shelved = { readonly code: TemplateCode; readonly kind: MailKind }

/** Templates by shelf, each on one, on each in the order given; a shelf with nothing on it is left out. */
export function onShelves<T extends Shelved>(
  templates: readonly T[],
  shopKind: ShopKind,
): readonly { readonly shelf: Shelf; readonly templates: readonly T[] }[] {
  const shelfOf = ({ code, kind }: Shelved): Shelf =>
    isOwn(code) || isWrittenMost(code, shopKind) ? 'often' : SHELF[kind]
  const shelves = SHELVES.map((shelf) => ({ shelf, templates: templates.filter((each) => shelfOf(each) === shelf) }))
  return shelves.filter((shelf) => shelf.templates.length > 0)
}
