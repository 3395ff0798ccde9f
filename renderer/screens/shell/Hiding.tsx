import { useTranslations } from 'use-intl'
import { keyOf } from '../../lib/commands.ts'
import { turnHiding, useHiding } from '../../stores/preferences.ts'
import { StandingLine } from './StandingLine.tsx'

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
    <StandingLine act={words('show')} onAct={turnHiding}>
      {words('on')}
    </StandingLine>
  )
}
