import { useTranslations } from 'use-intl'
import { keyOf } from '../../lib/commands.ts'
import { turnHiding, useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Shell.module.css'

/** On the cover: お客様の前で隠す, on or off. */
export function HidingTurn() {
  const words = useTranslations('hiding')
  const isHiding = useHiding()
  return (
    <button type="button" aria-pressed={isHiding} aria-keyshortcuts={keyOf('hide')} onClick={turnHiding}>
      {words('turn')}
    </button>
  )
}

/** While things are hidden, above every place. */
export function HidingLine() {
  const words = useTranslations('hiding')
  if (!useHiding()) return null
  return (
    <div className={styles['asked']}>
      <Said
        kind="done"
        action={
          <Button look="quiet" onClick={turnHiding}>
            {words('show')}
          </Button>
        }
      >
        {words('on')}
      </Said>
    </div>
  )
}
