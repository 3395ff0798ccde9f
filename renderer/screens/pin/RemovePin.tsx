import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { shop } from '../../lib/shop.ts'
import { SaveOrClose } from '../SaveOrClose.tsx'
import styles from './Pin.module.css'
import { PinField } from './PinField.tsx'
import { usePinTrouble } from './usePinTrouble.ts'
import { useTyped } from './useTyped.ts'

type Props = { readonly onRemoved: () => void; readonly onClose: () => void }

/** The present PIN, for the last time. */
export function RemovePin({ onRemoved, onClose }: Props) {
  const words = useTranslations('pin')
  const present = useTyped()
  const trouble = usePinTrouble()
  const removing = useMutation({
    mutationFn: () => shop('pin:remove', { pin: present.digits }),
    onSuccess: onRemoved,
    onError: present.again,
  })
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!removing.isPending) removing.mutate()
  }
  return (
    <form className={styles['form']} aria-label={words('remove')} onSubmit={submit}>
      <PinField {...present.field} label={words('present')} error={trouble(removing.error, 'pinForm')} />
      <span className={styles['acts']}>
        <SaveOrClose save={words('removeDo')} onClose={onClose} />
      </span>
    </form>
  )
}
