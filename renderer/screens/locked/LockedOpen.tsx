import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { LockedNote, LockedTyped } from '#domain/people/locked.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { lockedQuery } from '../../lib/queries/beside-card.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { OnDay } from '../card/OnDay.tsx'
import panels from '../card/Panels.module.css'
import forms from '../forms.module.css'
import { LockedForm } from './LockedForm.tsx'

type Props = { readonly customer: Id; readonly today: Day }

/** What is locked on one card, and the record of keys received and given back. */
export function LockedOpen({ customer, today }: Props) {
  const words = useTranslations('locked')
  const language = useLocale()
  const { data: notes, error } = useQuery(lockedQuery(customer))
  const saving = useSaving()
  const [added, setAdded] = useState(0)
  const add = async (typed: LockedTyped) => {
    if ((await saving.save('locked:add', { ...typed, customer })) !== null) setAdded(added + 1)
  }
  return (
    <>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {notes !== undefined && (
        <section className={panels['part']}>
          <h3>{words('kept')}</h3>
          {notes.length === 0 && <p className={panels['soft']}>{words('none')}</p>}
          <ul className={panels['list']}>
            {notes.map((note) => (
              <li key={note.key} className={panels['entry']}>
                <Note note={note} today={today} saving={saving} />
              </li>
            ))}
          </ul>
          <SavedSaid saving={saving} />
        </section>
      )}
      <section className={panels['part']}>
        <h3>{words('addTitle')}</h3>
        <LockedForm key={added} today={today} act={words('add')} onSave={(typed) => void add(typed)} />
      </section>
    </>
  )
}

type NoteProps = { readonly note: LockedNote; readonly today: Day; readonly saving: ReturnType<typeof useSaving> }

function Note({ note, today, saving }: NoteProps) {
  const words = useTranslations('locked')
  const [doing, setDoing] = useState<'edit' | 'return' | null>(null)
  const { key, kind, text, returnedOn } = note
  const save = async (typed: LockedTyped) => {
    if ((await saving.save('locked:edit', { ...typed, key })) !== null) setDoing(null)
  }
  const giveBack = async (on: Day | null) => {
    if ((await saving.save('locked:return', { key, on })) !== null) setDoing(null)
  }
  const turn = (to: 'edit' | 'return') => setDoing(doing === to ? null : to)
  return (
    <>
      <strong>{words(`kinds.${kind}`)}</strong>
      <p className={forms['lines']}>{text}</p>
      <Days note={note} today={today} />
      <div className={panels['offers']}>
        {kind === 'key' && returnedOn === null && (
          <Button aria-expanded={doing === 'return'} onClick={() => turn('return')}>
            {words('giveBack')}
          </Button>
        )}
        {returnedOn !== null && <Button onClick={() => void giveBack(null)}>{words('notReturned')}</Button>}
        <Button look="quiet" aria-expanded={doing === 'edit'} onClick={() => turn('edit')}>
          {words('edit')}
        </Button>
        <Button look="quiet" onClick={() => void saving.save('locked:remove', { key })}>
          {words('remove')}
        </Button>
      </div>
      {doing === 'return' && <GivenBack today={today} onDo={(on) => void giveBack(on)} />}
      {doing === 'edit' && (
        <LockedForm note={note} today={today} act={words('save')} onSave={(typed) => void save(typed)} />
      )}
    </>
  )
}

function GivenBack({ today, onDo }: { readonly today: Day; readonly onDo: (on: Day) => void }) {
  const words = useTranslations('locked')
  const quick = useTranslations('quick')
  return (
    <OnDay label={words('returnedOn')} act={words('keepReturn')} today={today} atFirst={quick('today')} onDo={onDo} />
  )
}

function Days({ note: { kind, receivedOn, returnedOn }, today }: Omit<NoteProps, 'saving'>) {
  const words = useTranslations('locked')
  const dayWords = useDayWords(today)
  if (kind !== 'key') return null
  const lines = [
    receivedOn === null ? '' : words('received', { day: dayWords(receivedOn) }),
    returnedOn === null ? '' : words('returned', { day: dayWords(returnedOn) }),
  ].filter((line) => line !== '')
  return lines.length === 0 ? null : <p>{lines.join(words('between'))}</p>
}
