import type { TemplateView } from '#domain/letters/template.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Beside, Part } from '../Page.tsx'

/** ひな形: each opens where its words can be changed; the owner's own can be thrown away. */
export function TemplatesPart() {
  const words = useTranslations('letters')
  const language = useLocale()
  const nameOf = useTemplateName()
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
      {data.map((template) => (
        <Beside
          key={template.code}
          action={<Ways template={template} name={nameOf(template.code)} onTrash={() => trash(template)} />}
        >
          <p>{nameOf(template.code)}</p>
        </Beside>
      ))}
      <SavedSaid saving={saving} saysAll>
        {words('templateTrashed', { name: thrown })}
      </SavedSaid>
    </Part>
  )
}

type WaysProps = { readonly template: TemplateView; readonly name: string; readonly onTrash: () => void }

function Ways({ template: { code, isOwn }, name, onTrash }: WaysProps) {
  const words = useTranslations('letters')
  return (
    <div>
      {isOwn && (
        <Button look="quiet" aria-label={words('trashNamed', { name })} onClick={onTrash}>
          {words('trashTemplate')}
        </Button>
      )}
      <Button aria-label={words('changeNamed', { name })} onClick={() => go({ at: 'template', code })}>
        {words('changeTemplate')}
      </Button>
    </div>
  )
}
