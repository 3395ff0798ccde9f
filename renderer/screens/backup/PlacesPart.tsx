import { type PlaceEntry, PLACES_MOST } from '#domain/backup/backup.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'
import styles from './Backup.module.css'
import { PlaceRow } from './PlaceRow.tsx'

type Props = { readonly places: readonly PlaceEntry[]; readonly isLocking: boolean }

/** 控えの置き場所: each with what lies there, and the way to one more. */
export function PlacesPart({ places, isLocking }: Props) {
  const words = useTranslations('backupPlace')
  const language = useLocale()
  const leaving = useSaving()
  const choosing = useMutation({
    mutationFn: (instead: string | null) => shop('backup:choose-place', { instead }),
    onMutate: leaving.reset,
  })
  const leave = ({ place }: PlaceEntry) => {
    choosing.reset()
    void leaving.save('backup:leave-place', { place })
  }
  return (
    <Part title={words('title')}>
      {places.length === 0 && <p>{words('none')}</p>}
      {places.length === 1 && <p className={forms['soft']}>{words('several')}</p>}
      <ul className={styles['copies']} aria-label={words('title')}>
        {places.map((entry) => (
          <PlaceRow
            key={entry.place}
            entry={entry}
            isLocking={isLocking}
            onOther={() => choosing.mutate(entry.place)}
            onLeave={() => leave(entry)}
          />
        ))}
      </ul>
      {choosing.data && <Said kind="done">{words('kept', { place: choosing.data.called })}</Said>}
      {choosing.error !== null && <Said kind="trouble">{sentenceOf(choosing.error, language)}</Said>}
      <SavedSaid saving={leaving} saysAll>
        {words('left')}
      </SavedSaid>
      {places.length < PLACES_MOST && (
        <Button onClick={() => choosing.mutate(null)}>{words(places.length === 0 ? 'choose' : 'more')}</Button>
      )}
    </Part>
  )
}
