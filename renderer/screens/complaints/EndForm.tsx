import { TEXT_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import { type Complaint, isOpenComplaint } from '#domain/voices/complaint.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { OnDay } from '../card/OnDay.tsx'

type Props = {
  readonly complaint: Complaint
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
  readonly onDone: () => void
}

/** Ended before the last step, with a reason; and opened again. */
export function EndForm({ complaint, today, saving, onDone }: Props) {
  const words = useTranslations('complaints')
  const quick = useTranslations('quick')
  const [why, setWhy] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { key, closed } = complaint
  if (closed !== null)
    return <Button onClick={() => void saving.save('complaints:reopen', { key })}>{words('reopen')}</Button>
  if (!isOpenComplaint(complaint)) return null
  const close = async (on: Day) => {
    setAsked(true)
    if (why.trim() === '') return
    if ((await saving.save('complaints:close', { key, on, why })) !== null) onDone()
  }
  return (
    <OnDay
      label={words('stepDay')}
      act={words('close')}
      today={today}
      atFirst={quick('today')}
      onDo={(on) => void close(on)}
    >
      <TextArea
        label={words('closeWhy')}
        hint={words('closeHint')}
        rows={2}
        maxLength={TEXT_MAX}
        value={why}
        error={isAsked && why.trim() === '' ? words('closeMissing') : undefined}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </OnDay>
  )
}
