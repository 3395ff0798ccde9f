import { TEXT_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { type Complaint, COMPLAINT_STEPS, type ComplaintStep, type Steps } from '#domain/voices/complaint.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { changed } from '../../lib/complaintDrafts.ts'
import { dayText } from '../../lib/entryDrafts.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Complaints.module.css'

type Props = {
  readonly complaint: Complaint
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
  readonly onDone: () => void
}

type Typed = { readonly day: string; readonly words: string }

/** The day and the words of each step that was taken, to be put right. */
export function StepsEdit({ complaint, today, saving, onDone }: Props) {
  const words = useTranslations('complaints')
  const quick = useTranslations('quick')
  const taken = COMPLAINT_STEPS.filter((step) => complaint.steps[step] !== null)
  const [typed, setTyped] = useState(() => typedOf(complaint.steps))
  const [isAsked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const steps = stepsOf(complaint.steps, typed, today)
    if (steps === null) return
    void saving.save('complaints:edit', changed(complaint, { steps })).then((saved) => saved !== null && onDone())
  }
  const put = (step: ComplaintStep, some: Partial<Typed>) =>
    setTyped({ ...typed, [step]: { ...(typed[step] ?? { day: '', words: '' }), ...some } })
  return (
    <form className={styles['form']} noValidate onSubmit={submit} aria-label={words('edit')}>
      {taken.map((step) => {
        const { day, words: said } = typed[step] ?? { day: '', words: '' }
        return (
          <fieldset key={step} className={styles['edit']}>
            <legend>{words(`steps.${step}`)}</legend>
            <TextField
              label={words('stepDay')}
              value={day}
              error={isAsked && typedDay(day, today) === null ? quick('dayWrong') : undefined}
              onChange={({ currentTarget }) => put(step, { day: currentTarget.value })}
            />
            <TextArea
              label={step === 'received' ? words('received') : words(`stepWords.${step}`)}
              rows={2}
              maxLength={TEXT_MAX}
              value={said}
              error={isAsked && step === 'received' && said.trim() === '' ? words('receivedMissing') : undefined}
              onChange={({ currentTarget }) => put(step, { words: currentTarget.value })}
            />
          </fieldset>
        )
      })}
      <Button type="submit">{words('keepEdit')}</Button>
    </form>
  )
}

type TypedSteps = Readonly<Partial<Record<ComplaintStep, Typed>>>

function typedOf(steps: Steps): TypedSteps {
  return Object.fromEntries(
    COMPLAINT_STEPS.flatMap((step) => {
      const said = steps[step]
      return said === null ? [] : [[step, { day: dayText(said.on), words: said.words }] as const]
    }),
  )
}

/** Null where a day cannot be read, or nothing is left of what was said. */
function stepsOf(before: Steps, typed: TypedSteps, today: Day): Steps | null {
  const said = (step: ComplaintStep) => {
    const { day = '', words = '' } = typed[step] ?? {}
    const on = typedDay(day, today)
    return on === null ? null : { on, words }
  }
  const steps = {
    received: said('received'),
    working: said('working'),
    solved: said('solved'),
    checked: said('checked'),
  }
  const { received } = steps
  const isWhole = COMPLAINT_STEPS.every((step) => (steps[step] === null) === (before[step] === null))
  return received === null || received.words.trim() === '' || !isWhole ? null : { ...steps, received }
}
