import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Beside, Part } from '../Page.tsx'

/** ひな形: each opens where its words can be changed. */
export function TemplatesPart() {
  const words = useTranslations('letters')
  const language = useLocale()
  const nameOf = useTemplateName()
  const { data = [], error } = useQuery(templatesQuery)
  return (
    <Part title={words('templates')}>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {data.map(({ code }) => (
        <Beside
          key={code}
          action={
            <Button
              aria-label={words('changeNamed', { name: nameOf(code) })}
              onClick={() => go({ at: 'template', code })}
            >
              {words('changeTemplate')}
            </Button>
          }
        >
          <p>{nameOf(code)}</p>
        </Beside>
      ))}
    </Part>
  )
}
