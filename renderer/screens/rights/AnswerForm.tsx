import type { Day } from '#domain/day.ts'
import { ANSWERS, type Request } from '#domain/rights/request.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { OnDay } from '../card/OnDay.tsx'
import panels from '../card/Panels.module.css'

type Props = {
  readonly request: Request
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
}

/** What the shop answered, and when; or that it was never asked. */
export function AnswerForm({ request, today, saving }: Props) {
  const words = useTranslations('requests')
  const quick = useTranslations('quick')
  const [isOpen, setOpen] = useState(false)
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]>('met')
  const [note, setNote] = useState(request.note)
  const save = (on: Day) => {
    const { key, kind, cameBy, receivedOn } = request
    void saving
      .save('requests:edit', { key, kind, cameBy, receivedOn, note, answered: { on, answer } })
      .then((done) => done !== null && setOpen(false))
  }
  return (
    <>
      <div className={panels['offers']}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words('answer')}
        </Button>
        <Button look="quiet" onClick={() => void saving.save('requests:remove', { key: request.key })}>
          {words('remove')}
        </Button>
      </div>
      {isOpen && (
        <OnDay label={words('answerDay')} act={words('add')} today={today} atFirst={quick('today')} onDo={save}>
          <Choice
            label={words('answerOf')}
            options={ANSWERS.map((value) => ({ value, words: words(`answers.${value}`) }))}
            value={answer}
            onChange={setAnswer}
          />
          {(answer === 'partly' || answer === 'declined') && <p className={panels['soft']}>{words('declineNote')}</p>}
          <TextArea label={words('note')} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        </OnDay>
      )}
    </>
  )
}
