import { type Field, OF_SECOND, OF_THIRD } from '#domain/exchange/fields.ts'
import type { Content } from '#domain/exchange/table.ts'

export type Group = 'name' | 'address' | 'moreAddresses' | 'reach' | 'about' | 'post' | 'whose' | 'what' | 'own'

type Groups<C extends Content> = readonly (readonly [Group, readonly Field<C>[]])[]

/** What a column can mean, in the order in which an owner looks for it; every field stands in one group. */
const GROUPS: { readonly [C in Content]: Groups<C> } = {
  people: [
    [
      'name',
      [
        'name',
        'family-name',
        'given-name',
        'kana',
        'family-kana',
        'given-kana',
        'honorific',
        'joint-name',
        'joint-family-name',
        'joint-given-name',
        'joint-honorific',
        'joint-kana',
        'joint-birthday',
        'company',
        'company-kana',
        'department',
        'title',
        'kind',
      ],
    ],
    [
      'address',
      ['postal-code', 'address', 'prefecture', 'city', 'street', 'building', 'address-kind', 'care-of', 'letters-to'],
    ],
    ['moreAddresses', [...OF_SECOND, ...OF_THIRD]],
    ['reach', ['phone', 'phone-label', 'email', 'line-name', 'preferred-channel', 'cadence-days']],
    [
      'about',
      ['number', 'birthday', 'tag', 'note', 'likes', 'caution', 'usual', 'introducer', 'known', 'dear', 'added-on'],
    ],
    ['post', ['no-promotion', 'no-contact', 'moved-on', 'quiet-until', 'quiet-why', 'died-on', 'death-heard-from']],
    [
      'own',
      [
        'id',
        'more-phones',
        'more-emails',
        'more-addresses',
        'relatives',
        'refusals',
        'bereavements',
        'special-days',
        'promises',
        'notes',
        'household',
        'recipients',
      ],
    ],
  ],
  visits: [
    ['what', ['day', 'time', 'amount', 'item', 'status', 'charge']],
    ['whose', ['number', 'name', 'family-name', 'given-name', 'family-kana', 'given-kana', 'phone']],
    ['own', ['id', 'deliveries']],
  ],
  contacts: [
    ['what', ['day', 'time', 'channel', 'direction', 'subject', 'body', 'reason', 'receipt', 'sells']],
    ['whose', ['number', 'name', 'family-name', 'given-name', 'family-kana', 'given-kana', 'phone']],
    ['own', ['id']],
  ],
}

/** What only our own export writes is offered where it stands already: nobody types such a cell by hand. */
export function fieldGroups(content: Content, means: Field | null): Groups<Content> {
  const groups: Groups<Content> = GROUPS[content]
  return groups.filter(([group, fields]) => group !== 'own' || (means !== null && fields.includes(means)))
}
