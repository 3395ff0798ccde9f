import type { Passed } from '#domain/week/gate.ts'
import { useTranslations } from 'use-intl'

type Props = { readonly passed: Passed }

/** Why somebody passes although something stands there. */
export function PassedLine({ passed: { why, overridden } }: Props) {
  const words = useTranslations('write')
  const states = useTranslations('leftOut')
  return overridden === ''
    ? words('passes', { why: states(why) })
    : words('passedWith', { why: states(why), reason: overridden })
}
