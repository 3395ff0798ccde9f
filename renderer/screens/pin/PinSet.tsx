import type { LockAfter } from '#domain/pin.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { keyOf } from '../../lib/commands.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { ChangePin } from './ChangePin.tsx'
import { LockAfterChoice } from './LockAfterChoice.tsx'
import styles from './Pin.module.css'
import { RemovePin } from './RemovePin.tsx'

type Props = {
  readonly after: number | null
  readonly onMade: (number: string) => void
  readonly onRemoved: () => void
}

/** What can be done where a PIN is set. */
export function PinSet({ after, onMade, onRemoved }: Props) {
  const words = useTranslations('pin')
  const language = useLocale()
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const choosing = useMutation({ mutationFn: (minutes: LockAfter) => shop('pin:after', { after: minutes }) })
  const close = () => setOpen(null)
  const made = (number: string) => {
    close()
    onMade(number)
  }
  return (
    <>
      <p>{words('isOn')}</p>
      <LockAfterChoice value={after} onChange={(minutes) => choosing.mutate(minutes)} />
      {choosing.error !== null && <Said kind="trouble">{sentenceOf(choosing.error, language)}</Said>}
      <div className={styles['acts']}>
        <Button onClick={() => void shop('pin:lock', {})}>{words('lockNow', { key: keyOf('lock') })}</Button>
        <Button onClick={() => setOpen('change')}>{words('change')}</Button>
        <Button onClick={() => setOpen('remove')}>{words('remove')}</Button>
      </div>
      {open === 'change' && <ChangePin onMade={made} onClose={close} />}
      {open === 'remove' && <RemovePin onRemoved={onRemoved} onClose={close} />}
    </>
  )
}
