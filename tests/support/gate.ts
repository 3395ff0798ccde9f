import type { Id } from '#domain/people/customer.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import type { GateFacts, GateRequest } from '#domain/week/gate.ts'
import { GATE_STATES, type GateState, type MailKind } from '#domain/week/mail-kinds.ts'
import { day } from './clock.ts'

const FREE = { returnedOn: null, refusedOn: null, isComplete: true }

/** 髙﨑 花子 with an address and nothing against her, unless told otherwise. */
export const facts = (some: Partial<GateFacts> = {}): GateFacts => ({
  customer: 'c1' as Id,
  name: '髙﨑 花子',
  diedOn: null,
  refused: [],
  quietUntil: null,
  quietWhy: '',
  complaintSince: null,
  movedOn: null,
  bereavedOn: null,
  mourningYear: null,
  mail: FREE,
  mailings: { days: [], visitsLately: 0 },
  household: null,
  placeAtHome: 0,
  ...some,
})

/** Thanks by letter on 2026-11-20, unless told otherwise. */
export const request = (some: Partial<GateRequest> = {}): GateRequest => ({
  kind: 'thanks',
  channel: 'letter',
  today: day('2026-11-20'),
  overrides: [],
  ...some,
})

export const refusal = (
  scope: 'promotion' | 'everything',
  channel: Channel | 'all' = 'all',
): Pick<GateFacts, 'refused'> => ({
  refused: [{ scope, channel, since: day('2026-05-01'), howAsked: 'お電話で' }],
})

/** States that one person has by herself. */
export type Alone = Exclude<GateState, 'name-gone' | 'same-household' | 'open-card'>
const TOGETHER: ReadonlySet<GateState> = new Set(['name-gone', 'same-household', 'open-card'])
export const ALONE = GATE_STATES.filter((state): state is Alone => !TOGETHER.has(state))

/** Facts with this state alone. */
export const WITH = {
  'passed-away': { diedOn: day('2026-10-01') },
  'no-contact': refusal('everything'),
  'no-address': { mail: null },
  'incomplete-address': { mail: { ...FREE, isComplete: false } },
  moved: { movedOn: day('2026-10-02') },
  'refused-mail': { mail: { ...FREE, refusedOn: day('2026-10-03') } },
  'returned-mail': { mail: { ...FREE, returnedOn: day('2026-10-04') } },
  'no-promotion': refusal('promotion'),
  quiet: { quietUntil: day('2026-12-31'), quietWhy: 'ご入院中' },
  'open-complaint': { complaintSince: day('2026-11-10') },
  'over-cap': { mailings: { days: [day('2026-11-01')], visitsLately: 20 } },
  mourning: { bereavedOn: day('2026-11-01') },
  'no-new-year': { bereavedOn: day('2026-02-01') },
} as const satisfies Readonly<Record<Alone, Partial<GateFacts>>>

// The rule as the owner's page tells it, written down a second time on purpose: for every kind, and where some differ.
export const RULE: Readonly<Record<GateState, readonly [Verdict, Readonly<Partial<Record<MailKind, Verdict>>>]>> = {
  'passed-away': ['stops', {}],
  'no-contact': ['stops', {}],
  'name-gone': ['stops', {}],
  'no-address': ['stops', {}],
  'incomplete-address': ['overridable', {}],
  moved: ['overridable', {}],
  'refused-mail': ['overridable', {}],
  'returned-mail': ['overridable', {}],
  'no-promotion': [
    'overridable',
    {
      promised: 'passes',
      answer: 'passes',
      apology: 'passes',
      business: 'passes',
      'gift-asked': 'passes',
      condolence: 'passes',
    },
  ],
  quiet: [
    'overridable',
    { promised: 'passes', answer: 'passes', apology: 'passes', business: 'passes', 'gift-asked': 'passes' },
  ],
  'open-complaint': [
    'passes',
    {
      congratulation: 'overridable',
      greeting: 'overridable',
      newsletter: 'overridable',
      offer: 'overridable',
      'gift-again': 'overridable',
      answer: 'unasked',
      apology: 'unasked',
      condolence: 'unasked',
    },
  ],
  'over-cap': [
    'unasked',
    {
      congratulation: 'overridable',
      greeting: 'overridable',
      newsletter: 'overridable',
      offer: 'overridable',
      'gift-again': 'overridable',
    },
  ],
  'same-household': ['unasked', { 'new-year': 'overridable', seasonal: 'overridable', newsletter: 'overridable' }],
  mourning: [
    'passes',
    {
      congratulation: 'overridable',
      greeting: 'overridable',
      newsletter: 'overridable',
      offer: 'overridable',
      'gift-again': 'overridable',
      'new-year': 'unasked',
      condolence: 'unasked',
    },
  ],
  'no-new-year': ['unasked', { 'new-year': 'overridable' }],
  'open-card': ['unasked', { apology: 'stops', condolence: 'stops', 'gift-asked': 'stops', 'gift-again': 'stops' }],
}

type Verdict = 'stops' | 'overridable' | 'passes' | 'unasked'

export const ruleOf = (state: GateState, kind: MailKind): Verdict => RULE[state][1][kind] ?? RULE[state][0]
