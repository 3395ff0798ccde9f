import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { PHOTO_KINDS, type PhotoKind } from '#domain/people/photo.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { photosQuery } from '../../lib/queries/beside-card.ts'
import { useGivenFiles } from '../../lib/useGivenFiles.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Choice } from '../../ui/Choice.tsx'
import { FileButton } from '../../ui/FileButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import panels from '../card/Panels.module.css'
import { PICTURES } from './pictures.ts'
import { PhotoGallery } from './PhotoGallery.tsx'
import { useAddPhotos } from './useAddPhotos.ts'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** 写真: chosen, dropped or pasted, and looked at in the order in which they came. */
export function PhotosPanel({ card, today, onClose }: Props) {
  const words = useTranslations('photos')
  const common = useTranslations('common')
  const saving = useSaving()
  const { data: photos } = useQuery(photosQuery(card.id))
  const [kind, setKind] = useState<PhotoKind>('person')
  const { add, troubles } = useAddPhotos(card.id, kind, saving)
  useGivenFiles(add)
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      <section className={panels['part']}>
        <h3>{words('addTitle')}</h3>
        <Choice
          label={words('kind')}
          options={PHOTO_KINDS.map((value) => ({ value, words: words(`kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <div className={panels['offers']}>
          <FileButton words={words('choose')} accept={PICTURES} onFile={(file) => add([file])} />
        </div>
        <p className={panels['soft']}>{words('ways')}</p>
        {troubles.map((trouble) => (
          <Said key={trouble} kind="trouble">
            {trouble}
          </Said>
        ))}
        <SavedSaid saving={saving} />
      </section>
      <section className={panels['part']}>
        <h3>{words('list')}</h3>
        {photos?.length === 0 && <p className={panels['soft']}>{words('none')}</p>}
        <PhotoGallery photos={photos ?? []} today={today} look="grid" />
      </section>
    </Panel>
  )
}
