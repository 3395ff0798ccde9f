import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { shop } from '../../lib/shop.ts'
import { typedDigits } from '../../lib/typedDigits.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Pin.module.css'
import { PinField } from './PinField.tsx'
import { usePinTrouble } from './usePinTrouble.ts'

type Props = { readonly onRemoved: () => void; readonly onClose: () => void }

/** The present PIN, for the last time. */
export function RemovePin({ onRemoved, onClose }: Props) {
  const words = useTranslations('pin')
  const common = useTranslations('common')
  const first = useRef<HTMLInputElement>(null)
  const [present, setPresent] = useState('')
  const trouble = usePinTrouble()
  const removing = useMutation({
    mutationFn: () => shop('pin:remove', { pin: typedDigits(present) }),
    onSuccess: onRemoved,
    onError: () => {
      setPresent('')
      first.current?.focus()
    },
  })
  useEffect(() => first.current?.focus(), [])
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!removing.isPending) removing.mutate()
  }
  return (
    <form className={styles['form']} aria-label={words('remove')} onSubmit={submit}>
      <PinField
        ref={first}
        label={words('present')}
        value={present}
        onChange={setPresent}
        error={trouble(removing.error, 'pinForm')}
      />
      <span className={styles['acts']}>
        <Button type="submit" look="main">
          {words('removeDo')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common('close')}
        </Button>
      </span>
    </form>
  )
}
