import type { LeftOut } from '#domain/week/gate.ts'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { Choice } from '../../ui/Choice.tsx'
import styles from './Posting.module.css'
import type { Answering } from './usePosting.ts'

type Props = { readonly changed: readonly LeftOut[]; readonly answering: Answering }

/** 「印刷のあとに変わりました。この3枚を抜いてください」: taken out, unless it had gone already. */
export function ChangedSince({ changed, answering }: Props) {
  const words = useTranslations('posting')
  const because = useLeftOut()
  const options = (['takenOut', 'already'] as const).map((value) => ({ value, words: words(value) }))
  return (
    <section className={styles['changed']} aria-label={words('changedTitle', { count: changed.length })}>
      <h2>{words('changedTitle', { count: changed.length })}</h2>
      <ul>
        {changed.map((one) => (
          <li key={one.customer}>
            <p>
              <strong>{one.name}</strong> {because(one)}
            </p>
            <Choice
              label={words('changedDone', { who: one.name })}
              options={options}
              value={answering.already.has(one.customer) ? 'already' : 'takenOut'}
              onChange={(value) => answering.sayAlready(one.customer, value === 'already')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
