import type { Day } from '#domain/day.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { MISSING, type Missing } from '#domain/people/missing.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { longLook } from '../../lib/longLook.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { back } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Page } from '../Page.tsx'
import { Working } from '../Working.tsx'
import { Filling } from './Filling.tsx'
import styles from './Missing.module.css'

type Props = { readonly today: Day }

/** What is filled in now, and for whom. */
type Round = { readonly what: Missing; readonly people: readonly CustomerRow[] }

/** まだうかがっていないこと: how many lack what, and each of it to be written for one person after another. */
export function MissingScreen({ today }: Props) {
  const words = useTranslations('missing')
  const language = useLocale()
  const common = useTranslations('common')
  const [{ look, leave }] = useState(() => longLook('missing:look'))
  const { mutate, data, error, variables } = useMutation({ mutationFn: (of: Missing | null) => look({ of }) })
  const [round, setRound] = useState<Round | null>(null)
  const end = () => {
    setRound(null)
    mutate(null)
  }
  useCommand('back', round === null ? back : end)
  // Asked once and not at each change: nobody may vanish from under the hand that writes.
  useEffect(() => {
    mutate(null)
    return leave
  }, [mutate, leave])
  const begin = (what: Missing) => mutate(what, { onSuccess: ({ people }) => setRound({ what, people }) })
  const again = () => (variables === undefined || variables === null ? mutate(null) : begin(variables))
  return (
    <Page title={words('title')} isWide>
      <div className={styles['stack']}>
        {round === null && <p className={styles['soft']}>{words('text')}</p>}
        {error !== null && (
          <Said kind="trouble" action={<Button onClick={again}>{common('again')}</Button>}>
            {words('failed')} {sentenceOf(error, language)}
          </Said>
        )}
        {data === undefined && error === null && <Working call="missing:look" />}
        {round === null && data !== undefined && (
          <ul className={styles['kinds']}>
            {MISSING.map((what) => (
              <Kind key={what} what={what} count={data.counts[what]} onBegin={() => begin(what)} />
            ))}
          </ul>
        )}
        {round !== null && <Filling what={round.what} people={round.people} today={today} onEnd={end} />}
      </div>
    </Page>
  )
}

type KindProps = { readonly what: Missing; readonly count: number; readonly onBegin: () => void }

function Kind({ what, count, onBegin }: KindProps) {
  const words = useTranslations('missing')
  const called = words(`what.${what}`)
  return (
    <li className={styles['kind']}>
      <span className={styles['what']}>{called}</span>
      <span className={styles['count']}>{count === 0 ? words('none') : words('people', { count })}</span>
      {count > 0 && (
        <Button aria-label={words('beginOf', { what: called })} onClick={onBegin}>
          {words('begin')}
        </Button>
      )}
    </li>
  )
}
