import { ADDRESS_KINDS } from '#domain/people/card.ts'
import { useController, useFieldArray } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { BLANK_ADDRESS } from '../../lib/cardDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddressFields } from '../AddressFields.tsx'
import { EditPart } from './EditPart.tsx'
import styles from './Panels.module.css'
import { useEditErrors, type EditFields } from './useEditForm.ts'

type Props = { readonly fields: EditFields }

/** Several addresses; letters go to the first. */
export function EditAddresses({ fields }: Props) {
  const words = useTranslations('edit')
  const rows = useFieldArray({ control: fields.form.control, name: 'addresses' })
  const isOnly = rows.fields.length < 2
  return (
    <EditPart title={words('partAddress')} fields={fields} of={['addresses']}>
      {rows.fields.map(({ id }, at) => (
        <div key={id} className={isOnly ? styles['list'] : styles['entry']}>
          {!isOnly && at === 0 && <p>{words('lettersGoHere')}</p>}
          <AddressLines fields={fields} at={at} hasKind={!isOnly} />
          {at > 0 && <Button onClick={() => rows.move(at, 0)}>{words('useForLetters')}</Button>}
          {!isOnly && (
            <Button look="quiet" onClick={() => rows.remove(at)}>
              {words('removeAddress')}
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => rows.append(BLANK_ADDRESS)}>{words('addAddress')}</Button>
    </EditPart>
  )
}

type LinesProps = Props & { readonly at: number; readonly hasKind: boolean }

function AddressLines({ fields: { form }, at, hasKind }: LinesProps) {
  const words = useTranslations('edit')
  const address = useTranslations('address')
  const { errorWords } = useEditErrors()
  const kind = useController({ control: form.control, name: `addresses.${at}.kind` }).field
  const errors = form.formState.errors.addresses?.[at]
  return (
    <>
      {hasKind && (
        <Choice
          label={words('addressKind')}
          options={ADDRESS_KINDS.map((value) => ({ value, words: words(value) }))}
          value={kind.value}
          onChange={kind.onChange}
        />
      )}
      <AddressFields
        line={(part) => ({
          ...form.register(`addresses.${at}.${part}`),
          error: errorWords(errors?.[part], part === 'postalCode'),
        })}
        lines={{
          read: () => form.getValues(`addresses.${at}`),
          write: (part, written) => form.setValue(`addresses.${at}.${part}`, written, { shouldDirty: true }),
        }}
      />
      <TextField
        label={address('careOf')}
        {...form.register(`addresses.${at}.careOf`)}
        error={errorWords(errors?.careOf)}
      />
    </>
  )
}
