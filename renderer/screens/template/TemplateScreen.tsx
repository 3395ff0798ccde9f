import type { TemplateCode } from '#domain/letters/template.ts'

type Props = { readonly code: TemplateCode }

export function TemplateScreen({ code }: Props) {
  return <main>{code}</main>
}
