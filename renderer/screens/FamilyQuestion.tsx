import { inFull } from '#domain/people/called.ts'
import type { CustomerRow, Id } from '#domain/people/customer.ts'
import type { FamilyAsked } from '#domain/people/households.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { openCard } from '../stores/place.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import styles from './FamilyQuestion.module.css'

type Props = {
  readonly asked: FamilyAsked
  /** On whose card it is asked, whose name need not lead there; null elsewhere. */
  readonly on: Id | null
  readonly onYes: (together: readonly CustomerRow[], apart: readonly CustomerRow[]) => void
  readonly onApart: () => void
  readonly onLater: () => void
}

/** おひとつのご家族ですか: of two at once, of more with a tick at each who belongs. */
export function FamilyQuestion({ asked: { people, home, isOneName }, on, onYes, onApart, onLater }: Props) {
  const words = useTranslations('families')
  const names = useNames()
  const [out, setOut] = useState<ReadonlySet<Id>>(new Set())
  const together = people.filter(({ id }) => !out.has(id))
  const turn = (id: Id) => setOut(out.has(id) ? new Set([...out].filter((one) => one !== id)) : new Set([...out, id]))
  const forWho = (act: string) => words('forWho', { act, names: names(people) })
  return (
    <section className={styles['question']} aria-label={`${words('ask')} ${names(people)}`}>
      <h2>{words('ask')}</h2>
      <p>
        {words('sameHome', { names: names(people) })} {!isOneName && words('otherNames')}
      </p>
      <p className={styles['home']}>{home}</p>
      {people.length > 2 && (
        <div role="group" aria-label={words('whoBelongs')} className={styles['who']}>
          {people.map((one) => (
            <Checkbox key={one.id} isSelected={!out.has(one.id)} onChange={() => turn(one.id)}>
              {inFull(one)}
            </Checkbox>
          ))}
        </div>
      )}
      <div className={styles['ways']}>
        <Button
          aria-label={forWho(words('yes'))}
          aria-disabled={together.length < 2}
          onClick={() => {
            const apart = people.filter(({ id }) => out.has(id))
            if (together.length > 1) onYes(together, apart)
          }}
        >
          {words('yes')}
        </Button>
        <Button aria-label={forWho(words('apart'))} onClick={onApart}>
          {words('apart')}
        </Button>
        <Button look="quiet" aria-label={forWho(words('later'))} onClick={onLater}>
          {words('later')}
        </Button>
        {people
          .filter(({ id }) => id !== on)
          .map((one) => (
            <Button key={one.id} look="quiet" onClick={() => openCard(one.id)}>
              {inFull(one)}
            </Button>
          ))}
      </div>
    </section>
  )
}

/** 髙﨑 花子 様・髙﨑 誠 様 */
export function useNames(): (people: readonly CustomerRow[]) => string {
  const words = useTranslations('families')
  return (people) => people.map(inFull).join(words('and'))
}
