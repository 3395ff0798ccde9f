import type { LeftOut } from '#domain/week/gate.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { useHiding } from '../stores/preferences.ts'

/** Whether the day of a state is that on which it came, since when it holds, or until when. */
const DAYS = {
  'passed-away': 'on',
  'no-contact': 'since',
  'name-gone': 'since',
  'no-address': 'since',
  'incomplete-address': 'since',
  moved: 'on',
  'refused-mail': 'on',
  'returned-mail': 'on',
  'no-promotion': 'since',
  quiet: 'until',
  'open-complaint': 'since',
  'over-cap': 'from',
  'same-household': 'since',
  mourning: 'on',
  'no-new-year': 'until',
  'open-card': 'since',
} as const satisfies Readonly<Record<GateState, 'on' | 'since' | 'until' | 'from'>>

/** Why somebody is kept back, with since or until when and how it was asked; no full stop at its end. */
export function useLeftOut(): (leftOut: Pick<LeftOut, 'why' | 'on' | 'said' | 'instead'>) => string {
  const words = useTranslations('leftOut')
  const format = useFormatter()
  const hiding = useTranslations('hiding')
  const isHiding = useHiding()
  return ({ why, on, said, instead }) => {
    if (isHiding) return hiding('reason')
    const details = [
      on === null ? null : words(DAYS[why], { day: format.dateTime(new Date(on), { dateStyle: 'long' }) }),
      said === '' ? null : words('said', { said }),
      instead === undefined ? null : words('seasonalInstead'),
    ].filter((detail) => detail !== null)
    return details.length === 0
      ? words(why)
      : words('because', { why: words(why), details: details.join(words('between')) })
  }
}
