import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { shop } from '../../lib/shop.ts'
import { SaveOrClose } from '../SaveOrClose.tsx'
import { useTwice } from './NewPin.tsx'
import styles from './Pin.module.css'
import { PinField } from './PinField.tsx'
import { usePinTrouble } from './usePinTrouble.ts'
import { useTyped } from './useTyped.ts'

type Props = { readonly onMade: (number: string) => void; readonly onClose: () => void }

/** The present PIN, and a new one twice. */
export function ChangePin({ onMade, onClose }: Props) {
  const words = useTranslations('pin')
  const present = useTyped()
  const twice = useTwice()
  const trouble = usePinTrouble()
  const changing = useMutation({
    mutationFn: (newPin: string) => shop('pin:change', { pin: present.digits, newPin }),
    onSuccess: ({ number }) => onMade(number),
    onError: present.again,
  })
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const newPin = twice.agreed()
    if (newPin !== null && !changing.isPending) changing.mutate(newPin)
  }
  return (
    <form className={styles['form']} aria-label={words('change')} onSubmit={submit}>
      <PinField {...present.field} label={words('present')} error={trouble(changing.error, 'pinForm')} />
      <PinField label={words('newPin')} {...twice.one} />
      <PinField label={words('again')} {...twice.other} />
      <p>{words('changeText')}</p>
      <span className={styles['acts']}>
        <SaveOrClose save={words('changeDo')} onClose={onClose} />
      </span>
    </form>
  )
}
