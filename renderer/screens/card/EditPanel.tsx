import type { CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { EditAddresses } from './EditAddresses.tsx'
import { EditCompany } from './EditCompany.tsx'
import { EditFamily } from './EditFamily.tsx'
import { EditName } from './EditName.tsx'
import { EditNotes } from './EditNotes.tsx'
import { EditReach } from './EditReach.tsx'
import { EditTags } from './EditTags.tsx'
import { enterMoves } from '../../lib/enterMoves.ts'
import forms from '../forms.module.css'
import { useEditForm } from './useEditForm.ts'

type Props = { readonly card: CustomerCard; readonly onClose: () => void }

const FORM = 'edit-card'

/** All of the card in one form, saved as one change. */
export function EditPanel({ card, onClose }: Props) {
  const words = useTranslations('edit')
  const common = useTranslations('common')
  const edit = useEditForm(card)
  const { fields, saving, form } = edit
  const root = form.formState.errors.root?.message
  const foot = (
    <>
      {edit.isMovedOn && (
        <Said kind="trouble" action={<Button onClick={edit.reload}>{words('reload')}</Button>}>
          {words('changed')}
        </Said>
      )}
      {edit.isReloaded && <Said kind="done">{words('reloaded')}</Said>}
      {root !== undefined && <Said kind="trouble">{root}</Said>}
      <SavedSaid saving={saving} />
      <Button look="main" type="submit" form={FORM}>
        {words('save')}
      </Button>
    </>
  )
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose} foot={foot}>
      {edit.isResumed && (
        <Said
          kind="done"
          action={
            <Button look="quiet" onClick={edit.startOver}>
              {words('startOver')}
            </Button>
          }
        >
          {words('resumed')}
        </Said>
      )}
      <form id={FORM} className={forms['form']} noValidate ref={enterMoves} onSubmit={edit.submit}>
        <EditName fields={fields} />
        <EditReach fields={fields} />
        <EditAddresses fields={fields} />
        <EditFamily fields={fields} />
        <EditNotes fields={fields} />
        <EditTags fields={fields} />
        <EditCompany fields={fields} />
      </form>
    </Panel>
  )
}
