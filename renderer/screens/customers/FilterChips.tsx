import type { CustomerWhere } from '#domain/people/filter.ts'
import { useTranslations } from 'use-intl'
import { narrow } from '../../stores/search.ts'
import styles from './FilterRow.module.css'
import { useFilterWords } from './useFilterWords.ts'

/** What the list is narrowed by; a press takes it off. */
export function FilterChips({ where }: { readonly where: CustomerWhere }) {
  const words = useTranslations('filter')
  const called = useFilterWords()
  const titled = (part: Parameters<typeof called.title>[0], value: string) =>
    words('set', { part: called.title(part), value })
  const unseen = useTranslations('unseen')
  const { stages, lastVisit, spent, birthdayMonth, familyMonth, tag, town, states, unseenYears } = where
  const set: readonly (readonly [words: string, without: Partial<CustomerWhere>])[] = [
    ...stages.map((stage) => [called.stage(stage), { stages: stages.filter((one) => one !== stage) }] as const),
    ...(lastVisit === null ? [] : [[titled('lastVisit', called.lastVisit(lastVisit)), { lastVisit: null }] as const]),
    ...(spent === null ? [] : [[called.spent(spent), { spent: null }] as const]),
    ...(birthdayMonth === null
      ? []
      : [[titled('birthdayMonth', called.month(birthdayMonth)), { birthdayMonth: null }] as const]),
    ...(familyMonth === null
      ? []
      : [[titled('familyMonth', called.month(familyMonth)), { familyMonth: null }] as const]),
    ...(tag === null ? [] : [[titled('tag', tag), { tag: null }] as const]),
    ...(unseenYears === null ? [] : [[unseen('chip', { years: unseenYears }), { unseenYears: null }] as const]),
    ...(town === null ? [] : [[town, { town: null }] as const]),
    ...states.map((state) => [called.state(state), { states: states.filter((one) => one !== state) }] as const),
  ]
  return set.map(([what, without]) => (
    <button
      key={what}
      type="button"
      className={styles['chip']}
      aria-label={words('takeOff', { what })}
      onClick={() => narrow(without)}
    >
      <span>{what}</span>
      <svg className={styles['cross']} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 4 12 12M12 4 4 12" />
      </svg>
    </button>
  ))
}
