import type { PostalAddress } from '#domain/people/customer.ts'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { TextField } from '../ui/TextField.tsx'
import styles from './forms.module.css'

type Line = UseFormRegisterReturn & { readonly error?: string | undefined }

type Props = { readonly line: (part: keyof PostalAddress) => Line }

/** The lines of a Japanese address, from the code down to the room. */
export function AddressFields({ line }: Props) {
  const words = useTranslations('address')
  return (
    <div className={styles['fields']}>
      <div className={styles['pair']}>
        <TextField label={words('postalCode')} inputMode="numeric" placeholder="123-4567" {...line('postalCode')} />
        <TextField label={words('prefecture')} {...line('prefecture')} />
      </div>
      <TextField label={words('city')} {...line('city')} />
      <TextField label={words('street')} {...line('street')} />
      <TextField label={words('building')} {...line('building')} />
    </div>
  )
}
