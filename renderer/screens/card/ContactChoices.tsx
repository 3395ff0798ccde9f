import { CHANNELS } from '#domain/timeline/contact.ts'
import { useController, type Control } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { ContactDraft } from '../../lib/entryDrafts.ts'
import { Segments } from '../../ui/Segments.tsx'
import styles from './Quick.module.css'

/** From whom and how, each by one press. */
export function ContactChoices<O>({ control }: { readonly control: Control<ContactDraft, unknown, O> }) {
  const words = useTranslations('quick')
  const channels = useTranslations('channels')
  const direction = useController({ control, name: 'direction' }).field
  const channel = useController({ control, name: 'channel' }).field
  return (
    <div className={styles['choices']}>
      <Segments
        label={words('direction')}
        options={[
          { value: 'from-them', words: words('fromThem') },
          { value: 'from-us', words: words('fromUs') },
        ]}
        value={direction.value}
        onChange={direction.onChange}
      />
      <Segments
        label={words('channel')}
        options={CHANNELS.map((value) => ({ value, words: channels(value) }))}
        value={channel.value}
        onChange={channel.onChange}
      />
    </div>
  )
}
