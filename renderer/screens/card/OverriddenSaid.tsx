import type { ContactEntry } from '#domain/timeline/entry.ts'
import { useTranslations } from 'use-intl'
import { useHiding } from '../../stores/preferences.ts'

/** 理由を書いて出す, as it is remembered: what stood against it then, and the reason. */
export function OverriddenSaid({ entry: { overridden, overrideWhy } }: { readonly entry: ContactEntry }) {
  const words = useTranslations('timeline')
  const states = useTranslations('gateStates')
  const isHiding = useHiding()
  if (isHiding || overridden.length === 0) return null
  const all = overridden.map((state) => states(state)).join('・')
  return <p>{words('overriddenAll', { reason: overrideWhy, states: all })}</p>
}
