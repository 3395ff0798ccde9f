import type { Day } from '#domain/day.ts'
import type { NewCustomer } from '#domain/people/customer.ts'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { sayAdded } from '../../stores/justAdded.ts'
import { back, openCard, type Begun } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { LookAlike } from '../duplicates/LookAlike.tsx'
import { AddForm } from './AddForm.tsx'
import { useAddCustomer } from './useAddCustomer.ts'

const FORM = 'add-customer'

type Props = { readonly today: Day; readonly begun: Begun | null; readonly onClose: () => void }

/** Takes in one person after another; the last one can be taken back from where it was saved. */
export function AddPanel({ today, begun, onClose }: Props) {
  const words = useTranslations('add')
  const common = useTranslations('common')
  const language = useLocale()
  const { last, add, undo, undoError } = useAddCustomer()

  const save = async (customer: NewCustomer) => {
    const saved = await add(customer)
    if (begun === null) return
    sayAdded(saved)
    // Whoever came up with a visit is looked at next; Esc then leads back to where the name was typed.
    back()
    openCard(saved.id)
  }
  const foot = (
    <>
      {last?.kind === 'added' && (
        <Said
          kind="done"
          action={
            <Button look="quiet" onClick={() => undo(last.added)}>
              {common('undo')}
            </Button>
          }
        >
          <strong>{common('saved')}</strong>
          <br />
          {words('added', { who: last.added.who })}
        </Said>
      )}
      {last?.kind === 'added' && <LookAlike customer={last.added.id} />}
      {last?.kind === 'taken-back' && (
        <Said kind="done">
          <strong>{common('undone')}</strong>
          <br />
          {words('takenBack', { who: last.added.who })} {last.untouched && common('untouched')}
        </Said>
      )}
      {undoError !== null && <Said kind="trouble">{sentenceOf(undoError, language)}</Said>}
      <Button look="main" type="submit" form={FORM}>
        {words('save')}
      </Button>
    </>
  )
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose} foot={foot}>
      <AddForm key={begun?.name} id={FORM} begun={begun} today={today} onAdd={save} />
    </Panel>
  )
}
