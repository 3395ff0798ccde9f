import type { Day } from '#domain/day.ts'
import type { Photo } from '#domain/people/photo.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { PhotoOpen } from './PhotoOpen.tsx'
import styles from './Photos.module.css'
import { Picture } from './Picture.tsx'

type Props = { readonly photos: readonly Photo[]; readonly today: Day; readonly look: 'grid' | 'strip' }

/** Small pictures; each opens large, where it is described and taken off. */
export function PhotoGallery({ photos, today, look }: Props) {
  const words = useTranslations('photos')
  const saving = useSaving()
  const [wasTakenOff, setTakenOff] = useState(false)
  const [at, setAt] = useState<RowKey | null>(null)
  const open = photos.find(({ key }) => key === at)
  // Where there was never a picture no room is kept for one.
  if (photos.length === 0 && saving.saved === null && saving.trouble === null) return null
  return (
    <>
      {photos.length > 0 && (
        <ul className={styles[look]} aria-label={words('list')}>
          {photos.map((photo) => (
            <li key={photo.key}>
              <Small photo={photo} onOpen={() => setAt(photo.key)} hasWords={look === 'grid'} />
            </li>
          ))}
        </ul>
      )}
      <SavedSaid saving={saving} saysAll={wasTakenOff}>
        {wasTakenOff && words('takenOff')}
      </SavedSaid>
      {open !== undefined && (
        <PhotoOpen
          key={open.key}
          photo={open}
          today={today}
          onSave={(typed) => {
            setTakenOff(false)
            setAt(null)
            void saving.save('photos:edit', { ...typed, key: open.key })
          }}
          onTakeOff={() => {
            setTakenOff(true)
            setAt(null)
            void saving.save('photos:remove', { key: open.key })
          }}
          onClose={() => setAt(null)}
        />
      )}
    </>
  )
}

type SmallProps = { readonly photo: Photo; readonly onOpen: () => void; readonly hasWords: boolean }

function Small({ photo: { key, kind, caption }, onOpen, hasWords }: SmallProps) {
  const words = useTranslations('photos')
  const called = caption === '' ? words(`kinds.${kind}`) : caption
  return (
    <button type="button" className={styles['small']} aria-label={words('open', { called })} onClick={onOpen}>
      <span className={styles['picture']}>
        <Picture photo={key} alt="" />
      </span>
      {hasWords && <span className={styles['called']}>{called}</span>}
    </button>
  )
}
