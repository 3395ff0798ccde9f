import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { CAME_BY, type CameBy, REQUEST_KINDS, type RequestKind } from '#domain/rights/request.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { OnDay } from '../card/OnDay.tsx'

type Props = { readonly customer: Id; readonly today: Day; readonly saving: ReturnType<typeof useSaving> }

/** What was asked, how and when; the answer comes later. */
export function NewRequest({ customer, today, saving }: Props) {
  const words = useTranslations('requests')
  const quick = useTranslations('quick')
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<RequestKind>('disclose')
  const [cameBy, setCameBy] = useState<CameBy>('in-shop')
  const [note, setNote] = useState('')
  const save = async (receivedOn: Day) => {
    const asked = { person: customer, kind, cameBy, receivedOn, answered: null, note }
    if ((await saving.save('requests:add', asked)) === null) return
    setOpen(false)
    setNote('')
  }
  return (
    <>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words('new')}
      </Button>
      {isOpen && (
        <OnDay
          label={words('receivedOn')}
          act={words('add')}
          today={today}
          atFirst={quick('today')}
          onDo={(day) => void save(day)}
        >
          <Choice
            label={words('kind')}
            options={REQUEST_KINDS.map((value) => ({ value, words: words(`kinds.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <Choice
            label={words('cameBy')}
            options={CAME_BY.map((value) => ({ value, words: words(`by.${value}`) }))}
            value={cameBy}
            onChange={setCameBy}
          />
          <TextArea label={words('note')} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        </OnDay>
      )}
    </>
  )
}
