import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { CardDraft } from '../../lib/cardDraft.ts'
import { REFUSED } from '../../lib/fieldErrors.ts'
import styles from './Panels.module.css'
import type { EditFields } from './useEditForm.ts'

type Props = {
  readonly title: string
  readonly fields: EditFields
  /** The fields of this section. */
  readonly of: readonly (keyof CardDraft)[]
  readonly children: ReactNode
}

// Rows and what is ticked have no line of their own below which an error could stand.
const WITHOUT_LINE: ReadonlySet<keyof CardDraft> = new Set([
  'phones',
  'emails',
  'addresses',
  'relatives',
  'tags',
  'dear',
  'kind',
  'known',
  'preferredChannel',
] as const)

/** A section of the form, and below it what was refused as a whole or had to give way to what was written elsewhere. */
export function EditPart({ title, fields: { form, gaveWay }, of, children }: Props) {
  const words = useTranslations('edit')
  const { errors } = form.formState
  const refused = of
    .filter((field) => WITHOUT_LINE.has(field))
    .map((field) => errors[field])
    .flatMap((error) => (error?.type === REFUSED && typeof error.message === 'string' ? [error.message] : []))
  const lost = of.map((field) => gaveWay[field] ?? '').filter((text) => text !== '')
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {children}
      {refused.map((message) => (
        <p key={message} className={styles['replaced']} role="alert">
          {message}
        </p>
      ))}
      {lost.map((text) => (
        <p key={text} className={styles['replaced']}>
          {words('youTyped', { text })}
        </p>
      ))}
    </section>
  )
}
