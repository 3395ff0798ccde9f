import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { shop } from '../../lib/shop.ts'
import { typedDigits } from '../../lib/typedDigits.ts'
import { Button } from '../../ui/Button.tsx'
import { useTwice } from './NewPin.tsx'
import styles from './Pin.module.css'
import { PinField } from './PinField.tsx'
import { usePinTrouble } from './usePinTrouble.ts'

type Props = { readonly onMade: (number: string) => void; readonly onClose: () => void }

/** The present PIN, and a new one twice. */
export function ChangePin({ onMade, onClose }: Props) {
  const words = useTranslations('pin')
  const common = useTranslations('common')
  const first = useRef<HTMLInputElement>(null)
  const [present, setPresent] = useState('')
  const twice = useTwice()
  const trouble = usePinTrouble()
  const changing = useMutation({
    mutationFn: (newPin: string) => shop('pin:change', { pin: typedDigits(present), newPin }),
    onSuccess: ({ number }) => onMade(number),
    onError: () => {
      setPresent('')
      first.current?.focus()
    },
  })
  useEffect(() => first.current?.focus(), [])
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const newPin = twice.agreed()
    if (newPin !== null && !changing.isPending) changing.mutate(newPin)
  }
  return (
    <form className={styles['form']} aria-label={words('change')} onSubmit={submit}>
      <PinField
        ref={first}
        label={words('present')}
        value={present}
        onChange={setPresent}
        error={trouble(changing.error, 'pinForm')}
      />
      <PinField label={words('newPin')} {...twice.one} />
      <PinField label={words('again')} {...twice.other} />
      <p>{words('changeText')}</p>
      <span className={styles['acts']}>
        <Button type="submit" look="main">
          {words('changeDo')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common('close')}
        </Button>
      </span>
    </form>
  )
}
