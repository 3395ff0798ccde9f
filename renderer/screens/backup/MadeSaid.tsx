import type { BackupMade } from '#domain/backup/backup.ts'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'

/** 「お客様312人、ご来店2,841件の控えを取り、開いて確かめました」 */
export function MadeSaid({ made: { people, visits, places, missed, file } }: { readonly made: BackupMade }) {
  const words = useTranslations('backups')
  const between = useTranslations('waits')
  const language = useLocale()
  const visit = useVisitWord()
  return (
    <>
      <Said kind="done">
        {words('made', { people, visits, visit })}
        <p className={forms['soft']}>{words('madeAt', { place: places.join(between('between')), file })}</p>
      </Said>
      {missed.map(({ place, called, trouble }) => (
        <Said key={place} kind="trouble">
          {words('missed', { place: called })}{' '}
          {trouble !== 'place-missing' && sentenceOf(new ShopError({ code: trouble }), language)}
        </Said>
      ))}
    </>
  )
}
