import { type Benefit, stateOf } from '#domain/benefits/benefit.ts'
import type { Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import panels from '../card/Panels.module.css'

type Props = { readonly benefit: Benefit; readonly today: Day; readonly saving: ReturnType<typeof useSaving> }

/** One benefit: whether it can still be used stands in words, and what can be done about it. */
export function BenefitLine({ benefit, today, saving }: Props) {
  const words = useTranslations('benefits')
  const dayWords = useDayWords(today)
  const { key, kind, what, code, givenOn, useUntil, usedOn, why } = benefit
  const state = stateOf(benefit, today)
  const details = [
    words(`kinds.${kind}`),
    words('on', { day: dayWords(givenOn) }),
    ...(useUntil === null ? [] : [words('until', { day: dayWords(useUntil) })]),
    ...(code === '' ? [] : [words('numbered', { code })]),
    ...(why === '' ? [] : [why]),
  ]
  const use = (evenExpired: boolean) => void saving.save('benefits:use', { key, evenExpired, on: today })
  return (
    <li className={panels['entry']}>
      <p>
        <strong>{what}</strong>{' '}
        {usedOn === null ? words(`states.${state}`) : words('usedOn', { day: dayWords(usedOn) })}
      </p>
      <p className={panels['soft']}>{details.join('・')}</p>
      <div className={panels['offers']}>
        {state === 'valid' && <Button onClick={() => use(false)}>{words('use')}</Button>}
        {state === 'expired' && <Button onClick={() => use(true)}>{words('useExpired')}</Button>}
        {state === 'used' && (
          <Button look="quiet" onClick={() => void saving.save('benefits:use', { key, evenExpired: false, on: null })}>
            {words('unuse')}
          </Button>
        )}
        <Button look="quiet" onClick={() => void saving.save('benefits:remove', { key })}>
          {words('remove')}
        </Button>
      </div>
    </li>
  )
}
