import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { intoSight } from '../../ui/intoSight.ts'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly error: unknown; readonly fileName: string | null }

/** Why the last step did not come to its end; that the owner stopped it is no trouble. */
export function ImportRefused({ error, fileName }: Props) {
  const words = useTranslations('import')
  const language = useLocale()
  const isStopped = error instanceof ShopError && error.code === 'cancelled'
  if (isStopped) return <Said kind="done">{words('cancelled')}</Said>
  return (
    <Said kind="trouble" ref={intoSight}>
      {fileName !== null && words('notRead', { file: fileName })} {sentenceOf(error, language)}
    </Said>
  )
}
