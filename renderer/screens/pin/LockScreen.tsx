import { useMutation } from '@tanstack/react-query'
import { useEffect, useState, type SubmitEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { shop } from '../../lib/shop.ts'
import { prefer, preferNextLook, preferSize } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Opening } from '../../ui/Opening.tsx'
import { ByNumber } from './ByNumber.tsx'
import { PinField } from './PinField.tsx'
import styles from './Pin.module.css'
import { usePinTrouble } from './usePinTrouble.ts'
import { useTyped } from './useTyped.ts'

type Props = {
  /** Seconds until another try is looked at, as main said `toldAt`. */
  readonly wait: number
  readonly toldAt: number
  /** Something was open before, and comes back as it was. */
  readonly isBegun: boolean
}

/** All that a locked window shows. */
export function LockScreen({ wait, toldAt, isBegun }: Props) {
  const words = useTranslations('lock')
  const language = useLocale()
  useCommand('bigger', () => preferSize(1))
  useCommand('smaller', () => preferSize(-1))
  useCommand('look', preferNextLook)
  return (
    <Opening
      title={words('title')}
      text={words(isBegun ? 'kept' : 'text')}
      aside={
        <Button look="quiet" onClick={() => prefer({ language: language === 'ja' ? 'en' : 'ja' })}>
          {words('language')}
        </Button>
      }
    >
      <ByPin />
      {wait > 0 && <Wait key={toldAt} seconds={wait} />}
      <Folded moreWords={words('forgot')} lessWords={words('forgotLess')}>
        <ByNumber />
      </Folded>
    </Opening>
  )
}

function ByPin() {
  const words = useTranslations('lock')
  const trouble = usePinTrouble()
  const typed = useTyped()
  const opening = useMutation({
    mutationFn: (pin: string) => shop('pin:unlock', { pin }),
    // Main opens the page by itself.
    onError: typed.again,
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!typed.isEmpty && !opening.isPending) opening.mutate(typed.digits)
  }
  return (
    <form className={styles['open']} onSubmit={submit}>
      <PinField {...typed.field} label={words('pin')} error={trouble(opening.error, 'pinForm')} />
      <Button type="submit" look="main">
        {words('open')}
      </Button>
    </form>
  )
}

/** Counts down by itself; main alone decides. */
function Wait({ seconds }: { readonly seconds: number }) {
  const words = useTranslations('lock')
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1_000)
    return () => clearInterval(timer)
  }, [])
  return left === 0 ? null : <p>{words('wait', { seconds: left })}</p>
}
