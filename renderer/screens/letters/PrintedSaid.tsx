import type { Printed } from '#contract/api.ts'
import { useTranslations } from 'use-intl'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly printed: Printed }

/** What became of the PDF. */
export function PrintedSaid({ printed: { file, pages } }: Props) {
  const words = useTranslations('letters')
  return <Said kind="done">{file === null ? words('closed') : words('made', { file, pages })}</Said>
}
