import type { GateState } from '#domain/week/mail-kinds.ts'
import { useTranslations } from 'use-intl'
import { useHiding } from '../../stores/preferences.ts'
import { Chip } from '../../ui/Chip.tsx'

/** What is to be known before somebody is written to or called: 転居, a letter that came back, a death in the family. */
export function RowNotes({ notes }: { readonly notes: readonly GateState[] }) {
  const states = useTranslations('gateStates')
  const isHiding = useHiding()
  if (isHiding || notes.length === 0) return null
  return (
    <p>
      {notes.map((state) => (
        <Chip key={state} look="warning">
          {states(state)}
        </Chip>
      ))}
    </p>
  )
}
