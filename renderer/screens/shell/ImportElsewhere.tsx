import { useTranslations } from 'use-intl'
import { useRunning } from '../../lib/useRunning.ts'
import { openImport } from '../../stores/importing.ts'
import { StandingLine } from './StandingLine.tsx'

const HOLDS_THE_SHOP: ReadonlySet<string> = new Set(['imports:run', 'imports:undo'])

/** While an import runs and another place is open: why nothing can be saved for a moment. */
export function ImportElsewhere() {
  const words = useTranslations('working')
  const { running } = useRunning()
  if (running === null || !HOLDS_THE_SHOP.has(running.call)) return null
  return (
    <StandingLine act={words('see')} onAct={openImport}>
      {words('elsewhere')}
    </StandingLine>
  )
}
