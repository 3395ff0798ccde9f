import type { Who } from '#domain/people/filter.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'

type Props = {
  readonly who: Who
  /** Null while it is not known yet. */
  readonly count: number | null
}

/** That only some are meant, and the way to everyone. */
export function WhoMeant({ who, count }: Props) {
  const words = useTranslations('out')
  const known = count ?? ('ids' in who ? who.ids.length : null)
  return (
    <Said
      kind="done"
      action={
        <Button look="quiet" onClick={() => go({ at: 'export', who: null })}>
          {words('everyone')}
        </Button>
      }
    >
      {known !== null && words('some', { count: known })}
    </Said>
  )
}
