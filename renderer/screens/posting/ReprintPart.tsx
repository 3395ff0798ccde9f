import type { BatchView } from '#domain/letters/mailing.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { usePrinting } from '../../stores/printing.ts'
import { forgetShiftsOnce, shiftsOnceFor, useShiftsOnce } from '../../stores/shiftsOnce.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Working } from '../Working.tsx'
import styles from './Posting.module.css'

type Props = { readonly view: BatchView }

/** A jam, an empty tray: the same sheets once more, from the Nth letter of the pile on. */
export function ReprintPart({ view: { batch, paper, letters } }: Props) {
  const words = useTranslations('reprint')
  const language = useLocale()
  const sentence = useLeftOut()
  const [typed, setTyped] = useState('1')
  const [isAsked, setAsked] = useState(false)
  const from = Number(typed.normalize('NFKC'))
  const last = letters.at(-1)?.number ?? 0
  const isThere = Number.isInteger(from) && from >= 1 && from <= last
  const first = letters.find(({ number }) => number >= from)
  const printing = useMutation({
    mutationFn: () => {
      const { perFile } = usePrinting.getState()
      const shifts = shiftsOnceFor(useShiftsOnce.getState(), paper)
      return shop('batches:pdf', { batch, from, shifts, ...(perFile !== null && { perFile }) })
    },
    onSuccess: ({ file }) => file !== null && forgetShiftsOnce(paper),
  })
  const made = printing.data
  const make = () => {
    setAsked(true)
    if (isThere && !printing.isPending) printing.mutate()
  }
  return (
    <Folded moreWords={words('title')} lessWords={words('close')}>
      <div className={styles['reprint']}>
        <TextField
          label={words('from')}
          hint={isThere ? words('fromWho', { who: first?.who ?? '' }) : undefined}
          error={isAsked && !isThere ? words('fromWrong', { count: last }) : undefined}
          value={typed}
          inputMode="numeric"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button aria-disabled={printing.isPending} onClick={make}>
          {words('make')}
        </Button>
      </div>
      {printing.isPending && <Working call="batches:pdf" />}
      {printing.error !== null && <Said kind="trouble">{sentenceOf(printing.error, language)}</Said>}
      {made !== undefined && (
        <Said kind="done">
          {made.file === null ? words('closed') : words('made', { file: made.file, pages: made.pages })}
          {made.leftOut.length > 0 && (
            <ul>
              {made.leftOut.map((each) => (
                <li key={each.customer}>{words('leftOut', { name: each.name, why: sentence(each) })}</li>
              ))}
            </ul>
          )}
        </Said>
      )}
    </Folded>
  )
}
