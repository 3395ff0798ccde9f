import type { StampMark, Stamps } from '#domain/benefits/stamps.ts'
import { LINE_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { TextField } from '../../ui/TextField.tsx'
import panels from '../card/Panels.module.css'

type Props = {
  readonly customer: Id
  readonly stamps: Stamps
  readonly marks: readonly StampMark[]
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
}

/** スタンプ 7／10, and what is put on or taken off by hand, with its reason. */
export function StampsPart({ customer, stamps, marks, today, saving }: Props) {
  const words = useTranslations('benefits')
  const dayWords = useDayWords(today)
  const { count, perReward, toGo, reward } = stamps
  return (
    <section className={panels['part']}>
      <h3>{words('stamps')}</h3>
      <p>
        {[
          words('count', { count, perReward }),
          toGo === 0 ? words('full', { reward }) : words('toGo', { count: toGo }),
        ].join('・')}
      </p>
      <Folded moreWords={words('addKeep')} lessWords={words('addKeep')}>
        <MarkForm customer={customer} today={today} saving={saving} />
        <ul className={panels['list']}>
          {marks.map(({ key, day, count: put, why, isReward }) => (
            <li key={key} className={panels['offers']}>
              <span>{words('marked', { day: dayWords(day), count: put, why: isReward ? words('taken') : why })}</span>
              {!isReward && (
                <Button look="quiet" onClick={() => void saving.save('stamps:unmark', { key })}>
                  {words('remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Folded>
    </section>
  )
}

function MarkForm({ customer, today, saving }: Pick<Props, 'customer' | 'today' | 'saving'>) {
  const words = useTranslations('benefits')
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState('')
  const [isAsked, setAsked] = useState(false)
  const count = Number(typed.normalize('NFKC'))
  const isWrong = typed.trim() === '' || !Number.isInteger(count) || count === 0 || why.trim() === ''
  const save = async () => {
    setAsked(true)
    if (isWrong) return
    if ((await saving.save('stamps:mark', { customer, day: today, count, why: why.trim() })) === null) return
    setTyped('')
    setWhy('')
    setAsked(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className={panels['list']} noValidate onSubmit={submit}>
      <TextField
        label={words('add')}
        inputMode="numeric"
        value={typed}
        error={isAsked && isWrong ? words('addWrong') : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <TextField
        label={words('addWhy')}
        maxLength={LINE_MAX}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <div className={panels['offers']}>
        <Button type="submit">{words('addKeep')}</Button>
      </div>
    </form>
  )
}
