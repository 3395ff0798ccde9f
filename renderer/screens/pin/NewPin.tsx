import { LOCK_AFTER, type LockAfter, PIN_LEAST, PIN_MOST } from '#domain/pin.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { shop } from '../../lib/shop.ts'
import { typedDigits } from '../../lib/typedDigits.ts'
import { SaveOrClose } from '../SaveOrClose.tsx'
import { LockAfterChoice } from './LockAfterChoice.tsx'
import styles from './Pin.module.css'
import { PinField } from './PinField.tsx'
import { usePinTrouble } from './usePinTrouble.ts'

type Props = { readonly onMade: (number: string) => void; readonly onClose: () => void }

// Long enough to serve a customer, short enough for a customer not to look.
const AT_FIRST: LockAfter = LOCK_AFTER[1]

/** A PIN typed twice, when it locks, and what becomes of it where it is forgotten, said before. */
export function NewPin({ onMade, onClose }: Props) {
  const words = useTranslations('pin')
  const first = useRef<HTMLInputElement>(null)
  const [after, setAfter] = useState<LockAfter>(AT_FIRST)
  const twice = useTwice()
  const trouble = usePinTrouble()
  const setting = useMutation({
    mutationFn: (pin: string) => shop('pin:set', { pin, after }),
    onSuccess: ({ number }) => onMade(number),
  })
  useEffect(() => first.current?.focus(), [])
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const pin = twice.agreed()
    if (pin !== null && !setting.isPending) setting.mutate(pin)
  }
  return (
    <form className={styles['form']} aria-label={words('begin')} onSubmit={submit}>
      <PinField ref={first} label={words('pin')} {...twice.one} />
      <PinField
        label={words('again')}
        {...twice.other}
        error={twice.other.error ?? trouble(setting.error, 'pinForm')}
      />
      <LockAfterChoice value={after} onChange={setAfter} />
      <p>{words('forgotten')}</p>
      <span className={styles['acts']}>
        <SaveOrClose save={words('set')} onClose={onClose} />
      </span>
    </form>
  )
}

/** A new PIN as it is typed twice; `agreed` is null, and the fields say why, where it is none or the two differ. */
export function useTwice() {
  const words = useTranslations('pin')
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const [isAsked, setAsked] = useState(false)
  const pin = typedDigits(one)
  const isPin = /^\d+$/.test(pin) && pin.length >= PIN_LEAST && pin.length <= PIN_MOST
  const isSame = pin === typedDigits(other)
  return {
    one: { value: one, onChange: setOne, error: isAsked && !isPin ? words('pinForm') : undefined },
    other: { value: other, onChange: setOther, error: isAsked && isPin && !isSame ? words('notSame') : undefined },
    agreed: (): string | null => {
      setAsked(true)
      return isPin && isSame ? pin : null
    },
  }
}
