import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { keysHeldQuery } from '../../lib/queries/beside-card.ts'
import { go } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'

/** The way to お預かり中の鍵, for shops that hold any. */
export function KeysButton() {
  const words = useTranslations('locked')
  const { data } = useQuery(keysHeldQuery)
  const isHiding = useHiding()
  if (isHiding || data === undefined || data.length === 0) return null
  return (
    <Button look="quiet" onClick={() => go({ at: 'keys' })}>
      {words('keys')}
    </Button>
  )
}
