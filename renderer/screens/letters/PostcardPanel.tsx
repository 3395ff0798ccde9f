import type { Id } from '#domain/people/customer.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { postcardQuery, senderQuery, shopStateQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { usePostcardOptions } from '../../stores/postcard.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { Postcard } from './Postcard.tsx'
import { SenderForm } from './SenderForm.tsx'

const FORM = 'sender'

type Props = { readonly customer: Id; readonly who: string; readonly onClose: () => void }

/** The postcard of one person; before the first one, who it comes from is asked. */
export function PostcardPanel({ customer, who, onClose }: Props) {
  const words = useTranslations('sender')
  const common = useTranslations('common')
  const language = useLocale()
  const options = usePostcardOptions()
  const state = useQuery(shopStateQuery)
  const sender = useQuery(senderQuery)
  const preview = useQuery({
    ...postcardQuery(customer, options),
    enabled: sender.data !== undefined && sender.data !== null,
    placeholderData: keepPreviousData,
  })
  const error = sender.error ?? preview.error
  if (sender.data !== undefined && sender.data !== null && preview.data !== undefined) {
    return <Postcard customer={customer} who={who} preview={preview.data} options={options} onClose={onClose} />
  }
  const save = (
    <Button look="main" type="submit" form={FORM}>
      {words('save')}
    </Button>
  )
  return (
    <Panel
      title={sender.data === null ? words('title') : who}
      closeWords={common('close')}
      onClose={onClose}
      foot={sender.data === null ? save : undefined}
    >
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {sender.data === null && (
        <SenderForm id={FORM} sender={null} shopName={state.data?.kind === 'ready' ? state.data.shopName : ''} />
      )}
    </Panel>
  )
}
