import type { TemplateCode } from '#domain/letters/template.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { Said } from '../../ui/Said.tsx'
import { Page } from '../Page.tsx'
import { TemplateForm } from './TemplateForm.tsx'

type Props = { readonly code: TemplateCode }

/** The words of one template, as the owner wants them. */
export function TemplateScreen({ code }: Props) {
  const words = useTranslations('template')
  const language = useLocale()
  const { data, error } = useQuery(templatesQuery)
  const template = data?.find((each) => each.code === code)
  if (template !== undefined) return <TemplateForm key={code} template={template} />
  if (data === undefined && error === null) return <main aria-busy="true" />
  return (
    <Page title={words('title')}>
      <Said kind="trouble">{error === null ? words('gone') : sentenceOf(error, language)}</Said>
    </Page>
  )
}
