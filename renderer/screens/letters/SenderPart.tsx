import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { senderQuery, shopStateQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Beside, Part } from '../Page.tsx'
import forms from '../forms.module.css'
import { SenderForm } from './SenderForm.tsx'
import { SenderLines } from './SenderLines.tsx'

const FORM = 'sender'

/** The sender as it stands, and the way to change it. */
export function SenderPart() {
  const words = useTranslations('sender')
  const common = useTranslations('common')
  const language = useLocale()
  const state = useQuery(shopStateQuery)
  const { data: sender, error } = useQuery(senderQuery)
  const [changing, setChanging] = useState(false)
  const [saved, setSaved] = useState(false)
  const done = () => {
    setChanging(false)
    setSaved(true)
  }
  return (
    <Part title={words('title')}>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {sender !== undefined && !changing && (
        <>
          <Beside
            action={<Button onClick={() => setChanging(true)}>{words(sender === null ? 'write' : 'change')}</Button>}
          >
            {sender === null ? <p>{words('none')}</p> : <SenderLines sender={sender} />}
          </Beside>
          {saved && <Said kind="done">{common('saved')}</Said>}
        </>
      )}
      {sender !== undefined && changing && (
        <>
          <SenderForm
            id={FORM}
            sender={sender}
            shopName={state.data?.kind === 'ready' ? state.data.shopName : ''}
            onSaved={done}
          />
          <div className={forms['end']}>
            <Button look="main" type="submit" form={FORM}>
              {words('save')}
            </Button>
          </div>
        </>
      )}
    </Part>
  )
}
