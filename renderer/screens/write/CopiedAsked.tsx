import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { answerCopied, useWriting, type Copied } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Write.module.css'

/** After a copy: did it go out? Asked outright once the owner comes back from the other program. */
export function CopiedAsked() {
  const words = useTranslations('write')
  const names = useTranslations('channels')
  const copied = useWriting((state) => state.copied.at(-1) ?? null)
  const [sent, setSent] = useState<Copied | null>(null)
  const isBack = useReturned(copied)
  const saving = useSaving()
  const record = async (answered: Copied) => {
    const { who, ...letter } = answered
    if (saving.isSaving || (await saving.save('letters:sent', letter)) === null) return
    setSent({ who, ...letter })
    answerCopied(answered)
  }
  if (copied === null) {
    return (
      <SavedSaid saving={saving}>
        {sent !== null && words('sentSaved', { who: sent.who, channel: names(sent.channel) })}
      </SavedSaid>
    )
  }
  const channel = names(copied.channel)
  return (
    <>
      <Said
        kind="done"
        action={
          <div className={styles['buttons']}>
            <Button aria-disabled={saving.isSaving} onClick={() => void record(copied)}>
              {words('sent')}
            </Button>
            <Button look="quiet" onClick={() => answerCopied(copied)}>
              {words('notSent')}
            </Button>
          </div>
        }
      >
        {isBack ? words('wasSent', { who: copied.who, channel }) : words('copied', { who: copied.who, channel })}
      </Said>
      {saving.trouble !== null && <Said kind="trouble">{saving.trouble}</Said>}
    </>
  )
}

/** Whether the window was left and found again since the copy was made. */
function useReturned(copied: Copied | null): boolean {
  const [returnedWith, setReturnedWith] = useState<Copied | null>(null)
  useEffect(() => {
    const onFocus = () => setReturnedWith(copied)
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [copied])
  return copied !== null && returnedWith === copied
}
