import type { PostalAddress } from '#domain/people/customer.ts'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { type AddressLines, usePostalFill } from '../lib/usePostalFill.ts'
import { TextField } from '../ui/TextField.tsx'
import styles from './forms.module.css'
import { type LineProps, PostalCodeField, PostalCodeSaid } from './PostalCodeField.tsx'

/** `lines` are read and filled once the postal code is known. */
type Props = {
  readonly line: (part: Exclude<keyof PostalAddress, 'careOf'>) => LineProps
  readonly lines: AddressLines
}

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
