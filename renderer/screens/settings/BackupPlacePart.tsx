import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { settingsQuery } from '../../lib/queries/shop.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Beside, Part } from '../Page.tsx'
import { BackupPlaceName } from './BackupPlaceName.tsx'

/** 控えの置き場所: the folder's name, and the way to another. */
export function BackupPlacePart() {
  const words = useTranslations('settings')
  const about = useTranslations('backupPlace')
  const language = useLocale()
  const { data } = useQuery(settingsQuery)
  const choosing = useMutation({ mutationFn: () => shop('backup:choose-place', {}) })
  const chosen = choosing.data?.place ?? null
  if (data === undefined) return null
  const place = data.backupPlace
  return (
    <Part title={words('backup')}>
      <Beside
        action={
          <Button onClick={() => choosing.mutate()}>{words(place === null ? 'backupChoose' : 'backupChange')}</Button>
        }
      >
        <p>{place === null ? words('backupNone') : words('backupAt', { place })}</p>
      </Beside>
      {place !== null && <BackupPlaceName key={place} place={place} />}
      {chosen !== null && <Said kind="done">{about('kept', { place: chosen })}</Said>}
      {choosing.error !== null && <Said kind="trouble">{sentenceOf(choosing.error, language)}</Said>}
    </Part>
  )
}
