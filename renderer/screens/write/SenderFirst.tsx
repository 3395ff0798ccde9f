import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { shopStateQuery } from '../../lib/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { SenderForm } from '../letters/SenderForm.tsx'
import { Page } from '../Page.tsx'
import forms from '../forms.module.css'

const FORM = 'sender'

/** Who the letters come from, asked before the first one. */
export function SenderFirst() {
  const words = useTranslations('sender')
  const { data } = useQuery(shopStateQuery)
  return (
    <Page title={words('title')}>
      <div className={forms['form']}>
        <SenderForm id={FORM} sender={null} shopName={data?.kind === 'ready' ? data.shopName : ''} />
        <div className={forms['end']}>
          <Button look="main" type="submit" form={FORM}>
            {words('save')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
