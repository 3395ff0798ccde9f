import type { PostalAddress } from '#domain/people/customer.ts'
import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { type AddressLines, usePostalFill } from '../lib/usePostalFill.ts'
import { TextField } from '../ui/TextField.tsx'
import styles from './forms.module.css'
import { PostalCodeField, PostalCodeSaid } from './PostalCodeField.tsx'

type Line = UseFormRegisterReturn & { readonly error?: string | undefined }

/** `lines` are read and filled once the postal code is known. */
type Props = { readonly line: (part: keyof PostalAddress) => Line; readonly lines: AddressLines }

/** The lines of a Japanese address, from the code down to the room. */
export function AddressFields({ line, lines }: Props) {
  const words = useTranslations('address')
  const fill = usePostalFill(lines)
  const listId = useId()
  return (
    <div className={styles['fields']}>
      <div>
        <div className={styles['pair']}>
          <PostalCodeField line={line('postalCode')} fill={fill} listId={listId} />
          <TextField label={words('prefecture')} {...line('prefecture')} />
        </div>
        <PostalCodeSaid fill={fill} listId={listId} />
      </div>
      <TextField label={words('city')} {...line('city')} />
      <TextField label={words('street')} {...line('street')} />
      <TextField label={words('building')} {...line('building')} />
    </div>
  )
}
