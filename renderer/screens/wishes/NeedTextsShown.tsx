import { NEED_PARTS, type NeedTexts } from '#domain/voices/need.ts'
import { useTranslations } from 'use-intl'
import styles from './Wishes.module.css'

/** The headings under which something was written. */
export function NeedTextsShown({ texts }: { readonly texts: NeedTexts }) {
  const words = useTranslations('wishes')
  return (
    <dl className={styles['texts']}>
      {NEED_PARTS.filter((part) => texts[part] !== '').map((part) => (
        <div key={part}>
          <dt>{words(`parts.${part}`)}</dt>
          <dd>{texts[part]}</dd>
        </div>
      ))}
    </dl>
  )
}
