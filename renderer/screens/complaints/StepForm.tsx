import { LINE_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import type { Complaint, ComplaintStep } from '#domain/voices/complaint.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { OnDay } from '../card/OnDay.tsx'
import styles from './Complaints.module.css'

type Props = {
  readonly complaint: Complaint
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
  readonly onDone: () => void
  readonly step: Exclude<ComplaintStep, 'received'>
  readonly isUsual: boolean
}

/** One step more, with its day and its words, and a promise for the next time where there is one. */
export function StepForm({ complaint, today, saving, onDone, step, isUsual }: Props) {
  const words = useTranslations('complaints')
  const quick = useTranslations('quick')
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const [promise, setPromise] = useState('')
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) part.current?.querySelector('textarea')?.focus()
  }, [isOpen])
  if (!isOpen)
    return (
      <Button look={isUsual ? 'plain' : 'quiet'} onClick={() => setOpen(true)}>
        {words(`acts.${step}`)}
      </Button>
    )
  const save = async (on: Day) => {
    const typed = { key: complaint.key, step, on, words: said, promise: promise.trim() }
    if ((await saving.save('complaints:step', typed)) !== null) onDone()
  }
  return (
    <div ref={part} role="group" aria-label={words(`steps.${step}`)} className={styles['form']}>
      <OnDay
        label={words('stepDay')}
        act={words('keepStep', { step: words(`steps.${step}`) })}
        today={today}
        atFirst={quick('today')}
        onDo={(on) => void save(on)}
      >
        <TextArea
          label={words(`stepWords.${step}`)}
          maxLength={TEXT_MAX}
          value={said}
          onChange={({ currentTarget }) => setSaid(currentTarget.value)}
        />
        {step !== 'checked' && (
          <TextField
            label={words('promise')}
            hint={words('promiseHint')}
            maxLength={LINE_MAX}
            value={promise}
            onChange={({ currentTarget }) => setPromise(currentTarget.value)}
          />
        )}
      </OnDay>
    </div>
  )
}
