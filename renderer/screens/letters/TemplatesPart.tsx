import { onShelves } from '#domain/letters/shelves.ts'
import type { TemplateView } from '#domain/letters/template.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { shopStateQuery } from '../../lib/queries.ts'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import styles from './Templates.module.css'

/** ひな形: each opens where its words can be changed; the owner's own can be thrown away. */
export function TemplatesPart() {
  const words = useTranslations('letters')
  const language = useLocale()
  const shelves = useTranslations('templateShelves')
  const nameOf = useTemplateName()
  const { data: state } = useQuery(shopStateQuery)
  const shopKind = state?.kind === 'ready' ? state.shopKind : 'other'
  const { data = [], error } = useQuery(templatesQuery)
  const saving = useSaving()
  const [thrown, setThrown] = useState('')
  const trash = ({ code, name }: TemplateView) => {
    setThrown(name)
    void saving.save('templates:trash', { code })
  }
  return (
    <Part title={words('templates')}>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {onShelves(data, shopKind).map(({ shelf, templates }) => (
        <section key={shelf} className={styles['group']} aria-label={shelves(shelf)}>
          <h3>{shelves(shelf)}</h3>
          <ul className={styles['shelf']}>
            {templates.map((template) => (
              <li key={template.code}>
                <TemplateLine template={template} name={nameOf(template.code)} onTrash={() => trash(template)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <SavedSaid saving={saving} saysAll>
        {words('templateTrashed', { name: thrown })}
      </SavedSaid>
    </Part>
  )
}

type LineProps = { readonly template: TemplateView; readonly name: string; readonly onTrash: () => void }

function TemplateLine({ template: { code, isOwn }, name, onTrash }: LineProps) {
  const words = useTranslations('letters')
  return (
    <>
      <Button look="quiet" aria-label={words('changeNamed', { name })} onClick={() => go({ at: 'template', code })}>
        {name}
      </Button>
      {isOwn && (
        <Button look="quiet" aria-label={words('trashNamed', { name })} onClick={onTrash}>
          {words('trashTemplate')}
        </Button>
      )}
    </>
  )
}
