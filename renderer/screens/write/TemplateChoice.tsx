import { onShelves } from '#domain/letters/shelves.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { shopStateQuery } from '../../lib/queries.ts'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { chooseTemplate } from '../../stores/writing.ts'
import { Select } from '../../ui/Select.tsx'

const ADDRESS_ONLY = 'address-only'

type Props = { readonly template: TemplateCode | null }

/** Which words, or none: it stands first, since everything below depends on it. */
export function TemplateChoice({ template }: Props) {
  const words = useTranslations('write')
  const shelves = useTranslations('templateShelves')
  const nameOf = useTemplateName()
  const { data: templates = [] } = useQuery(templatesQuery)
  const { data: state } = useQuery(shopStateQuery)
  const shopKind = state?.kind === 'ready' ? state.shopKind : 'other'
  return (
    <Select
      label={words('template')}
      nothing={{ value: ADDRESS_ONLY, words: words('addressOnly') }}
      groups={onShelves(templates, shopKind).map(({ shelf, templates: there }) => ({
        label: shelves(shelf),
        options: there.map(({ code }) => ({ value: code as string, words: nameOf(code) })),
      }))}
      value={template ?? ADDRESS_ONLY}
      onChange={(chosen) => chooseTemplate(templates.find(({ code }) => code === chosen)?.code ?? null)}
    />
  )
}
