import type { OtherPc } from '#domain/backup/backup.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { backupStateQuery } from '../../lib/queries/backup.ts'
import { queryClient } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'
import styles from './Backup.module.css'
import { useOtherPcWords } from './useOtherPcWords.ts'

/** 1台のパソコンだけをお使いください: another PC is used for this shop, which one, and what to do. */
export function OtherPcPart({ others }: { readonly others: readonly OtherPc[] }) {
  const words = useTranslations('otherPc')
  const found = useOtherPcWords()
  const language = useLocale()
  const going = useMutation({
    mutationFn: (pc: string) => shop('backups:other-pc-gone', { pc }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: backupStateQuery.queryKey }),
  })
  if (others.length === 0) return null
  return (
    <Part title={words('title')}>
      {others.map((other) => (
        <Said key={other.pc} kind="trouble">
          {found(other)}
        </Said>
      ))}
      <ul className={styles['todo']}>
        <li>{words('here')}</li>
        <li>{words('there')}</li>
      </ul>
      <p className={forms['soft']}>{words('kept')}</p>
      {going.error !== null && <Said kind="trouble">{sentenceOf(going.error, language)}</Said>}
      <div className={forms['ways']}>
        {others.map(({ pc, called }) => (
          <Button key={pc} aria-disabled={going.isPending} onClick={() => !going.isPending && going.mutate(pc)}>
            {words('gone', { pc: called })}
          </Button>
        ))}
      </div>
    </Part>
  )
}
