import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import {
  CHECKS_BY,
  type Complaint,
  COMPLAINT_STEPS,
  isOpenComplaint,
  nextSteps,
  stepDue,
  stepOf,
} from '#domain/voices/complaint.ts'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { changed } from '../../lib/complaintDrafts.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { go, openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Folded } from '../../ui/Folded.tsx'
import panels from '../card/Panels.module.css'
import { ApologyForm } from './ApologyForm.tsx'
import styles from './Complaints.module.css'
import { EndForm } from './EndForm.tsx'
import { StepForm } from './StepForm.tsx'
import { StepsEdit } from './StepsEdit.tsx'

type Props = {
  /** Whose card is open: the other of two sees it, and opens the first one’s to go on. */
  readonly card: Id
  readonly complaint: Complaint
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
}

const APOLOGY = 'apology-complaint' as TemplateCode

/** One complaint: the four steps with their days and words, and what comes next. */
export function ComplaintPart({ card, complaint, today, saving }: Props) {
  const words = useTranslations('complaints')
  const part = useRef<HTMLElement>(null)
  const { key, customer, texts, checkBy, steps } = complaint
  const isOpen = isOpenComplaint(complaint)
  const goOn = { complaint, today, saving, onDone: () => part.current?.focus() }
  return (
    <article ref={part} className={panels['entry']} tabIndex={-1} aria-label={steps.received.words}>
      <Steps complaint={complaint} today={today} />
      {customer.id === card ? (
        <>
          {isOpen &&
            nextSteps(steps).map((step, at) => <StepForm key={step} {...goOn} step={step} isUsual={at === 0} />)}
          {isOpen && steps.solved === null && (
            <Choice
              label={words('checkBy')}
              options={CHECKS_BY.map((value) => ({ value, words: words(`checks.${value}`) }))}
              value={checkBy}
              onChange={(value) => void saving.save('complaints:edit', changed(complaint, { checkBy: value }))}
            />
          )}
          {isOpen && (
            <Folded moreWords={words('texts')} lessWords={words('less')}>
              <ApologyForm
                texts={texts}
                onSave={async (typed, isToWrite) => {
                  const saved = await saving.save('complaints:edit', changed(complaint, { texts: typed }))
                  if (saved !== null && isToWrite) go({ at: 'write', to: [card], template: APOLOGY, reason: null })
                }}
              />
            </Folded>
          )}
          <Folded moreWords={words('more')} lessWords={words('less')}>
            <StepsEdit {...goOn} />
            <EndForm {...goOn} />
            <Button look="quiet" onClick={() => void saving.save('complaints:remove', { key })}>
              {words('remove')}
            </Button>
          </Folded>
        </>
      ) : (
        <div className={panels['offers']}>
          <p className={panels['soft']}>{words('whose', { name: customer.name })}</p>
          <Button onClick={() => openCard(customer.id, 'complaint')}>{words('toCard')}</Button>
        </div>
      )}
    </article>
  )
}

function Steps({ complaint, today }: Pick<Props, 'complaint' | 'today'>) {
  const words = useTranslations('complaints')
  const dayWords = useDayWords(today)
  const { steps, other, closed } = complaint
  const next = useNext(complaint, today)
  return (
    <>
      <ol className={styles['steps']}>
        {COMPLAINT_STEPS.map((step) => {
          const said = steps[step]
          return (
            <li key={step} data-taken={said !== null}>
              <span className={styles['step']}>{words(`steps.${step}`)}</span>
              {said !== null && <time dateTime={said.on}>{dayWords(said.on)}</time>}
              {said !== null && said.words !== '' && <p className={styles['words']}>{said.words}</p>}
            </li>
          )
        })}
      </ol>
      {other.name !== '' && <p>{words('otherIs', { name: other.name })}</p>}
      {next !== '' && <p className={styles['next']}>{next}</p>}
      {closed !== null && <p>{words('closed', { day: dayWords(closed.on), why: closed.why })}</p>}
    </>
  )
}

/** By when the next step is due; '' where there is none. */
function useNext(complaint: Complaint, today: Day): string {
  const words = useTranslations('complaints')
  const dayWords = useDayWords(today)
  const { steps, checkBy } = complaint
  const at = stepOf(steps)
  const [next] = nextSteps(steps)
  const since = steps[at]?.on
  if (!isOpenComplaint(complaint) || at === 'checked' || next === undefined || since === undefined) return ''
  const step = words(`steps.${next}`)
  if (at === 'solved' && checkBy === 'visits') return words('dueAtVisit', { step })
  return words('due', { step, day: dayWords(stepDue({ step: at, since, checkBy, thirdVisit: null })) })
}
