import { contactPrinted } from '#domain/paper/contact.ts'
import type { LookKept, LookView } from '#domain/paper/look-kept.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { lookQuery } from '../../lib/queries/look.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Beside, Part } from '../Page.tsx'
import { LookForm } from './LookForm.tsx'
import { LookPictures } from './LookPictures.tsx'

/** 便せんの飾り: seal, ways to the shop, the question of the 返信はがき and the shop's pictures. */
export function LookPart() {
  const words = useTranslations('lookKept')
  const language = useLocale()
  const { data: kept, error } = useQuery(lookQuery)
  const [isChanging, setChanging] = useState(false)
  const saving = useSaving()
  const save = async (typed: LookKept) => {
    if ((await saving.save('look:save', typed)) !== null) setChanging(false)
  }
  return (
    <Part title={words('title')}>
      <p>{words('hint')}</p>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {kept !== undefined && !isChanging && (
        <Beside action={<Button onClick={() => setChanging(true)}>{words('change')}</Button>}>
          <LookSaid kept={kept} />
        </Beside>
      )}
      {kept !== undefined && isChanging && <LookForm kept={kept} onSave={save} onClose={() => setChanging(false)} />}
      <SavedSaid saving={saving} />
      {kept !== undefined && <LookPictures kept={kept} />}
    </Part>
  )
}

function LookSaid({ kept: { seal, contact } }: { readonly kept: LookView }) {
  const words = useTranslations('lookKept')
  const lines = contactPrinted(contact)?.lines ?? []
  if (seal.text === '' && lines.length === 0) return <p>{words('none')}</p>
  return (
    <div>
      {seal.text !== '' && <p>{words('sealSaid', { text: seal.text })}</p>}
      {lines.length > 0 && <p>{words('reachedBy', { lines: lines.join(words('between')) })}</p>}
    </div>
  )
}
