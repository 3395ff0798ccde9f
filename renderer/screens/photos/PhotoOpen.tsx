import type { Day } from '#domain/day.ts'
import type { Photo, PhotoTyped } from '#domain/people/photo.ts'
import { Dialog, Heading, Modal } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import ask from '../../ui/Ask.module.css'
import { Over } from '../../ui/Over.tsx'
import { PhotoForm } from './PhotoForm.tsx'
import styles from './Photos.module.css'
import { Picture } from './Picture.tsx'

export type PhotoActs = {
  readonly onSave: (typed: PhotoTyped) => void
  readonly onTakeOff: () => void
  readonly onClose: () => void
}

type Props = PhotoActs & { readonly photo: Photo; readonly today: Day }

/** One picture as large as the window lets it be, and below it what it shows. */
export function PhotoOpen({ photo, today, ...acts }: Props) {
  const words = useTranslations('photos')
  const kind = words(`kinds.${photo.kind}`)
  return (
    <Over className={ask['behind']} onClose={acts.onClose}>
      <Modal className={styles['sheet'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" level={2}>
            {photo.caption === '' ? kind : photo.caption}
          </Heading>
          <div className={styles['large']}>
            <Picture photo={photo.key} alt={kind} />
          </div>
          <PhotoForm photo={photo} today={today} {...acts} />
        </Dialog>
      </Modal>
    </Over>
  )
}
